/** What people type, pick and send in Slack, as Slack writes it down, and what Slack reads of ours. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { button, card, facts, heading, led, text } from '#conversation/contract/card.ts';
import type { Form } from '#conversation/contract/form.ts';
import { plainWords } from '#platforms/slack/plain-words.ts';
import { renderCard } from '#platforms/slack/render-card.ts';
import { renderForm } from '#platforms/slack/render-form.ts';
import { slashAnswer } from '../support/doors.ts';
import { type House, openHouse, workspace } from '../support/house.ts';
import {
  directMessage,
  eventBody,
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

const post = (body: string, type?: string) => fetch(`${house.url}/slack/events`, signed(body, {}, type));
const said = (method: string, since: number) =>
  house.slack
    .of(method)
    .slice(since)
    .map(({ body }) => String(body['text']))
    .join('\n');

test.each([
  ['<@U0BOT001> bedden man', 'bedden man'],
  ['bedden <@U0BOT001> man', 'bedden man'],
  ['afgesproken met <@U0ANS0001> dat <@U0BEN0002|ben> belt', 'afgesproken met @collega dat @collega belt'],
  ['<!channel> <!here|here> let op', '@iedereen @iedereen let op'],
  ['<!subteam^S0123|@nachtdienst> weet het', '@collega weet het'],
  ['zie <#C0CHAN01|nacht> en <#C0CHAN02>', 'zie nacht en #kanaal'],
  ['<https://x.example/a|hier> en <mailto:a@b.example|a@b.example>', 'hier en a@b.example'],
  ['bedden man :bed:', 'bedden man 🛏️'],
  ['P-7K3M2A aangekomen :x:', 'P-7K3M2A aangekomen ❌'],
  ['om 20:30:15 :eigen_plaatje:', 'om 20:30:15 :eigen_plaatje:'],
  ['a &lt; b &amp;amp; c', 'a < b &amp; c'],
])('"%s" was typed as "%s"', (sent, typed) => {
  expect(plainWords(sent, 'U0BOT001').replace(/ +/g, ' ').trim()).toBe(typed);
});

test('a colleague who is mentioned in a note stays in it, without who it is; an emoji is no unknown word', async () => {
  await post(
    directMessage(
      'casus',
      'uitstroom voortgang MH-0009, notitie: afgesproken met <@U0ANS0001> dat <@U0BEN0002> maandag belt',
    ),
    'application/json',
  );
  await expect
    .poll(async () =>
      (await house.say('casus', 'uitstroom MH-0009')).card.blocks
        .map((block) => JSON.stringify(block))
        .join(),
    )
    .toContain('afgesproken met @collega dat @collega maandag belt');
  expect(await slashAnswer(house, 'crisis', 'bedden', 'man :bed:')).toMatchObject({
    text: expect.stringContaining('alleenstaande man'),
  });
});

test('what we say holds no mention and no link, also in the text that notifications and screen readers read', () => {
  const shown = renderCard(
    card(
      heading('<!channel> & zo'),
      text('<@U0ANS0001> <https://evil.example|hier>'),
      led('Notitie', '<!here>'),
      facts(['Reden', '<!everyone>']),
    ),
    'n',
  );
  expect(shown.text).toBe(
    '&lt;!channel&gt; &amp; zo\n&lt;@U0ANS0001&gt; &lt;https://evil.example|hier&gt;\nNotitie: &lt;!here&gt;\nReden: &lt;!everyone&gt;',
  );
});

test('a file or a voice message without a word is told what can be read, in the language of who sent it', async () => {
  const told = house.slack.of('chat.postMessage').length;
  const sent = {
    type: 'message',
    subtype: 'file_share',
    channel_type: 'im',
    channel: 'D-crisis',
    user: 'U-crisis',
    text: '',
    ts: '1.1',
  };
  await post(eventBody({ ...sent, files: [{ id: 'F1', mimetype: 'audio/mp4' }] }), 'application/json');
  await expect.poll(() => said('chat.postMessage', told)).toContain('kan ik niet lezen');
});

test('a button of long ago is told so, and another app that mentions us is no person', async () => {
  const told = house.slack.of('response_url').length;
  await post(
    pressBody('crisis', { action_id: 'old', value: 'no-longer' }, { responseUrl: house.slack.responseUrl }),
  );
  await expect.poll(() => said('response_url', told)).toContain('Deze knop ken ik niet meer');

  const before = house.slack.of('chat.postEphemeral').length;
  const event = JSON.parse(mention('crisis', 'bedden man')) as { event: object };
  await post(
    JSON.stringify({ ...event, event_id: 'Ev-BOT', event: { ...event.event, bot_id: 'B0OTHER' } }),
    'application/json',
  );
  await post(mention('crisis', 'bedden vrouw'), 'application/json');
  await expect.poll(() => said('chat.postEphemeral', before)).toContain('alleenstaande vrouw');
  expect(said('chat.postEphemeral', before)).not.toContain('alleenstaande man');
});

test('what Slack tells that is no question is acknowledged at once', async () => {
  const started = Date.now();
  const limited = await post(
    JSON.stringify({
      type: 'app_rate_limited',
      token: 'x',
      team_id: workspace,
      minute_rate_limited: 1,
      api_app_id: 'A1',
    }),
    'application/json',
  );
  const inForm = (type: string, callback_id: string) => {
    const body = new URLSearchParams(submissionBody('crisis', { private_metadata: '' }, {}));
    const payload = JSON.parse(body.get('payload') ?? '') as { view: object };
    return new URLSearchParams({
      payload: JSON.stringify({ ...payload, type, view: { ...payload.view, callback_id } }),
    }).toString();
  };
  const closed = await post(inForm('view_closed', 'form'));
  const old = await post(inForm('view_submission', 'of-before'));
  expect([limited.status, closed.status, old.status]).toEqual([200, 200, 200]);
  expect(Date.now() - started).toBeLessThan(2_500);
  expect(house.logged.some(({ code }) => code === 'app_rate_limited')).toBe(true);
});

describe('in another workspace than that of our token', () => {
  const foreign = 'T0ANDERS';
  const linked = () =>
    house.service.runtime.database.prisma.chatIdentity.count({ where: { workspace: foreign } });

  test('a command and a form get a clear sentence, and linking there is refused', async () => {
    const { code } = await house.admin.invite('regie', undefined);
    for (const [command, words] of [
      ['koppel', code],
      ['bedden', 'man'],
      ['plaatsing', ''],
    ] as const)
      expect((await slashAnswer(house, 'regie', command, words, { team_id: foreign })).text).toContain(
        'nog niet aangesloten',
      );
    expect(await linked()).toBe(0);
    expect((await slashAnswer(house, 'regie', 'koppel', code)).text).toContain('Welkom');
  });

  test('a message is left alone: with our token nobody there could be answered', async () => {
    const calls = house.slack.calls.length;
    const event = JSON.parse(directMessage('crisis', 'bedden')) as Record<string, unknown>;
    const authorizations = [
      { team_id: foreign, user_id: 'U0BOT002', is_bot: true, is_enterprise_install: false },
    ];
    const response = await post(
      JSON.stringify({ ...event, team_id: foreign, authorizations }),
      'application/json',
    );
    expect(response.status).toBe(200);
    await expect
      .poll(() => house.logged.some(({ msg }) => msg === 'event of another workspace left alone'))
      .toBe(true);
    expect(house.slack.calls.length).toBe(calls);
  });

  test('somebody of another organisation in a shared channel is one of ours all the same', async () => {
    const view = { id: 'V0VIEW01', type: 'modal', callback_id: 'form', app_installed_team_id: workspace };
    const body = new URLSearchParams(
      pressBody(
        'crisis',
        { action_id: 'press:0.0', value: JSON.stringify({ c: 'beds', i: {}, n: 'n1' }) },
        { view },
      ),
    );
    const payload = JSON.parse(body.get('payload') ?? '') as object;
    const before = house.slack.of('views.update').length;
    await post(
      new URLSearchParams({
        payload: JSON.stringify({ ...payload, team: { id: foreign, domain: 'x' } }),
      }).toString(),
    );
    await expect.poll(() => house.slack.of('views.update').length).toBe(before + 1);
    expect(JSON.stringify(house.slack.of('views.update').at(-1)?.body['view'])).toContain('Vrije plekken');
  });

  test('a whole organisation on one token is one workspace, whichever of its workspaces somebody is in', async () => {
    const answer = await slashAnswer(house, 'crisis', 'bedden', 'man', {
      team_id: foreign,
      enterprise_id: workspace,
      is_enterprise_install: 'true',
    });
    expect(answer.text).toContain('Vrije plekken');
  });
});

describe('more than Slack takes', () => {
  test('a list says how many of it are not shown', () => {
    const lines = Array.from({ length: 120 }, (_, index) => led(`Locatie ${index}`, 'vrij'));
    const { blocks } = renderCard(card(heading('Vrije plekken'), lines), 'n');
    expect(blocks).toHaveLength(50);
    // Fifty blocks: the heading, the line that says so, and 48 of 120.
    expect(JSON.stringify(blocks.at(-1))).toContain('nog 72 niet getoond');
  });

  test('every one of many options can be chosen, also the last', () => {
    const options = Array.from({ length: 127 }, (_, index) => ({
      value: `l${index}`,
      label: `Locatie ${index}`,
    }));
    const form: Form = {
      command: 'placement',
      title: 'Plaatsen',
      submit: 'Plaatsen',
      cancel: 'Annuleren',
      needed: 'Nodig',
      fixed: {},
      questions: [
        { kind: 'choice', name: 'location', label: 'Locatie', required: true, options, value: 'l126' },
      ],
    };
    const [block] = renderForm(form, 'n', undefined).blocks as unknown as {
      element: { option_groups: { options: { value: string }[] }[]; initial_option: { value: string } };
    }[];
    const groups = block?.element.option_groups ?? [];
    expect(groups.flatMap((group) => group.options.map(({ value }) => value))).toEqual(
      options.map(({ value }) => value),
    );
    for (const group of groups) expect(group.options.length).toBeLessThanOrEqual(100);
    expect(block?.element.initial_option.value).toBe('l126');
  });

  test('a form that remembers too much for Slack forgets where it was asked, and stays a form', () => {
    const form: Form = {
      command: 'placement',
      title: 'x',
      submit: 'x',
      cancel: 'x',
      needed: 'x',
      fixed: { step: 'x'.repeat(2_900) },
      questions: [],
    };
    const view = renderForm(form, 'n', `https://hooks.slack.example/${'y'.repeat(200)}`);
    expect(view.private_metadata?.length).toBeLessThanOrEqual(3_000);
    expect(JSON.parse(view.private_metadata ?? '')).toMatchObject({ command: 'placement' });
  });

  test('a message that is changed has no more text than a change takes', async () => {
    const { slackSender } = await import('#platforms/slack/send.ts');
    let sent = '';
    const update = async ({ text: words }: { text: string }) => {
      sent = words;
    };
    const client = { chat: { update } };
    const sender = slackSender(client as never, { id: async () => workspace, isForeign: async () => false });
    const result = await sender.update(
      {
        account: { platform: 'slack', workspace, user: 'U1' },
        conversation: null,
        card: card(text('é&'.repeat(4_000)), { kind: 'actions', actions: [button('Weg', 'beds', {})] }),
        locale: 'nl',
        nonce: 'n',
      },
      { channel: 'D1', ts: '1.1' },
    );
    expect(result.kind).toBe('sent');
    expect(Buffer.byteLength(sent)).toBeLessThanOrEqual(4_000);
    expect(sent.isWellFormed() && !sent.includes('\ufffd')).toBe(true);
  });
});

test('a slash command without who gave it is a bad request, and never a fault', async () => {
  const body = new URLSearchParams(slashBody('crisis', 'bedden', ''));
  body.delete('user_id');
  expect((await post(body.toString())).status).toBe(400);
});
