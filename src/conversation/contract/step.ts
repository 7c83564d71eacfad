/**
 * A step is the unit: what it does to the world, its own input, its use case, and a card for its answer and for every refusal
 * that the use case can give. The compiler checks that none is missing.
 */
import type { z } from 'zod';
import type { Audience } from '#domain/capacity/visibility.ts';
import type { Member } from '#domain/people/member.ts';
import type { Permission } from '#domain/people/roles.ts';
import type { Account, Ports } from '#domain/ports.ts';
import type { Answer, Refusal, RefusalCode } from '#domain/refusal.ts';
import type { Card } from './card.ts';
import { type Directory, type FieldSpec, fieldsOf, type InputSchema, requiredIn } from './fields.ts';
import type { Locale } from './locale.ts';

/** Who asks, where, and in which language. */
export interface Asker {
  member: Member;
  account: Account;
  audience: Audience;
  locale: Locale;
}

/** What a use case gets: who asks and what it may touch. Everything in `ports` is one transaction. */
export interface Asking {
  asker: Asker;
  ports: Ports;
}

/** What a card is drawn with. */
export interface Showing {
  asker: Asker;
  directory: Directory;
  timeZone: string;
  now: Date;
}

/**
 * looks: changes nothing. everyday: place, arrive, count, take, note; can be set right. final: what ends something (resolve,
 * close, phase): proposed first unless a form, a button or a key says it.
 */
export type Effect = 'looks' | 'everyday' | 'final';

type AnyRefusal = Refusal<RefusalCode, unknown>;
type AnyOutcome = Answer<unknown> | AnyRefusal;
type FactsOf<Out extends AnyOutcome> = Extract<Out, { outcome: 'answered' }>['facts'];
type NoOf<Out extends AnyOutcome> = Extract<Out, { outcome: 'refused' }>;

export interface StepDefinition<Schema extends InputSchema, Out extends AnyOutcome> {
  effect: Effect;
  /** What is required is what zod says. */
  input: Schema;
  /** Who may take it, where not everybody who may use the command does. */
  permission?: Permission;
  /** It has a form; title and button are in the room's texts. */
  form?: true;
  /** Step of the same command that shows what can be chosen, when nobody was named and there is no form to ask it. */
  choices?: string;
  /** Text field that takes everything after the step and its reference. */
  note?: keyof Schema['shape'] & string;
  /** Its note says why: a "no" in it denies nothing ("partner reageert niet"). */
  saysWhy?: true;
  /** People tell that it happened: "P-7K3M2A is aangekomen". */
  told?: true;
  /** Proposed when a reference comes with words that are no step: "MH-0007 gesprek gehad". */
  meant?: true;
  /** Where a question about it is answered by looking: "kan ik een man plaatsen?". */
  asked?: { command: string; step: string };
  /** Adds what follows from what was said (a couple is two). */
  complete?: (input: Partial<z.output<Schema>>) => Partial<z.output<Schema>>;
  /** The contradiction in an input, with the field that it stands at; the room's texts say it. */
  check?: (input: Partial<z.output<Schema>>) => { field: string; code: string } | undefined;
  answer: (input: z.output<Schema>, asking: Asking) => Promise<Out>;
  card: {
    answered: (facts: FactsOf<Out>, showing: Showing) => Card;
    refused: {
      [Code in NoOf<Out>['code']]: (
        facts: Extract<NoOf<Out>, { code: Code }>['facts'],
        showing: Showing,
      ) => Card;
    };
  };
  /** What scripts get of the facts; the whole of them when absent. */
  publicFacts?: (facts: FactsOf<Out>) => Record<string, unknown>;
  /** The same for the facts of a refusal. */
  publicRefusal?: (no: NoOf<Out>) => Record<string, unknown>;
  /** The client codes that were looked at or changed: written in the record, never in a log. */
  about?: (facts: FactsOf<Out>) => readonly string[];
}

/** A step whose types were checked where it was defined. */
export interface Step {
  effect: Effect;
  input: InputSchema;
  permission: Permission | undefined;
  form: boolean;
  choices: string | undefined;
  note: string | undefined;
  saysWhy: boolean;
  told: boolean;
  meant: boolean;
  asked: { command: string; step: string } | undefined;
  fields: ReadonlyMap<string, FieldSpec>;
  required: readonly string[];
  complete(input: Record<string, unknown>): Record<string, unknown>;
  check(input: Record<string, unknown>): { field: string; code: string } | undefined;
  answer(input: Record<string, unknown>, asking: Asking): Promise<AnyOutcome>;
  card(outcome: AnyOutcome, showing: Showing): Card;
  publicFacts(outcome: AnyOutcome): Record<string, unknown>;
  about(outcome: AnyOutcome): readonly string[];
}

/** Checks the types of a step and hides them, so that all steps fit in one list. The one place where types are let go. */
export function defineStep<Schema extends InputSchema, Out extends AnyOutcome>(
  definition: StepDefinition<Schema, Out>,
): Step {
  const {
    effect,
    input,
    permission,
    form,
    choices,
    note,
    saysWhy,
    told,
    meant,
    asked,
    complete,
    check,
    card,
  } = definition;
  type Said = Partial<z.output<Schema>>;
  type Facts = FactsOf<Out>;
  type No = NoOf<Out>;
  return {
    effect,
    input,
    permission,
    form: form === true,
    choices,
    note,
    saysWhy: saysWhy === true,
    told: told === true,
    meant: meant === true,
    asked,
    fields: fieldsOf(input),
    required: requiredIn(input),
    complete: (said) => (complete ? (complete(said as Said) as Record<string, unknown>) : said),
    check: (said) => check?.(said as Said),
    answer: (said, asking) => definition.answer(input.parse(said) as z.output<Schema>, asking),
    card(outcome, showing) {
      if (outcome.outcome === 'answered') return card.answered(outcome.facts as Facts, showing);
      const draw = card.refused[outcome.code as No['code']] as (facts: unknown, showing: Showing) => Card;
      return draw(outcome.facts, showing);
    },
    publicFacts(outcome) {
      if (outcome.outcome === 'answered')
        return definition.publicFacts?.(outcome.facts as Facts) ?? (outcome.facts as Record<string, unknown>);
      return definition.publicRefusal?.(outcome as No) ?? (outcome.facts as Record<string, unknown>);
    },
    about: (outcome) =>
      outcome.outcome === 'answered' ? (definition.about?.(outcome.facts as Facts) ?? []) : [],
  };
}
