/** Payloads in the shapes in which the platforms send them (the vendors' own types), from test/platforms/payloads. */
import { readdirSync, readFileSync } from 'node:fs';

export type Json = Record<string, unknown>;

const folder = new URL('../platforms/payloads/', import.meta.url);
const texts = new Map(
  readdirSync(folder).map((file) => [file.replace('.json', ''), readFileSync(new URL(file, folder), 'utf8')]),
);

/** A fresh copy; `values` fill the places that are written as {{name}}. */
export function payload(name: string, values: Record<string, string> = {}): Json {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`There is no payload ${name}`);
  return JSON.parse(text.replace(/\{\{(\w+)\}\}/g, (_whole, key: string) => values[key] ?? '')) as Json;
}

export const payloadNames = (platform: string): string[] =>
  [...texts.keys()].filter((name) => name.startsWith(`${platform}-`)).toSorted();
