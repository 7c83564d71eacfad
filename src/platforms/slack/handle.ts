/** What happens on each kind of Slack event. Slack is acknowledged first or in time, whatever the database does. */
import type { App, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { InboundEvent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import type { AccountStore } from '#domain/ports.ts';
import { inTime, persist } from '#platforms/kit/in-time.ts';
import { cut, limits } from './limits.ts';
import {
  readDirectMessage,
  readMessage,
  readPress,
  readSlash,
  readSubmission,
  type SlackPress,
} from './read-event.ts';
import { rememberNowAndThen } from './remember.ts';
import { renderCard, type SlackMessage } from './render-card.ts';
import { renderForm, renderResult, skeleton } from './render-form.ts';

/** Slack shows an error after three seconds; what takes longer is answered afterwards. */
const ackWithinMs = 2_000;

export interface HandleParts {
  router: Router;
  accounts: AccountStore;
  log: Log;
}

interface Log {
  warn(fields: Record<string, unknown>, message: string): void;
}

export function handleEvents(app: App, { router, accounts, log }: HandleParts): void {
  const remember = rememberNowAndThen(accounts, log);

  app.command(/.*/, async ({ ack, body, respond, client }) => {
    const { event, responseUrl } = readSlash(body);
    if (router.asksForForm(event)) {
      await openForm(client, body.trigger_id, event, {
        responseUrl,
        ack,
        onTop: false,
        instead: (message) => ack({ response_type: 'ephemeral', ...message }),
      });
      return;
    }
    const answering = router.handle(event);
    const early = await inTime(answering, ackWithinMs);
    remember(event);
    if (early) return ack({ response_type: 'ephemeral', ...shown(early) });
    await ack();
    const late = await answering;
    await persist(() => respond({ response_type: 'ephemeral', ...shown(late) }));
  });

  app.action(/.*/, async ({ ack, body, respond, client }) => {
    const press = readPress(body);
    if (!press) return ack();
    if (router.asksForForm(press.event)) {
      const instead = async (message: SlackMessage) => {
        await ack();
        if (press.responseUrl)
          await respond({ response_type: 'ephemeral', replace_original: false, ...message });
      };
      return openForm(client, press.triggerId, press.event, {
        responseUrl: press.responseUrl,
        ack,
        onTop: press.surface === 'modal',
        instead,
      });
    }
    await ack();
    remember(press.event);
    await answerPress(press, await router.handle(press.event), respond, client);
  });

  app.view({ callback_id: 'form', type: 'view_submission' }, async ({ ack, body, client }) => {
    const submission = readSubmission(body);
    if (!submission) return ack();
    const answering = router.handle(submission.event);
    const early = await inTime(answering, ackWithinMs);
    if (!early) {
      await ack({ response_action: 'update', view: skeleton() });
      const late = await answering;
      // A form that was closed meanwhile cannot show it: then it stays where the question was asked.
      await persist(() =>
        client.views.update({
          view_id: submission.viewId,
          view: renderResult(late.card, late.nonce, late.locale),
        }),
      ).catch((error: unknown) =>
        log.warn({ platform: 'slack', error }, 'late answer not shown in the form'),
      );
      if (late.settles && submission.responseUrl) await leaveAnswer(submission.responseUrl, late, log);
      return;
    }
    const errors = fieldErrors(early, body.view.state.values);
    if (errors) return ack({ response_action: 'errors', errors });
    await ack({ response_action: 'update', view: renderResult(early.card, early.nonce, early.locale) });
    // The modal is closed and forgotten; the answer stays where the question was asked.
    if (early.settles && submission.responseUrl) await leaveAnswer(submission.responseUrl, early, log);
  });

  app.event('app_mention', async ({ event, body, client }) => {
    const { user } = event;
    if (!user) return;
    const asked = readMessage({ eventId: body.event_id, workspace: body.team_id, user, text: event.text });
    await router.tell(asked, async (reply) => {
      remember(asked);
      await persist(() =>
        client.chat.postEphemeral({
          channel: event.channel,
          user,
          ...inThread(event.thread_ts),
          ...shown(reply),
        }),
      );
    });
  });

  app.message(async ({ message, body, client }) => {
    const said = readDirectMessage(message);
    if (!said) return;
    const asked = readMessage({
      eventId: body.event_id,
      workspace: body.team_id,
      user: said.user,
      text: said.text,
    });
    await router.tell(asked, async (reply) => {
      remember(asked);
      await persist(() =>
        client.chat.postMessage({ channel: message.channel, ...inThread(said.thread_ts), ...shown(reply) }),
      );
    });
  });

  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab === 'home')
      await publishHome(client, router, { workspace: body.team_id, user: event.user });
  });

  async function answerPress(
    press: SlackPress,
    reply: Reply,
    respond: RespondFn,
    client: WebClient,
  ): Promise<void> {
    if (press.surface === 'message') {
      // Where buttons stood, the outcome stands now. A message of the outbox is refreshed by it.
      const replace_original = !press.isOfOutbox && reply.settles === true;
      // What stood in a conversation stays there; anything else only the asker sees.
      const visible = replace_original && !press.isEphemeral ? {} : { response_type: 'ephemeral' as const };
      await persist(() => respond({ ...visible, replace_original, ...shown(reply) }));
      return;
    }
    const view = renderResult(reply.card, reply.nonce, reply.locale);
    const { viewId } = press;
    if (press.surface === 'modal' && viewId)
      return void (await persist(() => client.views.update({ view_id: viewId, view })));
    await client.views.open({ trigger_id: press.triggerId, view });
    await publishHome(client, router, press.event.account);
  }

  /** The skeleton opens at once; what it holds is filled in when the database has answered. Where Slack opens nothing, words do. */
  async function openForm(
    client: WebClient,
    triggerId: string,
    event: InboundEvent,
    { responseUrl, ack, onTop, instead }: Opening,
  ): Promise<void> {
    const skeletonView = { trigger_id: triggerId, view: skeleton() };
    const opening = (onTop ? client.views.push(skeletonView) : client.views.open(skeletonView)).then(
      (opened) => opened.view?.id,
      () => null,
    );
    const asking = router.form(event);
    const early = await inTime(opening, ackWithinMs);
    if (early === null) {
      const { card, nonce } = await router.handle(event);
      await instead(renderCard(card, nonce));
      return;
    }
    await ack();
    const [viewId, asked] = await Promise.all([opening, asking]);
    if (!viewId) return;
    const nonce = `v${viewId}`;
    const view =
      'form' in asked
        ? renderForm(asked.form, nonce, responseUrl)
        : renderResult(asked.reply.card, asked.reply.nonce, asked.reply.locale);
    await persist(() => client.views.update({ view_id: viewId, view }));
  }
}

