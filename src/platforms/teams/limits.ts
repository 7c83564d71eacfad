/** Teams' limits. A card over its size is not shown at all, so it is made smaller before it goes. */

export const limits = {
  /** Bytes of a card as JSON: Teams refuses more than about 28 KB. */
  cardBytes: 25_000,
  actions: 6,
  title: 250,
  scrolledChoices: 15,
} as const;

export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
