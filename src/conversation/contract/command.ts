/**
 * A command as data. Help, the text parser, the forms, the manifests and the docs derive from it. Nothing here runs by
 * itself: the registry collects, the router calls.
 */
import type { z } from 'zod';
import type { Audience } from '#domain/capacity/visibility.ts';
import type { Member } from '#domain/people/member.ts';
import type { Permission } from '#domain/people/roles.ts';
import type { Account, Ports } from '#domain/ports.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { Card } from './card.ts';
import type { Directory, InputSchema } from './fields.ts';
import type { Bilingual, Locale } from './locale.ts';

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

/** One thing that a command can do. The first step is what happens when no step is named. */
export interface Step {
  /** Words that choose it; the first of each language is its name. The first step of a command may have none. */
  words: Bilingual<readonly string[]>;
  /** Fields that belong to it, in the order of its form. */
  fields: readonly string[];
  required: readonly string[];
  /** Step that shows what can be chosen, when something required was not named and there is no form to ask it. */
  choices?: string;
  /** People tell that it happened: "P-7K3M2A is aangekomen". */
  told?: true;
  /** May be proposed when a reference comes with words that are no step: "MH-0007 gesprek gehad". */
  mayBeMeant?: true;
  /** Text field that takes everything after the step and its reference. */
  rest?: string;
  /** Who may take it, where not everybody who may use the command does. */
  permission?: Permission;
  /** Whether it may change something: then it is done once per event, also when the event comes twice. */
  changes: boolean;
  /** What is final is proposed first, unless a form, a button or a key says it. */
  final?: true;
  /** What its form is called, and what is on its button. Without it there is no form. */
  form?: { title: Bilingual; submit: Bilingual };
}

export interface Example {
  /**
   * Works when copied: {location}, {ownLocation}, {municipality} and {organisation} become names of the asker's own region.
   * What stands between < and > is for the asker to fill in.
   */
  text: Bilingual;
  does: Bilingual;
  /** The step that it shows, when that is not the first. */
  step?: string;
  /** Only shown to who may do this. */
  permission?: Permission;
}

/** What a room may say of itself to the card: words in the asker's language. */
export interface Showing {
  asker: Asker;
  directory: Directory;
  timeZone: string;
  now: Date;
}

export interface CommandDefinition<Schema extends InputSchema, Facts> {
  /** English, lower case; also the id in stored cards, so it never changes. */
  id: string;
  /** The first of each language is the slash command; all are understood as text. */
  aliases: Bilingual<readonly string[]>;
  /** Aliases that name the command only as the first word of a message. */
  onlyFirst?: readonly string[];
  /** What may follow an alias that is a word of every day: without it the message is about something else. */
  follows?: RegExp;
  /** Words that name the command inside a sentence, where no alias does. */
  spoken?: Bilingual<readonly string[]>;
  /** Fields that make a message without any command one of this command, when all of it is understood: "vrouw met hond". */
  aloneSaid?: readonly string[];
  summary: Bilingual;
  permission: Permission;
  /** `personal` answers hold client codes and are never given in a channel. */
  privacy: 'channel' | 'personal';
  steps: Record<string, Step>;
  examples: readonly Example[];
  /** Every field optional but `step`; what a step requires is in `steps`. */
  input: Schema;
  /** Adds what follows from what was said (a couple is two). */
  complete?: (input: z.output<Schema>) => z.output<Schema>;
  /** Sentence about a contradiction in the input, or undefined. */
  check?: (input: z.output<Schema>, locale: Locale) => { field: string; sentence: string } | undefined;
  answer: (input: z.output<Schema>, asking: Asking) => Promise<Outcome<Facts>>;
  card: (outcome: Outcome<Facts>, showing: Showing) => Card;
  /** What scripts get of the facts; the whole of them when absent. */
  publicFacts?: (facts: Facts) => Record<string, unknown>;
  /** The same for the facts of a refusal. */
  publicRefusal?: (facts: Record<string, unknown>) => Record<string, unknown>;
}

/** A command whose types were checked where it was defined. */
export type Command = CommandDefinition<InputSchema, never> & { readonly kind: 'command' };

/** Checks the types of a command and hides them, so that all commands fit in one list. */
export function defineCommand<Schema extends InputSchema, Facts>(
  definition: CommandDefinition<Schema, Facts>,
): Command {
  return { ...definition, kind: 'command' } as unknown as Command;
}

/** A view: how a message about a subject looks to one member, always from the database as it is now. */
export interface View {
  id: string;
  /** Null when the subject is gone or the member may no longer see it. */
  show: (subject: string, asking: Asking, showing: Showing) => Promise<Card | null>;
  /** True when there is nothing left to tell: then a message that could not be sent before is not sent afterwards. */
  isOver: (subject: string, asking: Asking) => Promise<boolean>;
}

/** Everything a room offers. */
export interface Room {
  command: Command;
  views: readonly View[];
  /** What must be done as time passes, in one transaction; gives how much was done. */
  duty?: (ports: Ports) => Promise<number>;
  /** What waits for this member, shown on their home page; null when nothing does. */
  waiting?: (asking: Asking, showing: Showing) => Promise<Card | null>;
}