interface Opening {
  responseUrl: string | undefined;
  ack: () => Promise<void>;
  /** On top of a modal that is open. */
  onTop: boolean;
  /** Answers in words, acknowledgement included. */
  instead: (message: SlackMessage) => Promise<void>;
}

async function publishHome(
  client: WebClient,
  router: Router,
  { workspace, user }: { workspace: string; user: string },
): Promise<void> {
  const reply = await router.home({ account: { platform: 'slack', workspace, user }, audience: 'private' });
  await client.views.publish({
    user_id: user,
    view: { type: 'home', blocks: renderCard(reply.card, reply.nonce).blocks },
  });
}

/** Who asks in a thread reads the answer there. */
function inThread(thread: string | undefined): { thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}

function shown({ card, nonce }: Reply) {
  return renderCard(card, nonce);
}

/** What is wrong with a field stands at the field; undefined when the form is not the place to say it. */
function fieldErrors(reply: Reply, asked: Record<string, unknown>): Record<string, string> | undefined {
  const wrong =
    reply.form?.questions.filter((question) => question.error !== undefined && question.name in asked) ?? [];
  if (wrong.length > 0)
    return Object.fromEntries(
      wrong.map((question) => [question.name, cut(question.error ?? '', limits.errorText)]),
    );
  const [first] = Object.keys(asked);
  return reply.form?.error && first ? { [first]: cut(reply.form.error, limits.errorText) } : undefined;
}

async function leaveAnswer(url: string, reply: Reply, log: Log): Promise<void> {
  try {
    const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...shown(reply) });
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(5_000),
    });
  } catch (error) {
    log.warn({ platform: 'slack', error }, 'answer not left in the conversation');
  }
}
