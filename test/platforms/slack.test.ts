import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card, formButton, heading, table, text } from '#conversation/contract/card.ts';
import { renderCard } from '#platforms/slack/render-card.ts';
import { slashAnswer } from '../support/doors.ts';
import { type House, houseForTest, openHouse } from '../support/house.ts';
import {
  directMessage,
  eventBody,
  homeOpened,
  mention,
  pressBody,
  type SlackButton,
  signed,
  slashBody,
  submissionBody,
} from '../support/slack-requests.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ slack: ['crisis', 'opvang', 'casus', 'corporatie'] });
});
afterAll(() => house.close());

const post = (init: RequestInit) => fetch(`${house.url}/slack/events`, init);

describe('who may knock', () => {
  const body = slashBody('crisis', 'bedden', '');

  test.each([
    ['a wrong secret', () => signed(body, { secret: 'another-secret' })],
    ['an old timestamp', () => signed(body, { skewSeconds: -400 })],
    ['a timestamp from the future', () => signed(body, { skewSeconds: 400 })],
    ['a timestamp from the near future', () => signed(body, { skewSeconds: 90 })],
    [
      'no signature',
      () => ({
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': String(Math.floor(Date.now() / 1_000)),
        },
      }),
    ],
    ['no headers at all', () => ({ method: 'POST', body })],
  ])('%s is 401', async (_what, request) => {
    expect((await post(request())).status).toBe(401);
  });

  test.each([
    ['null', 400, 'application/json'],
    ['{}', 400, 'application/json'],
    ['{not json', 400, 'application/json'],
    ['payload=%7Bnot', 400, 'application/x-www-form-urlencoded'],
    ['', 400, 'application/json'],
    [`text=${'x'.repeat(1_200_000)}`, 413, 'application/x-www-form-urlencoded'],
  ])('a signed body "%.12s" is %i', async (broken, status, type) => {
    expect((await post(signed(broken, {}, type))).status).toBe(status);
  });

  test('a GET is not allowed, and another path is not found', async () => {
    expect((await fetch(`${house.url}/slack/events`)).status).toBe(405);
    expect((await fetch(`${house.url}/slack/other`, { method: 'POST' })).status).toBe(404);
  });

  test('an unlinked person can only link and ask for help', async () => {
    const answer = async (command: string, words = '') =>
      (await slashAnswer(house, 'niemand', command, words)).text;
    expect(await answer('bedden')).toContain('Ik weet nog niet wie je bent');
    expect(await answer('hulp')).toContain('koppel');
    expect(await answer('koppel', 'ABCDE-FGHJK')).toContain('Deze code ken ik niet');
    const { code } = await house.admin.invite('toegang', undefined);
    expect(await answer('koppel', code.toLowerCase())).toContain('Welkom, Fatima');
    expect(await answer('bedden')).toContain('Vrije plekken');
    expect(await answer('koppel', code)).toContain('al gebruikt');
  });

  test('whoever is not linked gets the form for their code, and no other form', async () => {
    const opened = house.slack.of('views.update').length;
    await post(signed(slashBody('nieuw', 'koppel', '', { response_url: house.slack.responseUrl })));
    await expect.poll(() => house.slack.of('views.update').length).toBe(opened + 1);
    const view = house.slack.of('views.update').at(-1)?.body['view'] as {
      private_metadata: string;
      blocks: { block_id: string }[];
    };
    expect(view.blocks.map((block) => block.block_id)).toEqual(['code']);
    const { code } = await house.admin.invite('regiegroep', undefined);
    const sent = submissionBody('nieuw', view, { code: { type: 'plain_text_input', value: code } });
    expect(JSON.stringify(await (await post(signed(sent))).json())).toContain('Welkom');
    expect((await slashAnswer(house, 'nieuw', 'bedden')).text).toContain('Vrije plekken');
  });

  test('an unknown workspace gets a clear answer, and nothing is done', async () => {
    const answer = await slashAnswer(house, 'crisis', 'plaatsing', 'doelgroep: man', { team_id: 'T0ANDERS' });
    expect(answer.text).toContain('nog niet aangesloten');
  });
});

