/** Teams is slow, says no, or has no dialogs: nothing is done that nobody asked for, and whoever asked always hears something. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type House, houseForTest, openHouse, tenantId } from '../support/house.ts';
import { sendActivity } from '../support/teams-requests.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ teams: ['crisis', 'casus'] });
});
afterAll(() => house.close());
beforeEach(() => {
  house.microsoft.failures.length = 0;
});

const placements = () => house.service.runtime.database.prisma.placement.count();
/** The button of a form under /bedden: complete, so that filled in it would place somebody. */
const formData = {
  command: 'placement',
  input: { location: 'dno', targetGroup: 'single_man', sex: 'male', persons: 1 },
  nonce: 'abcdefgh',
  form: true,
  msteams: { type: 'task/fetch' },
};
const channel = { conversation: { conversationType: 'channel', tenantId, id: '19:kanaal' } };
const since = (count: number) => JSON.stringify(house.microsoft.connectorCalls.slice(count));

describe('the button of a form where no dialog opens', () => {
  test.each([
    ['inside a dialog', {}],
    ['in a channel', channel],
  ])('sent in %s: the form is the next page, and nothing is done', async (_what, where) => {
    const before = await placements();
    const { status, body } = await sendActivity(house, 'crisis', {
      type: 'invoke',
      name: 'task/submit',
      value: { data: formData },
      ...where,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'Huishouden plaatsen' } } });
    const words = JSON.stringify(body);
    expect(words).toContain('Input.ChoiceSet');
    expect(words).not.toContain('"attention"');
    expect(await placements()).toBe(before);
  });

  test('sent as a message by a client without dialogs: a sentence how to type it, and nothing is done', async () => {
    const [before, calls] = [await placements(), house.microsoft.connectorCalls.length];
    expect((await sendActivity(house, 'crisis', { text: '', value: formData })).status).toBe(200);
    expect(since(calls)).toContain('ging niet open');
    expect(await placements()).toBe(before);
  });

  test('sent as Action.Execute: words beside the card, and nothing is done', async () => {
    const before = await placements();
    const { body } = await sendActivity(house, 'crisis', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'press', data: formData } },
    });
    expect(JSON.stringify(body)).toContain('ging niet open');
    expect(await placements()).toBe(before);
  });
});

describe('an answer that Teams does not take', () => {
  test('429: it waits as long as Teams asked, and comes', async () => {
    house.microsoft.failures.push({ status: 429, headers: { 'retry-after': '1' } });
    const calls = house.microsoft.connectorCalls.length;
    const started = Date.now();
    expect((await sendActivity(house, 'crisis', { text: 'bedden man' })).status).toBe(200);
    expect(Date.now() - started).toBeGreaterThanOrEqual(1_000);
    expect(house.microsoft.connectorCalls.length).toBe(calls + 2);
  });

  test('longer than Teams waits for us: it is answered before, and the message comes after', async () => {
    house.microsoft.failures.push({ status: 429, headers: { 'retry-after': '11' } });
    const calls = house.microsoft.connectorCalls.length;
    expect((await sendActivity(house, 'crisis', { text: 'bedden vrouw' })).status).toBe(200);
    expect(house.microsoft.connectorCalls.length).toBe(calls + 1);
    await expect.poll(() => house.microsoft.connectorCalls.length, { timeout: 10_000 }).toBe(calls + 2);
    expect(since(calls + 1)).toContain('alleenstaande vrouw');
  }, 30_000);

  test.each([
    ['a card that is too large', { status: 413 }],
    ['a card that is refused', { status: 400, body: { error: { code: 'BadSyntax', message: 'x' } } }],
  ])('%s: the same as text, once', async (_what, refusal) => {
    house.microsoft.failures.push(refusal);
    const calls = house.microsoft.connectorCalls.length;
    expect((await sendActivity(house, 'crisis', { text: 'bedden jongere' })).status).toBe(200);
    const [, second, ...more] = house.microsoft.connectorCalls.slice(calls);
    expect(more).toEqual([]);
    expect(second?.body).toMatchObject({
      text: expect.stringContaining('Vrije plekken'),
      textFormat: 'plain',
    });
    expect(second?.body).not.toHaveProperty('attachments');
  });

  test('a person who blocked the bot: one try, no more', async () => {
    const blocked = { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'x' } } };
    house.microsoft.failures.push(blocked, blocked, blocked, blocked);
    const calls = house.microsoft.connectorCalls.length;
    const { status } = await sendActivity(house, 'crisis', { text: 'bedden gezin' });
    // Delivered again it would be refused again.
    expect(status).toBe(200);
    expect(house.microsoft.connectorCalls.length).toBe(calls + 1);
  });
});

test('a press is answered in time also while its account cannot be written down', async () => {
  const slow = await houseForTest({ teams: ['crisis'] });
  const client = await slow.service.runtime.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select 1 from chat_identity where user_id = 'aad-crisis' for update`);
    const started = Date.now();
    const { body } = await sendActivity(slow, 'crisis', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: {
          type: 'Action.Execute',
          verb: 'press',
          data: { command: 'beds', input: {}, nonce: 'abcdefgh' },
        },
      },
    });
    expect(JSON.stringify(body)).toContain('Vrije plekken');
    expect(Date.now() - started).toBeLessThan(3_000);
  } finally {
    await client.query('rollback');
    client.release();
  }
});
