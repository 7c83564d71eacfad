import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card, heading, table, text } from '#conversation/contract/card.ts';
import { renderCard } from '#platforms/teams/render-card.ts';
import { type House, openHouse, tenantId } from '../support/house.ts';
import { type SendOptions, sendActivity } from '../support/teams-requests.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ teams: ['crisis', 'casus', 'regie'] });
});
afterAll(() => house.close());

const send = (member: string, over: Record<string, unknown>, options?: SendOptions) =>
  sendActivity(house, member, over, options);

interface SentCard {
  body: { type: string; actions?: { title: string; data: Record<string, unknown>; type: string }[] }[];
}

const sent = () => house.microsoft.connectorCalls.filter(({ method }) => method === 'POST');
function lastCard(): SentCard {
  const body = sent().at(-1)?.body as { attachments?: { content: SentCard }[] } | undefined;
  const content = body?.attachments?.[0]?.content;
  if (!content) throw new Error('No card was sent');
  return content;
}
const buttonsOf = (shown: SentCard) => shown.body.flatMap((element) => element.actions ?? []);

describe('who may knock', () => {
  test.each([
    ['no token', { authorization: null }],
    ['nonsense', { authorization: 'Bearer nonsense' }],
    ['basic', { authorization: 'Basic eDp5' }],
    ['a foreign key', { token: { foreignKey: true } }],
    ['another audience', { token: { audience: 'another-app' } }],
    ['another issuer', { token: { issuer: 'https://evil.example' } }],
    ['an expired token', { token: { expiresIn: -3_600 } }],
    ['another service address', { token: { serviceUrl: 'https://evil.example/' } }],
    ['no service address', { token: { serviceUrl: null } }],
  ] as [string, SendOptions][])('%s is 401, and no handler runs', async (_what, options) => {
    const before = house.microsoft.connectorCalls.length;
    expect((await send('crisis', { text: 'bedden' }, options)).status).toBe(401);
    expect(house.microsoft.connectorCalls.length).toBe(before);
  });

  test.each([
    ['{not json', 400],
    ['[]', 400],
    ['{}', 400],
    [`{"text":"${'x'.repeat(1_200_000)}"}`, 413],
  ])('a body "%.9s" is %i', async (raw, status) => {
    expect((await send('crisis', {}, { raw })).status).toBe(status);
  });

  test('a press without an action is a bad request', async () => {
    for (const value of [{}, { action: {} }, 'x'])
      expect((await send('crisis', { type: 'invoke', name: 'adaptiveCard/action', value })).status).toBe(400);
  });

  test('somebody who is not linked is told how to link', async () => {
    await send('niemand', { text: 'bedden' });
    expect(JSON.stringify(lastCard())).toContain('Ik weet nog niet wie je bent');
    const { code } = await house.admin.invite('wijkteam', undefined);
    await send('niemand', { text: `koppel ${code}` });
    expect(JSON.stringify(lastCard())).toContain('Welkom, Bram');
  });
});

