/** The platforms of the house: the only file that knows them all. What a platform loads it loads when it is opened. */
import type { Door } from './door.ts';
import { slackDoor } from './slack/door.ts';
import { teamsDoor } from './teams/door.ts';

export const doors: readonly Door[] = [slackDoor, teamsDoor];
