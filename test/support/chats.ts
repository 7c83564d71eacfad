/** A conversation with somebody on a platform, the way it is there: say, press, open a form, send it in. One interface for all. */
import { expect } from 'vitest';
import { refuses } from './fake-slack.ts';
import type { House } from './house.ts';
import { directMessage, pressBody, type SlackButton, signed, submissionBody } from './slack-requests.ts';
import { sendActivity, type TeamsAnswer } from './teams-requests.ts';

type Json = Record<string, unknown>;

/** What somebody sees: words, and what can be pressed. */
export interface Seen {
  text: string;
  buttons: string[];
  raw: unknown;
}

export interface FormSeen {
  title: string;
  fields: string[];
  raw: unknown;
}

export interface Chat {
  /** Says something and gives the answer. */
  say(member: string, words: string): Promise<Seen>;
  /** Presses a button of a message; `stays` is true when the message and its buttons stay as they were. */
  press(member: string, seen: Seen, label: string): Promise<{ text: string; stays: boolean }>;
  /** Presses a button that opens a form. */
  open(member: string, seen: Seen, label: string): Promise<FormSeen>;
  /** Presses it where no form can be opened, and gives the words that came instead. */
  openInVain(member: string, seen: Seen, label: string): Promise<string>;
  /** Sends a form in: by the name of each field its value. What came back is the form with what is wrong, or the answer. */
  submit(
    member: string,
    form: FormSeen,
    values: Record<string, string>,
  ): Promise<{ wrong: boolean; text: string }>;
}

export function slackChat(house: House): Chat {
  const post = (body: string, type?: string) => fetch(`${house.url}/slack/events`, signed(body, {}, type));
  const next = async (method: string, before: number): Promise<Json> => {
    await expect.poll(() => house.slack.of(method).length, { timeout: 15_000 }).toBeGreaterThan(before);
    return house.slack.of(method)[before]?.body ?? {};
  };
  const buttonsIn = (seen: Seen) =>
    (
      (seen.raw as Json)['blocks'] as {
        type: string;
        elements?: (SlackButton & { text: { text: string } })[];
      }[]
    )
      .filter(({ type }) => type === 'actions')
      .flatMap(({ elements }) => elements ?? []);
  const seenOf = (raw: Json): Seen => {
    const seen = { text: String(raw['text']), buttons: [] as string[], raw };
    return { ...seen, buttons: buttonsIn(seen).map(({ text }) => text.text) };
  };
  const found = (seen: Seen, label: string): SlackButton => {
    const button = buttonsIn(seen).find(({ text }) => text.text === label);
    if (!button) throw new Error(`No button "${label}" among ${seen.buttons.join(', ')}`);
    return { action_id: button.action_id, value: button.value };
  };
  const pressing = { responseUrl: house.slack.responseUrl, ephemeral: false };
  return {
    async say(member, words) {
      const channel = `D-${member}`;
      const told = () => house.slack.of('chat.postMessage').filter(({ body }) => body['channel'] === channel);
      const before = told().length;
      await post(directMessage(member, words), 'application/json');
      await expect.poll(() => told().length, { timeout: 15_000 }).toBeGreaterThan(before);
      return seenOf(told()[before]?.body ?? {});
    },
    async press(member, seen, label) {
      const before = house.slack.of('response_url').length;
      await post(pressBody(member, found(seen, label), pressing));
      const body = await next('response_url', before);
      return { text: String(body['text']), stays: body['replace_original'] !== true };
    },
    async open(member, seen, label) {
      const before = house.slack.of('views.update').length;
      await post(pressBody(member, found(seen, label), pressing));
      const view = (await next('views.update', before))['view'] as {
        title: { text: string };
        blocks: { block_id?: string }[];
      };
      return {
        title: view.title.text,
        fields: view.blocks.flatMap(({ block_id }) => (block_id ? [block_id] : [])),
        raw: view,
      };
    },
    async openInVain(member, seen, label) {
      house.slack.next('views.open', refuses('expired_trigger_id'));
      const before = house.slack.of('response_url').length;
      await post(pressBody(member, found(seen, label), pressing));
      return String((await next('response_url', before))['text']);
    },
    async submit(member, { raw }, values) {
      const { blocks } = raw as { blocks: { block_id?: string; element?: { type: string } }[] };
      // Slack sends every field of the form, also what was left empty.
      const filled: Record<string, object> = {};
      for (const { block_id: name, element } of blocks) {
        if (!name || !element) continue;
        const value = values[name] ?? null;
        filled[name] =
          element.type === 'static_select'
            ? { type: element.type, selected_option: value === null ? null : { value } }
            : { type: element.type, value };
      }
      const response = await post(submissionBody(member, raw as { private_metadata: string }, filled));
      const answer = (await response.json()) as { response_action: string };
      return { wrong: answer.response_action === 'errors', text: JSON.stringify(answer) };
    },
  };
}

