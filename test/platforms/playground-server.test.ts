/** The playground's side of the server: what is heard where, who was told what, and that it answers only its own page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlaygroundAnswer } from '#platforms/playground/connect.ts';
import { suggestionsFor } from '#platforms/playground/page/suggestions.ts';
import { audienceOf, hear } from '#platforms/playground/place.ts';
import { slackLook } from '#platforms/slack/look.ts';
import { teamsLook } from '#platforms/teams/look.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ playground: true });
});
afterAll(() => house.close());

async function ask<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`${house.url}/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-doorstroom': 'playground' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const say = (as: string, look: string, place: string, text: string) =>
  ask<PlaygroundAnswer>('say', { as, look, place, text });

interface Person {
  key: string;
  roles: string[];
}

async function people(): Promise<Person[]> {
  const state = (await (await fetch(`${house.url}/playground/state`)).json()) as { people: Person[] };
  return state.people;
}

describe('in a channel', () => {
  test('the bot hears commands and mentions, and nothing else', () => {
    expect(hear(slackLook, 'channel', 'wie heeft de sleutel?')).toBeUndefined();
    expect(hear(teamsLook, 'channel', '/bedden')).toBeUndefined();
    expect(hear(slackLook, 'channel', '/bedden vrouw')?.intent).toEqual({
      kind: 'slash',
      command: 'bedden',
      text: 'vrouw',
    });
    for (const look of [slackLook, teamsLook])
      expect(hear(look, 'channel', '@doorstroom bedden vrouw')?.intent).toEqual({
        kind: 'text',
        text: 'bedden vrouw',
      });
  });

  test('on Slack only the asker sees the answer, so only there it may be about a client', async () => {
    expect(audienceOf(slackLook, 'channel')).toBe('private');
    expect(audienceOf(teamsLook, 'channel')).toBe('channel');
    const onSlack = await say('casus', 'slack', 'channel', '@Doorstroom uitstroom MH-0007');
    expect(onSlack).toMatchObject({ kind: 'message', onlyYou: true, refused: false });
    expect(JSON.stringify(onSlack)).toContain('MH-0007');
    const onTeams = await say('casus', 'teams', 'channel', '@Doorstroom uitstroom MH-0007');
    expect(onTeams).toMatchObject({ kind: 'message', onlyYou: false });
    expect(JSON.stringify(onTeams)).not.toContain('MH-0007');
  });

  test('what is said to others gets no answer', async () => {
    expect(await say('opvang', 'teams', 'channel', 'ik ben er om negen uur')).toEqual({ kind: 'unheard' });
  });
});

test('every suggestion of every person is understood, is theirs to ask, and changes nothing', async () => {
  const everybody = await people();
  expect(everybody.length).toBeGreaterThan(5);
  for (const { key, roles } of everybody) {
    const suggestions = suggestionsFor(roles);
    expect(suggestions).toHaveLength(3);
    for (const suggestion of suggestions) {
      const reply = await house.say(key, suggestion);
      const what = `${key}: ${suggestion}`;
      expect({ what, command: reply.command }).not.toEqual({ what, command: null });
      expect({ what, code: reply.code }).not.toEqual({ what, code: 'not_allowed' });
      expect({ what, outcome: reply.outcome }).not.toEqual({ what, outcome: 'fault' });
      expect({ what, settles: reply.settles }).toEqual({ what, settles: undefined });
    }
  }
});

test('moving the clock tells who was told what; setting it right takes it out of the inbox again', async () => {
  interface Moved {
    told: { member: string; name: string; title: string }[];
  }
  // What is due now is told first, so that it is not taken for what comes.
  await ask<Moved>('clock', { seconds: null });
  const inbox = await openInbox('regie');
  const { told } = await ask<Moved>('clock', { seconds: 604_800 });
  expect(told).toContainEqual({
    member: 'regie',
    name: 'Tom (Housing Maastricht)',
    title: 'Uitstroom stokt: MH-0007',
  });
  const arrived = await inbox.next((change) => JSON.stringify(change.message ?? '').includes('MH-0007'));
  expect((await ask<Moved>('clock', { seconds: null })).told).toEqual([]);
  expect(await inbox.next((change) => change.id === arrived.id && change.gone === true)).toBeDefined();
  inbox.close();
});

interface Change {
  id: string;
  message?: unknown;
  gone?: true;
}

/** What the page hears of somebody's inbox, one change after the other. */
async function openInbox(as: string) {
  const stop = new AbortController();
  const { body } = await fetch(`${house.url}/playground/inbox?as=${as}&look=slack`, { signal: stop.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    async next(isIt: (change: Change) => boolean): Promise<Change> {
      for (;;) {
        const end = rest.indexOf('\n\n');
        if (end === -1) {
          const read = await reader?.read();
          if (!read || read.done) throw new Error('the inbox was closed');
          rest += read.value;
          continue;
        }
        const change = JSON.parse(rest.slice('data: '.length, end)) as Change;
        rest = rest.slice(end + 2);
        if (isIt(change)) return change;
      }
    },
    close: () => stop.abort(),
  };
}

describe('it answers only its own page, on this machine', () => {
  const body = JSON.stringify({ as: 'crisis', look: 'slack', text: 'bedden' });
  const headers = { 'content-type': 'application/json' };

  test('a request without its header is refused, also one in another name', async () => {
    expect((await fetch(`${house.url}/playground/say`, { method: 'POST', headers, body })).status).toBe(403);
    expect(
      (
        await fetch(`${house.url}/playground/say`, {
          method: 'POST',
          headers: { ...headers, 'x-doorstroom': 'playground' },
          body,
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await fetch(`${house.url}/playground/say`, {
          method: 'POST',
          headers: { ...headers, 'x-doorstroom': 'playground' },
          body: '{"as":1}',
        })
      ).status,
    ).toBe(400);
  });

  test('what is no path is no reason to stop', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(`${house.url}`, { path: '//' }, (response) => resolve(response.statusCode)).end(),
    );
    expect(status).toBe(400);
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
  });
});

test('it is closed when a platform is configured and it was not asked for', async () => {
  const closed = await openHouse();
  expect((await fetch(closed.url)).status).toBe(404);
  await closed.close();
});
