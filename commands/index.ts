/** The list of rooms: the only file that imports them all. */
import type { Room } from '#conversation/contract/command.ts';
import { accountRoom } from './account/index.ts';
import { bedsRoom } from './beds/index.ts';
import { countRoom } from './count/index.ts';
import { escalationRoom } from './escalation/index.ts';
import { helpRoom } from './help/index.ts';
import { languageRoom } from './language/index.ts';
import { outflowRoom } from './outflow/index.ts';
import { placementRoom } from './placement/index.ts';

export const rooms: readonly Room[] = [
  bedsRoom,
  placementRoom,
  countRoom,
  outflowRoom,
  escalationRoom,
  accountRoom,
  languageRoom,
  helpRoom(() => rooms),
];