describe('a conversation', () => {
  test('an answer to a command is seen by the asker only', async () => {
    const answer = await slashAnswer(house, 'crisis', 'bedden', 'vrouw');
    expect(answer['response_type']).toBe('ephemeral');
    expect(answer['text']).toContain('alleenstaande vrouw');
  });

  test('a mention in a channel is answered to the asker only; a direct message in the conversation', async () => {
    await post(signed(mention('crisis', 'bedden gezin, personen: 3'), {}, 'application/json'));
    await expect
      .poll(() => house.slack.of('chat.postEphemeral').at(-1)?.body)
      .toMatchObject({ channel: 'C0CHAN01', user: 'U-crisis' });
    await post(signed(directMessage('crisis', 'bedden'), {}, 'application/json'));
    await expect
      .poll(() => house.slack.of('chat.postMessage').map(({ body }) => body['channel']))
      .toContain('D-crisis');
  });

  test('the same event twice is answered once', async () => {
    const told = () =>
      house.slack.of('chat.postMessage').filter(({ body }) => body['channel'] === 'D-crisis');
    const before = told().length;
    const body = directMessage('crisis', 'bedden jongere', 'Ev-TWICE');
    await Promise.all([
      post(signed(body, {}, 'application/json')),
      post(signed(body, {}, 'application/json')),
    ]);
    // A question of later is answered after both: by then the second would have been told.
    await expect.poll(() => told().length).toBe(before + 1);
    await post(signed(directMessage('crisis', 'bedden man'), {}, 'application/json'));
    await expect.poll(() => String(told().at(-1)?.body['text'])).toContain('alleenstaande man');
    expect(told().length).toBe(before + 2);
  });

  test('a form opens at once, is filled in, and places; a wrong field is told at the field', async () => {
    const opened = house.slack.of('views.update').length;
    await post(signed(slashBody('crisis', 'plaatsing', '', { response_url: house.slack.responseUrl })));
    await expect.poll(() => house.slack.of('views.update').length).toBe(opened + 1);
    expect(house.slack.of('views.open').at(-1)?.body['view']).toMatchObject({ callback_id: 'loading' });
    const view = house.slack.of('views.update').at(-1)?.body['view'] as {
      private_metadata: string;
      blocks: { block_id: string }[];
    };
    expect(view.blocks.map((block) => block.block_id)).toContain('targetGroup');
    const select = (value: string) => ({ type: 'static_select', selected_option: { value } });
    const wrong = await post(
      signed(
        submissionBody('crisis', view, {
          targetGroup: select('family'),
          persons: { type: 'number_input', value: null },
        }),
      ),
    );
    expect(await wrong.json()).toMatchObject({
      response_action: 'errors',
      errors: { persons: expect.stringContaining('personen') },
    });
    const right = await post(
      signed(submissionBody('crisis', view, { targetGroup: select('single_man'), location: select('dno') })),
    );
    const result = (await right.json()) as { response_action: string; view: { blocks: unknown[] } };
    expect(result.response_action).toBe('update');
    expect(JSON.stringify(result.view.blocks)).toContain('Er is een plek gereserveerd');
    await expect
      .poll(() => house.slack.of('response_url').at(-1)?.body['text'])
      .toContain('Er is een plek gereserveerd');
  });

  test('the outcome stands where the buttons stood; a second press gives the first answer again', async () => {
    const placed = (await slashAnswer(
      house,
      'crisis',
      'plaatsing',
      'locatie: Singel 9, doelgroep: man',
    )) as unknown as {
      blocks: { type: string; elements: SlackButton[] }[];
    };
    const arrived = placed.blocks.find((block) => block.type === 'actions')?.elements[0];
    if (!arrived) throw new Error('no button');
    const before = house.slack.of('response_url').length;
    const press = () =>
      post(
        signed(
          pressBody(
            'crisis',
            { action_id: arrived.action_id, value: arrived.value },
            { responseUrl: house.slack.responseUrl },
          ),
        ),
      );
    await Promise.all([press(), press()]);
    await expect.poll(() => house.slack.of('response_url').length).toBe(before + 2);
    const [first, second] = house.slack.of('response_url').slice(before);
    expect(first?.body).toMatchObject({
      replace_original: true,
      text: expect.stringContaining('Aankomst bevestigd'),
    });
    expect(second?.body['text']).toBe(first?.body['text']);
  });

  test('in a direct message as well, and what the outbox sent is left to the outbox', async () => {
    const placed = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
    const reference = String(placed.facts['reference']);
    const pressed = async (nonce: string) => {
      const value = JSON.stringify({ c: 'placement', i: { step: 'arrive', reference }, n: nonce });
      const before = house.slack.of('response_url').length;
      await post(
        signed(
          pressBody(
            'opvang',
            { action_id: 'press:1.0', value },
            { responseUrl: house.slack.responseUrl, ephemeral: false },
          ),
        ),
      );
      await expect.poll(() => house.slack.of('response_url').length).toBe(before + 1);
      return house.slack.of('response_url').at(-1)?.body;
    };
    const inConversation = await pressed('abcdefgh');
    expect(inConversation).toMatchObject({
      replace_original: true,
      text: expect.stringContaining('Aankomst bevestigd'),
    });
    expect(inConversation).not.toHaveProperty('response_type');
    expect(await pressed('mmaastricht-heuvelland:12:1700000000000')).toMatchObject({
      replace_original: false,
      response_type: 'ephemeral',
    });
  });

  test('who asks in a thread, or with a file, is answered there', async () => {
    // The outbox of an earlier test may still be sending to others.
    const told = () =>
      house.slack
        .of('chat.postMessage')
        .flatMap(({ body }) => (body['channel'] === 'D-crisis' ? [body] : []));
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: 'D-crisis',
      user: 'U-crisis',
      text: 'bedden man',
      ts: '1.1',
    };
    for (const over of [
      { thread_ts: '1700000000.000111' },
      { subtype: 'file_share', thread_ts: '1700000000.000222' },
    ]) {
      await post(signed(eventBody({ ...event, ...over }), {}, 'application/json'));
      await expect.poll(() => told().some((body) => body['thread_ts'] === over.thread_ts)).toBe(true);
    }
    const before = told().length;
    await post(signed(eventBody({ ...event, subtype: 'message_changed' }), {}, 'application/json'));
    await post(signed(eventBody({ ...event, bot_id: 'B1' }), {}, 'application/json'));
    await post(signed(directMessage('crisis', 'bedden vrouw'), {}, 'application/json'));
    await expect.poll(() => String(told().at(-1)?.['text'])).toContain('alleenstaande vrouw');
    expect(told().length).toBe(before + 1);
  });

  test('help says what works where it is read: with a slash', async () => {
    const answer = await slashAnswer(house, 'crisis', 'hulp');
    expect(answer.text).toContain('/bedden gezin, personen: 4');
    expect(answer.text).toContain('/hulp: wat je hier kunt doen');
    expect((await slashAnswer(house, 'niemand2', 'bedden')).text).toContain('/koppel CODE');
  });

  test('personal data in a form is told at its field, and the rest stays', async () => {
    await post(signed(slashBody('crisis', 'plaatsing', '', { response_url: house.slack.responseUrl })));
    const view = () => house.slack.of('views.update').at(-1)?.body['view'] as { private_metadata: string };
    await expect.poll(() => view()?.private_metadata).toBeTruthy();
    const sent = await post(
      signed(
        submissionBody('crisis', view(), {
          targetGroup: { type: 'static_select', selected_option: { value: 'single_man' } },
          ages: { type: 'plain_text_input', value: '06-12345678' },
        }),
      ),
    );
    const answer = await sent.text();
    expect(JSON.parse(answer)).toMatchObject({
      response_action: 'errors',
      errors: { ages: expect.stringContaining('persoonsgegevens') },
    });
    expect(answer).not.toContain('12345678');
  });

  test('the home page shows what waits', async () => {
    await house.admin.work();
    await post(signed(homeOpened('casus'), {}, 'application/json'));
    await expect
      .poll(() => JSON.stringify(house.slack.of('views.publish').at(-1)?.body))
      .toContain('MH-0007');
    // A partner sees what they owe, also when nothing was handed up to them yet.
    await post(signed(homeOpened('corporatie'), {}, 'application/json'));
    await expect.poll(() => house.slack.of('views.publish').at(-1)?.body['user_id']).toBe('U-corporatie');
    expect(JSON.stringify(house.slack.of('views.publish').at(-1)?.body)).toContain('MH-0007');
  });

  test('who may not place sees who comes when they type nothing more, and gets no form that ends in a no', async () => {
    const before = house.slack.of('views.update').length;
    await post(signed(slashBody('opvang', 'plaatsing', '', { response_url: house.slack.responseUrl })));
    await expect.poll(() => house.slack.of('views.update').length).toBe(before + 1);
    expect(JSON.stringify(house.slack.of('views.update').at(-1)?.body['view'])).toContain(
      'Wie er verwacht wordt',
    );
  });

  test('a role that may not is told so, and nothing is done', async () => {
    const before = await house.service.runtime.database.prisma.placement.count();
    for (const member of ['corporatie', 'opvang']) {
      const answer = await slashAnswer(house, member, 'plaatsing', 'doelgroep: man');
      expect(answer.text).toContain('Dit mag jouw rol niet');
    }
    expect(await house.service.runtime.database.prisma.placement.count()).toBe(before);
  });
});

