import type { Introduction, Room } from '#conversation/contract/command.ts';
import { accountCommand } from './command.ts';

const code = /\b[a-z0-9]{5}[ -]?[a-z0-9]{5}\b/i;

export const accountRoom: Room = {
  command: accountCommand,
  views: [],
  links: true,
  /** The invite tells who somebody is: linking is the one thing that is done for somebody whom nobody knows yet. */
  identify: async ({ text, values }: Introduction, gate) => {
    const typed = typeof values['code'] === 'string' ? values['code'] : (code.exec(text)?.[0] ?? text.trim());
    return typed === '' ? null : gate.identifyInvited(typed);
  },
};
