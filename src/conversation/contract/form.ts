/** A form: the fields of a command as questions, derived from its input schema; every platform renders the same one. */
import type { Directory, FieldSpec } from './fields.ts';
import { optionsOf } from './fields.ts';
import type { Locale } from './locale.ts';

export type Question = {
  name: string;
  label: string;
  hint?: string;
  required: boolean;
  /** What is wrong with the value that was given. */
  error?: string;
} & (
  | { kind: 'choice'; options: { value: string; label: string }[]; value?: string }
  | { kind: 'text'; long: boolean; maxLength: number; placeholder?: string; value?: string }
  | { kind: 'number'; min: number; max: number; value?: number }
  | { kind: 'date'; value?: string }
  | { kind: 'flag'; value: boolean }
);

export interface Form {
  command: string;
  title: string;
  submit: string;
  cancel: string;
  /** What stands at a question that must be answered and was not. */
  needed: string;
  /** What is wrong with the form as a whole. */
  error?: string;
  /** Values that are sent along and not asked for, such as the step and the reference. */
  fixed: Record<string, unknown>;
  questions: Question[];
}

export interface FormPlan {
  command: string;
  title: string;
  submit: string;
  cancel: string;
  needed: string;
  fixed: Record<string, unknown>;
  asked: readonly string[];
  required: readonly string[];
}

/** Turns a plan into questions, filled with what is known and with what was wrong. */
export function buildForm(
  plan: FormPlan,
  fields: Map<string, FieldSpec>,
  known: Record<string, unknown>,
  errors: Record<string, string>,
  directory: Directory,
  locale: Locale,
): Form {
  const questions = plan.asked.flatMap((name): Question[] => {
    const spec = fields.get(name);
    if (!spec) return [];
    const common = {
      name,
      label: capitalised(spec.names[locale][0] ?? name),
      required: plan.required.includes(name),
      ...(spec.hint ? { hint: spec.hint[locale] } : {}),
      ...(errors[name] ? { error: errors[name] } : {}),
    };
    return [{ ...common, ...answerOf(spec, known[name], directory, locale) }];
  });
  const { command, title, submit, cancel, needed, fixed } = plan;
  return { command, title, submit, cancel, needed, fixed, questions };
}

type AnswerPart = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, 'name' | 'label' | 'hint' | 'required' | 'error'>
    : never
  : never;

function answerOf(spec: FieldSpec, value: unknown, directory: Directory, locale: Locale): AnswerPart {
  const placeholder = spec.example ? { placeholder: spec.example[locale] } : {};
  switch (spec.kind) {
    case 'choice': {
      const options = optionsOf(spec, directory).map((option) => ({
        value: option.value,
        label: capitalised(option[locale][0] ?? option.value),
      }));
      return {
        kind: 'choice',
        options,
        ...(typeof value === 'string' && options.some((option) => option.value === value) ? { value } : {}),
      };
    }
    case 'number':
      return {
        kind: 'number',
        min: spec.min,
        max: spec.max,
        ...(typeof value === 'number' ? { value } : {}),
      };
    case 'numbers':
    case 'codes':
      return {
        kind: 'text',
        long: false,
        maxLength: 200,
        ...placeholder,
        ...(Array.isArray(value) ? { value: value.join(', ') } : {}),
      };
    case 'flag':
      return { kind: 'flag', value: value === true };
    case 'date':
      return { kind: 'date', ...(typeof value === 'string' ? { value } : {}) };
    case 'text':
      return {
        kind: 'text',
        long: spec.long === true,
        maxLength: spec.maxLength,
        ...placeholder,
        ...(typeof value === 'string' ? { value } : {}),
      };
    case 'reference':
      return {
        kind: 'text',
        long: false,
        maxLength: 40,
        ...placeholder,
        ...(typeof value === 'string' ? { value } : {}),
      };
  }
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
