/**
 * What a field of a step may hold. Its words (names, units, options) stand in the room's own words per language; parser,
 * form, help and manifests read both.
 */
import { z } from 'zod';
import type { Named, RegionNames } from '#domain/region/names.ts';

/** Lists that the region knows and the code does not, as far as the asker may see them. */
export type Directory = RegionNames;

/** How a text, a form and a button fill a field. */
export type FieldSpec = {
  /** Understood in a message, and never asked in a form: there another field asks for it. */
  onlySaid?: true;
} & (
  | {
      kind: 'choice';
      options: readonly string[] | keyof Directory;
      /** Where somebody comes from, and not where they go. */
      isOrigin?: true;
    }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'numbers'; min: number; max: number }
  | { kind: 'flag' }
  /** A day in the region's zone, "2026-12-01". */
  | { kind: 'date' }
  /** `looksLike`: what the text is recognised by, where its command is named by a word of every day. */
  | { kind: 'text'; long?: boolean; maxLength: number; looksLike?: RegExp }
  /** A reference such as P-7K3M2A or a client code such as MH-0004; codes may be several. */
  | { kind: 'reference'; pattern: RegExp }
  | { kind: 'codes'; pattern: RegExp }
);

/** The words of a field in one language. The first name is its label; all are understood as "key: value". */
export interface FieldWords {
  names: readonly [string, ...string[]];
  hint?: string;
  /** Example value that works when copied. */
  example?: string;
  /** By value: the first word is what people read, the others are synonyms. */
  options?: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** Words beside a number of it: "4 personen", "10 bezet". */
  units?: readonly string[];
  /** Units of something else, with which this field must never be filled: "12 vrij" is not "12 bezet". */
  others?: readonly string[];
  /** Words for yes. */
  yes?: readonly string[];
}

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldSpec;
  }
}

export type InputSchema = z.ZodObject<z.ZodRawShape>;

/** The fields of an input schema, in the order in which it declares them. Throws when one has no description. */
export function fieldsOf(schema: InputSchema): Map<string, FieldSpec> {
  const fields = new Map<string, FieldSpec>();
  for (const [name, type] of Object.entries(schema.shape)) {
    // `.optional()` makes a new type, which knows the described one.
    const inner = type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type;
    const spec = (type as z.ZodType).meta()?.field ?? (inner as z.ZodType).meta()?.field;
    if (!spec)
      throw new Error(`Field "${name}" has no .meta({ field }): the parser and the forms could not know it`);
    // zod widens what it keeps as metadata to plain JSON types; what went in is a FieldSpec.
    fields.set(name, spec as FieldSpec);
  }
  return fields;
}

/** The names of the fields that the schema does not allow to be left out. */
export function requiredIn(schema: InputSchema): string[] {
  return Object.entries(schema.shape).flatMap(([name, type]) =>
    (type as z.ZodType).safeParse(undefined).success ? [] : [name],
  );
}

/** One thing to choose. */
export interface Option {
  value: string;
  /** The first is what people read. */
  names: readonly string[];
}

/** The options of a choice: those of the region first, then the code's own. */
export function optionsOf(
  spec: FieldSpec & { kind: 'choice' },
  words: FieldWords,
  directory: Directory,
): Option[] {
  const regional: readonly Named[] = typeof spec.options === 'string' ? directory[spec.options] : [];
  const own = Object.entries(words.options ?? {}).map(([value, names]) => ({ value, names }));
  return [...regional.map(({ value, names }) => ({ value, names })), ...own];
}

/** What people call a value of a choice. */
export function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.names[0] ?? value;
}
