/** Where an event goes: to a step with its values, or to be read as words. Pure: it knows nobody, and looks nothing up. */
import { type Command, stepOf } from './contract/command.ts';
import type { Registry } from './registry.ts';
import type { InboundEvent, Intent } from './request.ts';

export type Routed =
  | { kind: 'values'; command: Command; step: string; values: Record<string, unknown>; wantsForm: boolean }
  /** `only` is the command that a slash named; `leads` the one whose name stands first. */
  | { kind: 'words'; text: string; only: Command | undefined; leads: Command | undefined; wantsForm: boolean }
  | { kind: 'nowhere'; word: string; wantsForm: false };

export function route(intent: Intent, registry: Registry): Routed {
  switch (intent.kind) {
    case 'press':
      return toStep(intent.press.command, intent.press.input, intent.press.form === true, registry);
    case 'submit':
      return toStep(intent.command, intent.values, false, registry);
    case 'slash': {
      const only = registry.byAlias(intent.command);
      if (!only) return { kind: 'nowhere', word: intent.command, wantsForm: false };
      return { kind: 'words', text: intent.text, only, leads: only, wantsForm: asksForm(only, intent.text) };
    }
    case 'text': {
      const [, first = '', rest = ''] = /^\s*\/?([^\s:=,]+)([\s\S]*)$/.exec(intent.text) ?? [];
      const leads = registry.byAlias(first);
      const wantsForm = leads !== undefined && asksForm(leads, rest);
      return { kind: 'words', text: intent.text, only: undefined, leads, wantsForm };
    }
  }
}

function toStep(id: string, values: Record<string, unknown>, wantsForm: boolean, registry: Registry): Routed {
  const command = registry.byId(id);
  if (!command) return { kind: 'nowhere', word: id, wantsForm: false };
  const { step = command.first, ...rest } = values;
  // A card from before a step was renamed: nothing is done in its place.
  if (typeof step !== 'string' || !Object.hasOwn(command.steps, step))
    return { kind: 'nowhere', word: id, wantsForm: false };
  return { kind: 'values', command, step, values: rest, wantsForm };
}

/** A command and nothing else, whose first step needs to be told something. */
function asksForm(command: Command, rest: string): boolean {
  const step = stepOf(command, command.first);
  return rest.trim() === '' && step.form && step.required.length > 0;
}

/** What a room is told that wants to know who speaks. */
export function introduction(routed: Routed, { intent }: InboundEvent) {
  if (routed.kind === 'values') return { text: '', values: routed.values };
  const text =
    intent.kind === 'text'
      ? intent.text.replace(/^\s*\/?\S+/, '')
      : intent.kind === 'slash'
        ? intent.text
        : '';
  return { text, values: {} };
}

/** The command that an event surely goes to, before its words are read. */
export function commandOf(routed: Routed): Command | undefined {
  return routed.kind === 'values' ? routed.command : routed.kind === 'words' ? routed.leads : undefined;
}
