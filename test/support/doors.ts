/** The three doors behind one interface, so that one suite can knock on each: what a person types in, what they read back. */
import { expect } from 'vitest';
import { plainText } from '#conversation/contract/card.ts';
import type { House } from './house.ts';
import { directMessage, signed, slashBody } from './slack-requests.ts';

export interface Door {
  name: string;
  /** Says something as a member and gives the text of the answer. */
  say(member: string, words: string): Promise<string>;
}

export function slackDoor(house: House): Door {
  return {
    name: 'Slack',
    async say(member, words) {
      const before = house.slack
        .of('chat.postMessage')
        .filter(({ body }) => body['channel'] === `D-${member}`).length;
      const response = await fetch(
        `${house.url}/slack/events`,
        signed(directMessage(member, words), {}, 'application/json'),
      );
      if (response.status !== 200) throw new Error(`Slack was answered ${response.status}`);
      return until(
        () =>
          house.slack.of('chat.postMessage').filter(({ body }) => body['channel'] === `D-${member}`)[before]
            ?.body['text'] as string | undefined,
      );
    },
  };
}

/**
 * The answer to a slash command, as Slack gets it: in the acknowledgement, or at the response address when it took longer
 * than Slack waits.
 */
export async function slashAnswer(
  house: House,
  member: string,
  command: string,
  words = '',
  more: Record<string, string> = {},
): Promise<Record<string, unknown> & { text: string }> {
  const before = house.slack.of('response_url').length;
  const body = slashBody(member, command, words, { response_url: house.slack.responseUrl, ...more });
  const response = await fetch(`${house.url}/slack/events`, signed(body));
  if (response.status !== 200) throw new Error(`Slack was answered ${response.status}`);
  const acknowledged = await response.text();
  if (acknowledged !== '') return JSON.parse(acknowledged);
  await expect.poll(() => house.slack.of('response_url').length).toBeGreaterThan(before);
  return house.slack.of('response_url')[before]?.body as Record<string, unknown> & { text: string };
}

export function teamsDoor(house: House): Door {
  return {
    name: 'Teams',
    async say(member, words) {
      const conversation = `a:${member}`;
      const activity = house.microsoft.activity({
        id: crypto.randomUUID(),
        text: words,
        from: { id: `29:${member}`, aadObjectId: `aad-${member}` },
        conversation: {
          conversationType: 'personal',
          tenantId: (house.microsoft.activity()['conversation'] as { tenantId: string }).tenantId,
          id: conversation,
        },
      });
      const response = await fetch(`${house.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await house.microsoft.sign()}`,
        },
        body: JSON.stringify(activity),
      });
      if (response.status !== 200) throw new Error(`Teams was answered ${response.status}`);
      // An answer replies to the activity; what the outbox sends by itself does not.
      const answers = `/${conversation}/activities/${String(activity['id'])}`;
      return until(
        () => {
          const posted = house.microsoft.connectorCalls.find(
            ({ method, path }) => method === 'POST' && decodeURIComponent(path).endsWith(answers),
          );
          const body = posted?.body as { attachments?: { content: { fallbackText: string } }[] } | undefined;
          return body?.attachments?.[0]?.content.fallbackText;
        },
        () =>
          house.microsoft.connectorCalls
            .slice(-6)
            .map(({ method, path }) => `${method} ${decodeURIComponent(path)}`),
      );
    },
  };
}

export function terminalDoor(house: House): Door {
  return {
    name: 'de terminal',
    say: async (member, words) => plainText((await house.say(member, words)).card),
  };
}

async function until(
  read: () => string | undefined,
  cameInstead: () => string[] = () => [],
): Promise<string> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const found = read();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(['No answer came', ...cameInstead()].join('\n'));
}
