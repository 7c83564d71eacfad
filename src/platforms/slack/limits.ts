/** Slack's limits, and the one way to keep within them: cut at the end, with a sign that it was cut. */

export const limits = {
  blocks: 50,
  modalBlocks: 100,
  header: 150,
  section: 3_000,
  fields: 10,
  field: 2_000,
  buttons: 25,
  buttonText: 75,
  buttonValue: 2_000,
  options: 100,
  optionText: 75,
  modalTitle: 24,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  privateMetadata: 3_000,
  placeholder: 150,
  label: 2_000,
  errorText: 2_000,
  text: 30_000,
  updateTextBytes: 3_900,
} as const;

export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const shorter = text.slice(0, length - 1);
  // Never half a surrogate pair.
  return `${/[\uD800-\uDBFF]$/.test(shorter) ? shorter.slice(0, -1) : shorter}…`;
}

export function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
