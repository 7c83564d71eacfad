/** Recorded payloads, spoiled at every place: with a good signature or token they are answered, never with a fault of ours. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { type Json, payload, payloadNames } from '../support/payloads.ts';
import { interaction, signed } from '../support/slack-requests.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ slack: ['crisis'], teams: ['crisis'] });
});
afterAll(() => house.close());

type Path = readonly (string | number)[];

/** What stands there instead: nothing, something of another kind, something that no database and no header can hold. */
const spoils: readonly unknown[] = [undefined, null, 7, '', 'x\u0000\ud800\r\n', [], {}, [null], true];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function spoiledAt(content: Json, path: Path, spoil: unknown): Json {
  const copy = structuredClone(content);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (spoil === undefined) delete at[last];
  else at[last] = spoil;
  return copy;
}

/** Each is an event of its own: what was seen before would be answered without being read. */
function asNew(content: Json): Json {
  const ids = ['event_id', 'trigger_id', 'id'].filter((name) => name in content);
  return { ...content, ...Object.fromEntries(ids.map((name) => [name, crypto.randomUUID()])) };
}

function* spoiled(content: Json): Generator<{ where: string; body: Json }> {
  for (const path of pathsIn(content))
    for (const spoil of spoils)
      yield {
        where: `${path.join('.')} = ${JSON.stringify(spoil)}`,
        body: spoiledAt(asNew(content), path, spoil),
      };
}

/** Sends them a few at a time, and gives those that were answered with a fault, or too late. */
async function faultsOf(
  wild: Iterable<{ where: string; body: Json }>,
  send: (body: Json) => Promise<Response>,
): Promise<string[]> {
  const faults: string[] = [];
  const queue = [...wild];
  const one = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const started = Date.now();
      const { status } = await send(next.body);
      const took = Date.now() - started;
      if (status >= 500 || took > 2_900) faults.push(`${status} after ${took} ms: ${next.where}`);
    }
  };
  await Promise.all([one(), one(), one(), one()]);
  return faults;
}

/** Buttons and forms of ours in the places where Slack gives them back. */
const filled = (name: string): Json => {
  const content = payload(name);
  const value = JSON.stringify({ c: 'beds', i: {}, n: 'abcdefgh' });
  if (Array.isArray(content['actions'])) Object.assign(content['actions'][0] as Json, { value });
  if (name === 'slack-view-submission')
    Object.assign(content['view'] as Json, {
      private_metadata: JSON.stringify({ command: 'placement', fixed: { step: 'place' }, nonce: 'abcdefgh' }),
      state: {
        values: {
          targetGroup: { value: { type: 'static_select', selected_option: { value: 'family' } } },
          persons: { value: { type: 'number_input', value: '3' } },
        },
      },
    });
  return content;
};

test.each(payloadNames('slack'))(
  '%s, spoiled',
  async (name) => {
    const send = (body: Json) => {
      const isEvent = body['type'] === 'event_callback' || filled(name)['type'] === 'event_callback';
      const [text, type] = isEvent
        ? [JSON.stringify(body), 'application/json']
        : [
            name === 'slack-slash-command'
              ? new URLSearchParams(
                  Object.entries(body).map(([key, value]) => [
                    key,
                    typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value),
                  ]),
                ).toString()
              : interaction(body),
            'application/x-www-form-urlencoded',
          ];
      return fetch(`${house.url}/slack/events`, signed(text, {}, type));
    };
    expect(await faultsOf(spoiled(filled(name)), send)).toEqual([]);
    // And it is still there for who comes after.
    expect((await send(filled(name))).status).toBe(200);
  },
  120_000,
);

/** Invokes that are not known are answered 501, which is right; so their name is left as it is. */
const values: Record<string, Json> = {
  'teams-execute': {
    action: { type: 'Action.Execute', verb: 'press', data: { command: 'beds', input: {}, nonce: 'n' } },
  },
  'teams-task-fetch': { data: { command: 'placement', input: {}, nonce: 'n', form: true } },
  'teams-task-submit': {
    data: { command: 'placement', input: { step: 'place' }, nonce: 'n', submit: true, targetGroup: 'family' },
  },
};

test.each(payloadNames('teams'))(
  '%s, spoiled',
  async (name) => {
    const over = values[name] ? { value: values[name] } : {};
    const content = house.microsoft.activity({ ...over }, name);
    const token = `Bearer ${await house.microsoft.sign()}`;
    const send = (body: Json) =>
      fetch(`${house.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: token },
        body: JSON.stringify(body),
      });
    const isKnown = ({ where }: { where: string }) => !/^(name|type|id) = /.test(where);
    expect(await faultsOf([...spoiled(content)].filter(isKnown), send)).toEqual([]);
    expect((await send(content)).status).toBe(200);
  },
  120_000,
);
