/** A form: the fields of a command as questions, derived from its input schema; every platform renders the same one. */
import { type Directory, type FieldSpec, type FieldWords, optionsOf } from './fields.ts';

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
  fieldOf: (name: string) => { spec: FieldSpec; words: FieldWords },
  known: Record<string, unknown>,
  errors: Record<string, string>,
  directory: Directory,
): Form {
  const questions = plan.asked.map((name): Question => {
    const { spec, words } = fieldOf(name);
    const common = {
      name,
      label: capitalised(words.names[0]),
      required: plan.required.includes(name),
      ...(words.hint ? { hint: words.hint } : {}),
      ...(errors[name] ? { error: errors[name] } : {}),
    };
    return { ...common, ...answerOf(spec, words, known[name], directory) };
  });
  const { command, title, submit, cancel, needed, fixed } = plan;
  return { command, title, submit, cancel, needed, fixed, questions };
}

type AnswerPart = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, 'name' | 'label' | 'hint' | 'required' | 'error'>
    : never
  : never;

function answerOf(spec: FieldSpec, words: FieldWords, value: unknown, directory: Directory): AnswerPart {
  const placeholder = words.example ? { placeholder: words.example } : {};
  switch (spec.kind) {
    case 'choice': {
      const options = optionsOf(spec, words, directory).map((option) => ({
        value: option.value,
        label: capitalised(option.names[0] ?? option.value),
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