export function teamsChat(house: House): Chat {
  interface TeamsButton {
    title: string;
    data?: Json;
    card?: { actions: TeamsButton[] };
  }
  const buttonsIn = (card: unknown) =>
    ((card as { body: { type: string; actions?: TeamsButton[] }[] }).body ?? []).flatMap(
      ({ actions }) => actions ?? [],
    );
  const found = (seen: Seen, label: string): Json => {
    const button = buttonsIn(seen.raw).find(({ title }) => title === label);
    const data = button?.data ?? button?.card?.actions[0]?.data;
    if (!data) throw new Error(`No button "${label}" among ${seen.buttons.join(', ')}`);
    return data;
  };
  const invoke = (member: string, name: string, value: Json): Promise<TeamsAnswer> =>
    sendActivity(house, member, { ...inConversation(member), type: 'invoke', name, value });
  const inConversation = (member: string) => ({
    conversation: { ...(house.microsoft.activity()['conversation'] as Json), id: `a:${member}` },
  });
  const said = (member: string, since: number) =>
    house.microsoft.connectorCalls
      .slice(since)
      .find(({ method, path }) => method === 'POST' && decodeURIComponent(path).includes(`/a:${member}/`))
      ?.body as { attachments?: { content: Json }[] } | undefined;
  return {
    async say(member, words) {
      const before = house.microsoft.connectorCalls.length;
      await sendActivity(house, member, { ...inConversation(member), text: words });
      const card = said(member, before)?.attachments?.[0]?.content;
      if (!card) throw new Error('No card came');
      return {
        text: String(card['fallbackText']),
        buttons: buttonsIn(card).map(({ title }) => title),
        raw: card,
      };
    },
    async press(member, seen, label) {
      const action = { type: 'Action.Execute', verb: 'press', data: found(seen, label) };
      const { body } = await invoke(member, 'adaptiveCard/action', { action, trigger: 'manual' });
      const { type, value } = body as { type: string; value: unknown };
      return { text: JSON.stringify(value), stays: type !== 'application/vnd.microsoft.card.adaptive' };
    },
    async open(member, seen, label) {
      const { body } = await invoke(member, 'task/fetch', { data: found(seen, label) });
      return formIn(body);
    },
    async openInVain(member, seen, label) {
      const before = house.microsoft.connectorCalls.length;
      await sendActivity(house, member, {
        ...inConversation(member),
        text: '',
        value: found(seen, label),
      });
      return JSON.stringify(said(member, before));
    },
    async submit(member, { raw }, values) {
      const { actions } = raw as { actions: { data: Json }[] };
      const { body } = await invoke(member, 'task/submit', { data: { ...actions[0]?.data, ...values } });
      const text = JSON.stringify(body);
      return { wrong: text.includes('"attention"'), text };
    },
  };

  function formIn(body: unknown): FormSeen {
    const { title, card } = (body as { task: { value: { title: string; card: { content: Json } } } }).task
      .value;
    const fields = (card.content['body'] as { id?: string }[]).flatMap(({ id }) => (id ? [id] : []));
    return { title, fields, raw: card.content };
  }
}
