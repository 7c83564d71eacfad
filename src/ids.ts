/** Short ids that nobody can guess. */
import { randomBytes } from 'node:crypto';

/** 26 characters of 32: nonces for cards; their first eight make a reference for a fault. */
export function newId(): string {
  const alphabet = '23456789abcdefghjkmnpqrstvwxyz23';
  return Array.from(randomBytes(26), (byte) => alphabet[byte & 31]).join('');
}
