/** Where an event goes, and who may go there: both without a database, because both look nothing up. */
import { describe, expect, test } from 'vitest';
import { rooms } from '#commands/index.ts';
import { admit } from '#conversation/admit.ts';
import { createRegistry } from '#conversation/registry.ts';
import type { Intent } from '#conversation/request.ts';
import { type Routed, route } from '#conversation/route.ts';
import type { Audience } from '#domain/capacity/visibility.ts';
import type { Role } from '#domain/people/roles.ts';

const registry = createRegistry(rooms);
const command = (id: string) => {
  const found = registry.byId(id);
  if (!found) throw new Error(`There is no command ${id}`);
  return found;
};

/** Where it goes, with commands by their ids. */
function whereTo(intent: Intent) {
  const routed: Routed = route(intent, registry);
  if (routed.kind === 'values') return { ...routed, command: routed.command.id };
  return routed.kind === 'words' ? { ...routed, only: routed.only?.id, leads: routed.leads?.id } : routed;
}
const press = (id: string, input: Record<string, unknown>, form?: true): Intent => ({
  kind: 'press',
  press: { command: id, input, ...(form ? { form } : {}) },
  nonce: undefined,
});
const slash = (name: string, text = ''): Intent => ({ kind: 'slash', command: name, text });
const text = (words: string): Intent => ({ kind: 'text', text: words });

describe('where it goes', () => {
  test('a button and a form go to their step with their values; without a step to the first', () => {
    expect(whereTo(press('outflow', { step: 'unblock', case: 'MH-0007', number: 1 }))).toEqual({
      kind: 'values',
      command: 'outflow',
      step: 'unblock',
      values: { case: 'MH-0007', number: 1 },
      wantsForm: false,
    });
    const submitted: Intent = {
      kind: 'submit',
      command: 'beds',
      values: { targetGroup: 'family' },
      nonce: 'n',
    };
    expect(whereTo(submitted)).toMatchObject({ step: 'show', values: { targetGroup: 'family' } });
  });

  test.each([
    ['a step that is no more', press('outflow', { step: 'archive', case: 'MH-0007' })],
    ['a step that is no word', press('outflow', { step: 7 })],
    ['a name that every object has', press('outflow', { step: 'toString' })],
    ['a command that is no more', press('laundry', {})],
    ['a slash that is not ours', slash('giphy', 'bedden')],
  ])('%s goes nowhere: nothing is done in its place', (_what, intent) => {
    expect(whereTo(intent)).toMatchObject({ kind: 'nowhere', wantsForm: false });
  });

  test('a slash names the only command; a word that stands first leads', () => {
    expect(whereTo(slash('bedden', 'vrouw'))).toMatchObject({ only: 'beds', leads: 'beds', text: 'vrouw' });
    expect(whereTo(text('/bedden vrouw'))).toMatchObject({ only: undefined, leads: 'beds' });
    expect(whereTo(text('vrouw met hond'))).toMatchObject({ only: undefined, leads: undefined });
  });
});

describe('what can only be answered with a form', () => {
  test.each<[string, Intent]>([
    ['/plaatsing', slash('plaatsing')],
    ['/koppel', slash('koppel')],
    ['/telling', slash('telling', '  ')],
    ['plaatsing, typed', text('plaatsing')],
    ['a form button', press('placement', { targetGroup: 'single_man' }, true)],
  ])('%s', (_what, intent) => expect(whereTo(intent).wantsForm).toBe(true));

  test.each<[string, Intent]>([
    ['/bedden', slash('bedden')],
    ['/uitstroom', slash('uitstroom')],
    ['/plaatsing with words', slash('plaatsing', 'man')],
    ['plaatsing with words', text('plaatsing man')],
    ['a button', press('placement', { targetGroup: 'single_man' })],
    ['a form that was sent', { kind: 'submit', command: 'placement', values: {}, nonce: undefined }],
    ['a form button of a step that is no more', press('placement', { step: 'gone' }, true)],
  ])('%s is not', (_what, intent) => expect(whereTo(intent).wantsForm).toBe(false));
});

describe('who is admitted', () => {
  const asker = (role: Role, audience: Audience = 'private') => ({
    asker: {
      member: { key: 'k', name: 'n', organisation: 'o', roles: [role], locale: 'nl' as const },
      account: { platform: 'terminal', workspace: 'w', user: 'u' },
      audience,
      locale: 'nl' as const,
    },
  });

  test('to a command that is theirs, at the step that was said', () => {
    expect(admit(command('placement'), 'place', asker('crisis_worker'), false)).toEqual({
      kind: 'admitted',
      step: 'place',
    });
  });

  test('not to a command or a step that is not theirs', () => {
    expect(admit(command('placement'), 'arrive', asker('corporation'), false)).toEqual({
      kind: 'not_allowed',
    });
    expect(admit(command('placement'), 'place', asker('shelter_staff'), false)).toEqual({
      kind: 'not_allowed',
    });
    expect(admit(command('escalation'), 'raise', asker('corporation'), false)).toEqual({
      kind: 'not_allowed',
    });
  });

  test('whoever says only the name of a command sees what they may see of it', () => {
    expect(admit(command('placement'), 'place', asker('shelter_staff'), true)).toEqual({
      kind: 'admitted',
      step: 'expected',
    });
    expect(admit(command('placement'), 'place', asker('corporation'), true)).toEqual({ kind: 'not_allowed' });
  });

  test('what is about a client is not for a channel, also not to who may; that somebody may not comes first', () => {
    for (const id of ['outflow', 'escalation']) {
      const { first } = command(id);
      expect(admit(command(id), first, asker('case_holder', 'channel'), false)).toEqual({ kind: 'not_here' });
      expect(admit(command(id), first, asker('shelter_staff', 'channel'), false)).toEqual({
        kind: 'not_allowed',
      });
    }
    expect(admit(command('beds'), 'show', asker('case_holder', 'channel'), false)).toMatchObject({
      kind: 'admitted',
    });
  });
});
