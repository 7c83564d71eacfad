/** Ids that nobody can guess: nonces for cards; the first eight characters make a reference for a fault. */
import { randomUUID } from 'node:crypto';

export function newId(): string {
  return randomUUID().replaceAll('-', '');
}
