/** /koppel: the first thing that somebody does, with the code they got. */
import { defineCommand } from '#conversation/contract/command.ts';
import { linkAccount } from './answer.ts';
import { accountCard } from './card.ts';
import { accountInput } from './input.ts';

export const accountCommand = defineCommand({
  id: 'account',
  aliases: { nl: ['koppel', 'koppelen'], en: ['link'] },
  // A "koppel" is a couple as well: what follows is nothing, a code, or a single word that was meant as one.
  follows: /^(?:\S*|.*\b[a-z0-9]{5}[ -]?[a-z0-9]{5}\b.*|.*[:=].*)$/is,
  summary: { nl: 'koppel je account met een uitnodigingscode', en: 'link your account with an invite code' },
  permission: 'anyone',
  privacy: 'channel',
  steps: {
    link: {
      words: { nl: [], en: [] },
      fields: ['code'],
      required: ['code'],
      rest: 'code',
      changes: true,
      form: {
        title: { nl: 'Account koppelen', en: 'Link your account' },
        submit: { nl: 'Koppelen', en: 'Link' },
      },
    },
  },
  examples: [
    {
      text: { nl: 'koppel <code>', en: 'link <code>' },
      does: { nl: 'Met de code die je kreeg', en: 'With the code that you got' },
    },
  ],
  input: accountInput,
  answer: linkAccount,
  card: accountCard,
});
