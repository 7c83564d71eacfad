/** The platforms that the playground can show, by their name: given from outside. */
import type { Look } from '../kit/look.ts';

export type { Look };
export type Looks = Readonly<Record<string, Look>>;
