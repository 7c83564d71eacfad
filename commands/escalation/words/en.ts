import type { RoomWords } from '#conversation/contract/command.ts';
import { noteHint } from '#vocabulary/outflow/words/en.ts';

export const en = {
  aliases: ['escalate', 'escalation', 'escalations'],
  mentions: ['alert', 'alerts'],
  steps: {
    list: [
      'list',
      'open',
      'what waits for me',
      'what is open',
      'what do i have to do',
      'my escalations',
      'what is stuck',
      'what is waiting',
    ],
    show: ['show', 'view'],
    take: [
      'take',
      'take on',
      'take over',
      "i'll take",
      'i will take',
      'i take',
      'taken on',
      'pick up',
      'picked up',
      'mine',
      "i've got",
    ],
    snooze: ['snooze', 'rest', 'let it rest', 'let rest', 'postpone', 'park'],
    resolve: ['resolve', 'resolved', 'is resolved', 'solved', 'done'],
    pass: ['nothing moves', 'on up', 'pass on', 'hand back', 'give back'],
    raise: ['raise', 'escalate', 'new', 'new escalation'],
  },
  fields: {
    reference: { names: ['escalation', 'reference'], example: 'E-4K7M2B' },
    case: { names: ['case', 'client'] },
    until: { names: ['until', 'date'], hint: 'That morning the escalation comes back.' },
    moved: { names: ['what', 'moved', 'solution'], hint: 'What really moved? No personal data.' },
    reason: { names: ['reason', 'why'], hint: noteHint },
  },
} satisfies RoomWords;
