/**
 * A command as data: ids, steps and permission here; what is understood and what is said in the room's words and texts. Help,
 * the text parser, the forms, the manifests and the docs derive from it. The registry collects, the router calls.
 */
import type { Permission } from '#domain/people/roles.ts';
import type { Gate, Identified, Ports, Unheard } from '#domain/ports.ts';
import type { Card } from './card.ts';
import type { FieldWords } from './fields.ts';
import type { PerLocale } from './locale.ts';
import type { Asking, Showing, Step } from './step.ts';

/** What is understood of a room, in one language. */
export interface RoomWords<StepId extends string = string, FieldId extends string = string> {
  /** Name the command at the start of a message; the first is the slash command. */
  aliases: readonly [string, ...string[]];
  /** Aliases that are a thing as often as an order ("een plaats"): an order only where they lead. */
  things?: readonly string[];
  /** Aliases that are a word of every day: they name the command only when the message says nothing else. */
  faint?: readonly string[];
  /** Name the command inside a sentence. */
  mentions?: readonly string[];
  /** Words that choose a step; the first is its name. */
  steps: Readonly<Record<StepId, readonly string[]>>;
  fields: Readonly<Record<FieldId, FieldWords>>;
}

export interface ExampleTexts {
  /**
   * {location}, {ownLocation}, {municipality}, {organisation} and {case} become names of the asker's own region. What
   * changes something names a reference that nobody has, so that copying it is harmless.
   */
  text: string;
  does: string;
}

/** What a room says of itself, in one language. Its cards have more. */
export interface RoomTexts<StepId extends string = string> {
  summary: string;
  forms: Readonly<Partial<Record<StepId, { title: string; submit: string }>>>;
  examples: Readonly<Record<string, ExampleTexts>>;
  /** Who may take a step that not everybody may. */
  notAllowed?: string;
  /** Sentences for contradictions that the check of a step finds, by code. */
  contradictions?: Readonly<Record<string, string>>;
}

export interface ExampleOf<StepId extends string> {
  step: StepId;
  /** Only shown to who may do this. */
  permission?: Permission;
}

export interface CommandDefinition<Steps extends Record<string, Step>, FieldId extends string> {
  /** English, lower case; also the id in stored cards, so it never changes. */
  id: string;
  permission: Permission;
  /** `personal` answers hold client codes and are never given in a channel. */
  privacy: 'channel' | 'personal';
  steps: Steps;
  /** What happens when no step is named. */
  first: keyof Steps & string;
  /** Fields that make a message without any command one of this command: "vrouw met hond". */
  aloneSaid?: readonly FieldId[];
  examples: Readonly<Record<string, ExampleOf<keyof Steps & string>>>;
  words: PerLocale<RoomWords<keyof Steps & string, FieldId>>;
  texts: PerLocale<RoomTexts<keyof Steps & string>>;
}

export interface Command extends Omit<CommandDefinition<Record<string, Step>, string>, 'steps'> {
  readonly kind: 'command';
  steps: Readonly<Record<string, Step>>;
}

export function defineCommand<const Steps extends Record<string, Step>, FieldId extends string>(
  definition: CommandDefinition<Steps, FieldId>,
): Command {
  return { ...definition, kind: 'command' } as unknown as Command;
}

/** A step of a command. Throws for one that it does not have: ids of buttons are checked where they come in. */
export function stepOf(command: Command, id: string): Step {
  const step = command.steps[id];
  if (!step) throw new Error(`Command "${command.id}" has no step "${id}"`);
  return step;
}

/** A view: how a message about a subject looks to one member, always from the database as it is now. */
export interface View {
  id: string;
  /** Null when the subject is gone or the member may no longer see it. */
  show: (subject: string, asking: Asking, showing: Showing) => Promise<Card | null>;
  /** True when there is nothing left to tell: then a message that could not be sent before is not sent afterwards. */
  isOver: (subject: string, asking: Asking) => Promise<boolean>;
  /** Whom to tell, and by which view, when no account of its reader takes this message: who counts on it being read. */
  unheard?: (subject: string, asking: Asking) => Promise<Unheard | null>;
}

/** What somebody said to a room before anybody knows who they are. */
export interface Introduction {
  text: string;
  values: Readonly<Record<string, unknown>>;
}

/** Everything a room offers. */
export interface Room {
  command: Command;
  views: readonly View[];
  /** What must be done as time passes, in one transaction; gives how much was done. */
  duty?: (ports: Ports) => Promise<number>;
  /** What waits for this member, shown on their home page; null when nothing does. */
  onHome?: (asking: Asking, showing: Showing) => Promise<Card | null>;
  /** A button on everybody's home page. */
  homeButton?: PerLocale;
  /** Who speaks, told by what they say: the one thing that is done for somebody whom nobody knows yet. */
  identify?: (said: Introduction, gate: Pick<Gate, 'identifyInvited'>) => Promise<Identified | null>;
  /** How somebody whom nobody knows is told to link: the alias stands in the sentence. */
  links?: true;
  /** Real things of the asker's own for the examples in help, by placeholder. */
  examplesFor?: (asking: Asking) => Promise<Readonly<Record<string, string>>>;
}
