/** Slack is slow, or says no: nothing is done that nobody asked for, and whoever asked always hears something. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { refuses, type SlackTrouble } from '../support/fake-slack.ts';
import { type House, openHouse } from '../support/house.ts';
import {
  directMessage,
  mention,
  pressBody,
  signed,
  slashBody,
  submissionBody,
} from '../support/slack-requests.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ slack: ['crisis', 'casus'] });
});
afterAll(() => house.close());
const methods = [
  'views.open',
  'views.update',
  'views.push',
  'views.publish',
  'response_url',
  'chat.postEphemeral',
  'chat.postMessage',
];
afterEach(() => {
  for (const method of methods) house.slack.always(method, null);
});

const post = (body: string, type?: string) => fetch(`${house.url}/slack/events`, signed(body, {}, type));
const placements = () => house.service.runtime.database.prisma.placement.count();
/** What was said by this method since so many calls. */
const said = (method: string, since: number) =>
  house.slack
    .of(method)
    .slice(since)
    .map(({ body }) => String(body['text']))
    .join('\n');

/** A button of /bedden: complete, so that filled in it would place somebody. */
const formButton = {
  action_id: 'form:3.0',
  value: JSON.stringify({
    c: 'placement',
    i: { location: 'dno', targetGroup: 'single_man', sex: 'male', persons: 1 },
    n: 'abcdefgh',
    f: true,
  }),
};
const home = { id: 'V0HOME', type: 'home' };
const modal = { id: 'V0MODAL', type: 'modal', callback_id: 'result' };

describe('the button of a form that Slack does not open', () => {
  const troubles: [string, SlackTrouble][] = [
    ['an expired trigger', refuses('expired_trigger_id')],
    ['429', { status: 429, headers: { 'retry-after': '30' } }],
    ['a fault', { status: 500 }],
    ['a cut connection', 'reset'],
  ];

  test.each(troubles)('in a message: %s; the asker is told and nothing is done', async (_what, trouble) => {
    house.slack.always('views.open', trouble);
    const [before, told] = [await placements(), house.slack.of('response_url').length];
    await post(pressBody('crisis', formButton, { responseUrl: house.slack.responseUrl }));
    await expect.poll(() => house.slack.of('response_url').length).toBe(told + 1);
    const last = house.slack.of('response_url').at(-1)?.body;
    expect(last).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(last?.['text']).toContain('ging niet open');
    expect(await placements()).toBe(before);
  });

  test.each(troubles)('on Home: %s; the person is told in a direct message', async (_what, trouble) => {
    house.slack.always('views.open', trouble);
    const before = await placements();
    const told = house.slack.of('chat.postMessage').length;
    await post(pressBody('crisis', formButton, { view: home }));
    await expect.poll(() => said('chat.postMessage', told)).toContain('ging niet open');
    expect(await placements()).toBe(before);
  });

  test('in a modal the modal itself becomes the form: no push, no trigger, however many came before', async () => {
    house.slack.always('views.push', refuses('push_limit_reached'));
    for (let round = 1; round <= 5; round += 1) {
      const before = house.slack.of('views.update').length;
      await post(pressBody('crisis', formButton, { view: modal }));
      await expect.poll(() => house.slack.of('views.update').length).toBe(before + 1);
      expect(house.slack.of('views.update').at(-1)?.body).toMatchObject({
        view_id: 'V0MODAL',
        view: { callback_id: 'form' },
      });
    }
    expect(house.slack.of('views.push')).toHaveLength(0);
    expect(house.slack.of('views.open').every(({ body }) => body['view'] !== undefined)).toBe(true);
  });

  test('in a modal that is closed by then: a direct message', async () => {
    house.slack.always('views.update', refuses('not_found'));
    const before = await placements();
    const told = house.slack.of('chat.postMessage').length;
    await post(pressBody('crisis', formButton, { view: modal }));
    await expect.poll(() => said('chat.postMessage', told)).toContain('ging niet open');
    expect(await placements()).toBe(before);
  });

  test('a role that may not is told that, and not that a form did not open', async () => {
    house.slack.always('views.open', refuses('expired_trigger_id'));
    const told = house.slack.of('response_url').length;
    await post(pressBody('casus', formButton, { responseUrl: house.slack.responseUrl }));
    await expect.poll(() => house.slack.of('response_url').length).toBe(told + 1);
    expect(String(house.slack.of('response_url').at(-1)?.body['text'])).toContain('mag jouw rol niet');
  });
});

describe('a command that opens a form', () => {
  test('Slack does not answer within three seconds: the words come afterwards', async () => {
    house.slack.always('views.open', 'hang');
    const started = Date.now();
    const told = house.slack.of('response_url').length;
    const response = await post(
      slashBody('crisis', 'plaatsing', '', { response_url: house.slack.responseUrl }),
    );
    expect(response.status).toBe(200);
    expect(Date.now() - started).toBeLessThan(3_000);
    await expect
      .poll(() => said('response_url', told), {
        timeout: 15_000,
      })
      .toContain('ging niet open');
  });

  test('Slack refuses it at once: the words stand in the acknowledgement', async () => {
    house.slack.always('views.open', refuses('expired_trigger_id'));
    const response = await post(
      slashBody('crisis', 'plaatsing', '', { response_url: house.slack.responseUrl }),
    );
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('ging niet open'),
    });
  });

  test('the skeleton is closed before it is filled: the words come where it was asked', async () => {
    house.slack.always('views.update', refuses('not_found'));
    const told = house.slack.of('response_url').length;
    await post(slashBody('crisis', 'plaatsing', '', { response_url: house.slack.responseUrl }));
    await expect.poll(() => said('response_url', told)).toContain('ging niet open');
  });

  test('Slack refuses the form as it is made: "Even kijken" makes place for words', async () => {
    house.slack.next('views.update', refuses('invalid_arguments'));
    const before = house.slack.of('views.update').length;
    await post(slashBody('crisis', 'plaatsing', '', { response_url: house.slack.responseUrl }));
    await expect.poll(() => house.slack.of('views.update').length).toBe(before + 2);
    expect(house.slack.of('views.update').at(-1)?.body['view']).toMatchObject({ callback_id: 'result' });
  });
});

