import type { AccountTexts } from './nl.ts';

export const en = {
  summary: 'link your account with an invite code',
  forms: { link: { title: 'Link your account', submit: 'Link' } },
  examples: { code: { text: 'link <code>', does: 'With the code that you got' } },
  title: 'Link your account',
  linked: (name, region) => `Welcome, ${name}. Your account is linked to the region ${region}.`,
  unknown:
    'I do not know this code. Check the code, or ask your coordinator for a new one. Type it like this: link ABCDE-23456',
  expired: 'This code was used already, or it has expired. Ask your coordinator for a new one.',
  next: 'What can I do here?',
} satisfies AccountTexts;
