/** A card that is too large is not shown at all: rows, texts and at last buttons give way from the end, and are counted. */
import { sizeOf } from './limits.ts';

type Json = Record<string, unknown>;

/** Buttons may take so much of it: what is said goes first, and each place has its own. */
const shareOfButtons = 0.4;

/** Gives what fits in so many bytes, in its order, and how many things do not. */
export function withinSize(body: readonly Json[], bytes: number): { kept: Json[]; left: number } {
  const isButtons = (element: Json) => element['type'] === 'ActionSet';
  const buttonBytes = Math.min(sizeOf(body.filter(isButtons)), Math.floor(bytes * shareOfButtons));
  const room = { text: bytes - buttonBytes, buttons: buttonBytes };
  let left = 0;
  const kept: Json[] = [];
  for (const element of body) {
    const of = isButtons(element) ? 'buttons' : 'text';
    const { part, size, dropped } = partOf(element, room[of]);
    room[of] -= size;
    left += dropped;
    if (part) kept.push(part);
    // After the first text that does not fit no later one stands there without it.
    if (dropped > 0 && of === 'text') room.text = 0;
  }
  return { kept, left };
}

/** As much of one element as there is room for. */
function partOf(element: Json, room: number): { part: Json | undefined; size: number; dropped: number } {
  const whole = sizeOf(element) + 1;
  if (whole <= room) return { part: element, size: whole, dropped: 0 };
  for (const list of ['actions', 'rows', 'items']) {
    const parts = element[list];
    if (!Array.isArray(parts)) continue;
    return partOfList(element, list, parts as Json[], room);
  }
  return { part: undefined, size: 0, dropped: countOf(element) };
}

function partOfList(element: Json, list: string, parts: readonly Json[], room: number) {
  let size = sizeOf({ ...element, [list]: [] }) + 1;
  const kept: Json[] = [];
  let dropped = 0;
  for (const part of parts) {
    const one =
      dropped > 0 ? { part: undefined, size: 0, dropped: countOf(part) } : partOf(part, room - size);
    size += one.size;
    dropped += one.dropped;
    if (one.part) kept.push(one.part);
  }
  return kept.length === 0
    ? { part: undefined, size: 0, dropped }
    : { part: { ...element, [list]: kept }, size, dropped };
}

/** How many things an element shows: its rows or buttons, and small print below something is none. */
function countOf(element: Json): number {
  for (const list of ['actions', 'rows', 'items']) {
    const parts = element[list];
    if (Array.isArray(parts)) return parts.reduce((sum: number, part) => sum + countOf(part as Json), 0);
  }
  return element['isSubtle'] === true || element['spacing'] === 'None' ? 0 : 1;
}

export function leftOut(count: number): string {
  return `… nog ${count} niet getoond: vraag het preciezer / ${count} more not shown: please narrow it down`;
}