describe('an answer that Slack does not take', () => {
  const arrive = async () => {
    const placed = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
    const reference = String(placed.facts['reference']);
    const value = JSON.stringify({ c: 'placement', i: { step: 'arrive', reference }, n: `n${reference}` });
    return { reference, button: { action_id: 'press:1.0', value } };
  };

  test('a press on Home whose trigger is too old is done, told, and the page is published again', async () => {
    house.slack.always('views.open', refuses('expired_trigger_id'));
    const { reference, button } = await arrive();
    const published = house.slack.of('views.publish').length;
    const told = house.slack.of('chat.postMessage').length;
    await post(pressBody('crisis', button, { view: home }));
    await expect.poll(() => said('chat.postMessage', told)).toContain('Aankomst bevestigd');
    await expect.poll(() => house.slack.of('views.publish').length).toBe(published + 1);
    expect((await house.say('crisis', `plaatsing ${reference}`)).facts).toMatchObject({ state: 'arrived' });
  });

  test.each([
    ['a response address that is used up', { status: 404, body: { ok: false, error: 'expired_url' } }],
    ['one that Slack says has ended', { status: 200, body: { ok: false, error: 'used_url' } }],
  ])('%s: at once, to the asker only, in the channel', async (_what, trouble) => {
    house.slack.always('response_url', trouble);
    const { button } = await arrive();
    const tried = house.slack.of('response_url').length;
    const told = house.slack.of('chat.postEphemeral').length;
    await post(pressBody('crisis', button, { responseUrl: house.slack.responseUrl }));
    await expect.poll(() => house.slack.of('chat.postEphemeral').length).toBe(told + 1);
    expect(house.slack.of('chat.postEphemeral').at(-1)?.body).toMatchObject({
      channel: 'C0CHAN01',
      user: 'U-crisis',
      text: expect.stringContaining('Aankomst bevestigd'),
    });
    expect(house.slack.of('response_url').length).toBe(tried + 1);
  });

  test('a response address that does not answer is tried again', async () => {
    house.slack.next('response_url', 'hang');
    const { button } = await arrive();
    const tried = house.slack.of('response_url').length;
    await post(pressBody('crisis', button, { responseUrl: house.slack.responseUrl }));
    await expect.poll(() => house.slack.of('response_url').length, { timeout: 15_000 }).toBe(tried + 2);
    expect(house.slack.of('response_url').at(-1)?.body['text']).toContain('Aankomst bevestigd');
  }, 20_000);

  test('and in a direct message where the app is not in the channel', async () => {
    house.slack.always('chat.postEphemeral', refuses('not_in_channel'));
    const told = house.slack.of('chat.postMessage').length;
    await post(mention('crisis', 'bedden man'), 'application/json');
    await expect
      .poll(() =>
        house.slack
          .of('chat.postMessage')
          .slice(told)
          .map(({ body }) => [body['channel'], String(body['text']).includes('Vrije plekken')]),
      )
      .toContainEqual(['U-crisis', true]);
  });

  test('429 on an answer: it waits as long as Slack asked, and comes', async () => {
    house.slack.next('chat.postMessage', { status: 429, headers: { 'retry-after': '2' } });
    const before = house.slack.of('chat.postMessage').length;
    const started = Date.now();
    await post(directMessage('crisis', 'bedden jongere'), 'application/json');
    await expect.poll(() => house.slack.of('chat.postMessage').length, { timeout: 10_000 }).toBe(before + 2);
    expect(Date.now() - started).toBeGreaterThanOrEqual(2_000);
  });

  test('blocks that Slack refuses: the same answer as text, once', async () => {
    house.slack.next('chat.postMessage', refuses('invalid_blocks'));
    const before = house.slack.of('chat.postMessage').length;
    await post(directMessage('crisis', 'bedden gezin'), 'application/json');
    await expect.poll(() => house.slack.of('chat.postMessage').length).toBe(before + 2);
    const { text, blocks } = house.slack.of('chat.postMessage').at(-1)?.body ?? {};
    expect(text).toContain('Vrije plekken');
    expect(blocks ?? []).toEqual([]);
  });

  test('a form whose answer is left behind is left in a direct message when its address has ended', async () => {
    await post(slashBody('crisis', 'plaatsing', '', { response_url: house.slack.responseUrl }));
    const view = () => house.slack.of('views.update').at(-1)?.body['view'] as { private_metadata: string };
    await expect.poll(() => view()?.private_metadata).toContain(house.slack.responseUrl);
    house.slack.always('response_url', { status: 404 });
    const told = house.slack.of('chat.postMessage').length;
    const select = (value: string) => ({ type: 'static_select', selected_option: { value } });
    await post(
      submissionBody('crisis', view(), { targetGroup: select('single_man'), location: select('dno') }),
    );
    await expect.poll(() => said('chat.postMessage', told)).toContain('Er is een plek gereserveerd');
  });
});