describe('a conversation', () => {
  test('with and without a mention, with a slash from habit', async () => {
    for (const words of [
      'bedden vrouw',
      '/bedden vrouw',
      '<at>Doorstroom</at> bedden vrouw',
      '<at>Doorstroom</at> bedden&nbsp;vrouw',
    ]) {
      await send('crisis', {
        text: words,
        entities: [{ type: 'mention', text: '<at>Doorstroom</at>', mentioned: { id: '28:x' } }],
      });
      expect(JSON.stringify(lastCard()), words).toContain('alleenstaande vrouw');
    }
  });

  test('in a channel nothing is shown that not everybody may see', async () => {
    const channel = { conversation: { conversationType: 'channel', tenantId, id: '19:kanaal' } };
    await send('crisis', { text: 'bedden vrouw', ...channel });
    expect(JSON.stringify(lastCard())).not.toContain('Vrouwenopvang');
    await send('casus', { text: 'uitstroom MH-0007', ...channel });
    expect(JSON.stringify(lastCard())).toContain('niet in een kanaal');
    expect(JSON.stringify(lastCard())).not.toContain('MH-0007');
  });

  test('a dialog is fetched, filled in and answered with a card; a wrong field comes back in the form', async () => {
    await send('crisis', { text: 'plaatsing' });
    const [open] = buttonsOf(lastCard());
    const fetched = (
      await send('crisis', { type: 'invoke', name: 'task/fetch', value: { data: open?.data } })
    ).body as {
      task: { type: string; value: { card: { content: SentCard & { actions: { data: object }[] } } } };
    };
    expect(fetched.task.type).toBe('continue');
    const data = fetched.task.value.card.content.actions[0]?.data;
    const wrong = await send('crisis', {
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...data, targetGroup: 'family', wheelchair: 'false' } },
    });
    expect(JSON.stringify(wrong.body)).toContain('Met hoeveel personen');
    const personal = await send('crisis', {
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...data, targetGroup: 'single_man', ages: '06-12345678', wheelchair: 'false' } },
    });
    expect(JSON.stringify(personal.body)).toContain('Hier staan persoonsgegevens in');
    expect(JSON.stringify(personal.body)).toContain('"value":"single_man"');
    expect(JSON.stringify(personal.body)).not.toContain('12345678');
    const right = await send('crisis', {
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...data, targetGroup: 'single_man', wheelchair: 'false', persons: '1' } },
    });
    expect(JSON.stringify(right.body)).toContain('Er is een plek gereserveerd');
    expect(JSON.stringify(lastCard())).toContain('Er is een plek gereserveerd');
  });

  test('Action.Execute is answered with the new card, twice the same; an older client sends a message', async () => {
    await send('crisis', { text: 'plaatsing doelgroep: man' });
    const arrive = buttonsOf(lastCard()).find((button) => button.title === 'Aangekomen');
    const execute = () =>
      send('crisis', {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'press', data: arrive?.data }, trigger: 'manual' },
      });
    const [first, second] = await Promise.all([execute(), execute()]);
    expect(first.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(first.body)).toContain('Aankomst bevestigd');
    expect(second.body).toEqual(first.body);
    await send('crisis', { text: '', value: arrive?.data });
    expect(JSON.stringify(lastCard())).toContain('Aankomst bevestigd');
    // A "no" is told beside the card, which stays as it is.
    const refused = await send('regie', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: {
          type: 'Action.Execute',
          verb: 'press',
          data: { ...arrive?.data, nonce: 'x', input: { step: 'arrive', reference: 'P-222222' } },
        },
      },
    });
    expect(refused.body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
    });
    expect(JSON.stringify(refused.body)).toContain('P-222222');
  });

  test('an alert comes by itself, and is changed when its subject changes', async () => {
    const before = sent().length;
    await send('casus', { text: 'hulp' });
    await house.admin.clock(86_400, undefined);
    await house.admin.work();
    await expect
      .poll(
        () =>
          sent()
            .slice(before)
            .some(({ body }) => JSON.stringify(body).includes('Uitstroom stokt: MH-0007')),
        { timeout: 15_000 },
      )
      .toBe(true);
    const items = (await house.say('casus', 'escalatie')).facts['items'] as {
      reference: string;
      client: string;
    }[];
    await house.say(
      'casus',
      `escalatie oppakken ${items.find(({ client }) => client === 'MH-0007')?.reference}`,
    );
    await expect
      .poll(
        () =>
          house.microsoft.connectorCalls.some(
            ({ method, body }) => method === 'PUT' && JSON.stringify(body).includes('Opgepakt door Marieke'),
          ),
        { timeout: 15_000 },
      )
      .toBe(true);
  });
});

test('a card that would be too large for Teams keeps its buttons', () => {
  const rows = Array.from({ length: 300 }, (_, index) => [`rij ${index}`, 'x'.repeat(300)]);
  const large = renderCard(
    card(heading('Groot'), text('y'.repeat(9_000)), table('tabel', ['a', 'b'], rows), {
      kind: 'actions',
      actions: [{ label: 'Door', style: 'plain', press: { command: 'beds', input: {} } }],
    }),
    'n',
  );
  expect(Buffer.byteLength(JSON.stringify(large))).toBeLessThanOrEqual(25_000);
  expect(JSON.stringify(large)).toContain('"Door"');
});

test('what people wrote is text, not Markdown', () => {
  const { body } = renderCard(card(text('**vet** [link](https://x) <b>')), 'n');
  expect(body).toMatchObject([{ text: '\\*\\*vet\\*\\* \\[link\\](https://x) \\<b\\>' }]);
});
