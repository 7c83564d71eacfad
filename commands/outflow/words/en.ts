import type { RoomWords } from '#conversation/contract/command.ts';
import { blockerNames, caseField, noteHint, phaseNames } from '#vocabulary/outflow/words/en.ts';

export const en = {
  aliases: ['outflow', 'case'],
  mentions: ['cases', 'blocks'],
  steps: {
    show: [
      ...[
        'show',
        'view',
        'how is it going',
        'how is',
        'where do we stand',
        'whose move is it',
        'what blocks',
        'which cases',
        'my cases',
        'status',
      ],
      ...['status of', 'state of', 'how far is', 'all cases', 'what is blocking'],
    ],
    open: ['open', 'start', 'new', 'open a case', 'create', 'begin'],
    progress: ['note', 'progress', 'write down', 'add a note', 'make a note'],
    phase: ['phase', 'close the case', 'close case', 'move', 'set the phase', 'set phase', 'to phase'],
    block: ['blocker', 'block', 'add blocker', 'add a blocker', 'new blocker', 'blocked by'],
    unblock: [
      'resolved',
      'blocker resolved',
      'unblock',
      'is resolved',
      'resolve blocker',
      'blocker is resolved',
      'is arranged',
      'is settled',
    ],
  },
  fields: {
    case: caseField,
    owner: { names: ['owner', 'who', 'by', 'with'] },
    isStalled: { names: ['stalled'], yes: ['stuck', 'stalled', 'stall', 'standing still'] },
    note: { names: ['note', 'what', 'text'], hint: noteHint },
    phase: { names: ['phase'], options: phaseNames },
    blocker: { names: ['blocker', 'kind'], options: blockerNames },
    due: { names: ['date', 'due', 'deadline'] },
    number: { names: ['number'], hint: 'The number of the blocker in the case.' },
  },
} satisfies RoomWords;