test('Slack is acknowledged within its limit when the database is busy, and the answer follows', async () => {
  const slow = await houseForTest({ slack: ['crisis'] });
  const client = await slow.service.runtime.database.pool.connect();
  await client.query('begin');
  await client.query('lock table location in access exclusive mode');
  const started = Date.now();
  const response = await fetch(
    `${slow.url}/slack/events`,
    signed(slashBody('crisis', 'bedden', '', { response_url: slow.slack.responseUrl })),
  );
  expect(response.status).toBe(200);
  expect(Date.now() - started).toBeLessThan(3_000);
  expect(slow.slack.of('response_url')).toHaveLength(0);
  await client.query('commit');
  client.release();
  await expect.poll(() => slow.slack.of('response_url').at(-1)?.body['text']).toContain('Vrije plekken');
});

describe('within the limits', () => {
  test('a card with far too much keeps its buttons, its text and fifty blocks', () => {
    const rows = Array.from({ length: 400 }, (_, index) => [`rij ${index}`, 'x'.repeat(300)]);
    const lines = Array.from({ length: 120 }, (_, index) => text(`regel ${index} ${'y'.repeat(4_000)}`));
    const { blocks, text: fallback } = renderCard(
      card(heading('k'.repeat(400)), lines, table('tabel', ['a', 'b'], rows), {
        kind: 'actions',
        actions: [formButton('Plaatsen', 'placement')],
      }),
      'n',
    );
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(blocks.at(-1)?.type).toBe('actions');
    expect(fallback.length).toBeLessThanOrEqual(30_000);
    for (const block of blocks)
      if (block.type === 'section' && block.text) expect(block.text.text.length).toBeLessThanOrEqual(3_000);
  });

  test('what people wrote is text: no mention, no link, no markup', () => {
    const { blocks } = renderCard(card(text('<!channel> <@U1> *vet* <https://x|y>')), 'n');
    expect(JSON.stringify(blocks)).not.toMatch(/<[!@h]/);
  });

  test('a button that cannot carry what it does is left out', () => {
    const { blocks } = renderCard(
      card({
        kind: 'actions',
        actions: [
          formButton('Te groot', 'placement', { note: 'x'.repeat(3_000) }),
          formButton('Past', 'placement'),
        ],
      }),
      'n',
    );
    expect(blocks).toMatchObject([{ type: 'actions', elements: [{ text: { text: 'Past' } }] }]);
  });
});
