/**
 * What a field of a command is: its kind, its names and synonyms in both languages, and what it may hold. The text parser,
 * the form on every platform, help and the manifests all read it from the zod schema's `.meta({ field })`.
 */
import type { z } from 'zod';
import type { Named, RegionNames } from '#domain/region/names.ts';
import type { Bilingual } from './locale.ts';

/** One thing to choose. The first word of each language is what people read; the others are synonyms. */
export type Option = Named;

/** Lists that the region knows and the code does not, as far as the asker may see them. */
export type Directory = RegionNames;

interface Common {
  /** The first word is the label; all of them are understood as "key: value". */
  names: Bilingual<readonly string[]>;
  /** Example value that works when copied. */
  example?: Bilingual;
  hint?: Bilingual;
  /** Understood in a message, and never asked in a form: there another field asks for it. */
  onlySaid?: true;
}

/** How people say a number of something without naming the field. */
interface Counted {
  /** Words right after the number: "2 kinderen". */
  units?: Bilingual<readonly string[]>;
  /** Words right before it: "gezin van 4", "vrouw van 45". */
  after?: Bilingual<readonly string[]>;
  /** Words that are one of them by themselves: "met baby". */
  ones?: Bilingual<readonly string[]>;
  /** Phrases for none of them: "geen kinderen". */
  none?: Bilingual<readonly string[]>;
  /** Units that are less than one: "baby van 3 maanden" is nought years. */
  smaller?: Bilingual<readonly string[]>;
  /** Units of something else, with which this field must never be filled: "12 vrij" is not "12 bezet". */
  others?: Bilingual<readonly string[]>;
}

/** Words of both lists of a pair in one message make this value. */
interface Together {
  pairs: readonly (readonly [readonly string[], readonly string[]])[];
  value: string;
}

/** By value: what it tells about other fields, and which of them must be known before it may give way. */
type Yields = Record<string, { tells: Record<string, unknown>; unless?: readonly string[] }>;

export type FieldSpec = Common &
  /**
   * `yields`: general values that give way to a special one ("vrouw" to "GGZ"), with what they still tell about other
   * fields.
   */
  (
    | {
        kind: 'choice';
        options: readonly Option[] | keyof Directory;
        byKeyOnly?: boolean;
        yields?: Yields;
        together?: Together;
        /** Words that with a number before them are so many households: "2 mannen". */
        each?: readonly string[];
      }
    | ({ kind: 'number'; min: number; max: number } & Counted)
    | ({ kind: 'numbers'; min: number; max: number } & Counted)
    | { kind: 'flag'; words: Bilingual<readonly string[]> }
    /** A day in the region's zone, "2026-12-01". */
    | { kind: 'date' }
    | { kind: 'text'; long?: boolean; maxLength: number }
    /** A reference such as P-7K3M2 or a client code such as MH-0004; codes may be several. */
    | { kind: 'reference'; pattern: RegExp }
    | { kind: 'codes'; pattern: RegExp }
  );

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldSpec;
  }
}

export type InputSchema = z.ZodObject<z.ZodRawShape>;

/** The fields of an input schema, in the order in which it declares them. Throws when one has no description. */
export function fieldsOf(schema: InputSchema): Map<string, FieldSpec> {
  const known = described.get(schema);
  if (known) return known;
  const fields = new Map<string, FieldSpec>();
  for (const [name, type] of Object.entries(schema.shape)) {
    const spec = (type as z.ZodType).meta()?.field;
    if (!spec)
      throw new Error(`Field "${name}" has no .meta({ field }): the parser and the forms could not know it`);
    // zod widens what it keeps as metadata to plain JSON types; what went in is a FieldSpec.
    fields.set(name, spec as FieldSpec);
  }
  described.set(schema, fields);
  return fields;
}

const described = new WeakMap<InputSchema, Map<string, FieldSpec>>();

/** The options of a choice, from the code or from the region. */
export function optionsOf(spec: FieldSpec & { kind: 'choice' }, directory: Directory): readonly Option[] {
  return typeof spec.options === 'string' ? directory[spec.options] : spec.options;
}

/** What people call a value of a choice. */
export function labelOf(options: readonly Option[], value: string, locale: 'nl' | 'en'): string {
  return options.find((option) => option.value === value)?.[locale][0] ?? value;
}
