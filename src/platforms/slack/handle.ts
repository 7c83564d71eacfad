/** What happens on each kind of Slack event. Slack is acknowledged first or in time, whatever the database does. */
import type { App, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { InboundEvent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import { cut, limits } from './limits.ts';
import { readMessage, readPress, readSlash, readSubmission, type SlackPress } from './read-event.ts';
import { renderCard } from './render-card.ts';
import { renderForm, renderResult, skeleton } from './render-form.ts';

/** Slack shows an error after three seconds; what takes longer is answered afterwards. */
const ackWithinMs = 2_000;

interface Log {
  warn(fields: Record<string, unknown>, message: string): void;
}

export function handleEvents(app: App, router: Router, log: Log): void {
  app.command(/.*/, async ({ ack, body, respond, client }) => {
    const { event, responseUrl } = readSlash(body);
    if (router.asksForForm(event)) {
      await openForm(client, body.trigger_id, event, responseUrl, ack);
      return;
    }
    const answering = router.handle(event);
    const early = await inTime(answering);
    if (early) return ack({ response_type: 'ephemeral', ...shown(early) });
    await ack();
    await respond({ response_type: 'ephemeral', ...shown(await answering) });
  });

  app.action(/.*/, async ({ ack, body, respond, client }) => {
    const press = readPress(body);
    if (!press) return ack();
    if (router.asksForForm(press.event))
      return openForm(client, press.triggerId, press.event, press.responseUrl, ack, press.surface === 'modal');
    await ack();
    await answerPress(press, await router.handle(press.event), respond, client);
  });

  app.view({ callback_id: 'form', type: 'view_submission' }, async ({ ack, body, client }) => {
    const submission = readSubmission(body);
    if (!submission) return ack();
    const answering = router.handle(submission.event);
    const early = await inTime(answering);
    if (!early) {
      await ack({ response_action: 'update', view: skeleton() });
      const late = await answering;
      await client.views.update({ view_id: submission.viewId, view: renderResult(late.card, late.nonce, late.locale) });
      return;
    }
    const errors = fieldErrors(early, body.view.state.values);
    if (errors) return ack({ response_action: 'errors', errors });
    await ack({ response_action: 'update', view: renderResult(early.card, early.nonce, early.locale) });
    // The modal is closed and forgotten; the answer stays where the question was asked.
    if (early.settles && submission.responseUrl) await leaveAnswer(submission.responseUrl, early, log);
  });

  app.event('app_mention', async ({ event, body, client }) => {
    if (!event.user) return;
    const reply = await router.handle(readMessage({ eventId: body.event_id, workspace: body.team_id, user: event.user, text: event.text }));
    if (!reply.repeated) await client.chat.postEphemeral({ channel: event.channel, user: event.user, ...shown(reply) });
  });

  app.message(async ({ message, body, client }) => {
    if (message.channel_type !== 'im' || message.subtype !== undefined || message.bot_id !== undefined || !message.text) return;
    const reply = await router.handle(
      readMessage({ eventId: body.event_id, workspace: body.team_id, user: message.user, text: message.text }),
    );
    if (!reply.repeated) await client.chat.postMessage({ channel: message.channel, ...shown(reply) });
  });

  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab === 'home') await publishHome(client, router, { workspace: body.team_id, user: event.user });
  });

  async function answerPress(press: SlackPress, reply: Reply, respond: RespondFn, client: WebClient): Promise<void> {
    if (press.surface === 'message') {
      // Where buttons stood that only the asker sees, the outcome stands now. A message of the outbox is refreshed by it.
      return void (await respond({
        response_type: 'ephemeral',
        replace_original: press.isEphemeral && reply.settles === true,
        ...shown(reply),
      }));
    }
    const view = renderResult(reply.card, reply.nonce, reply.locale);
    if (press.surface === 'modal' && press.viewId) return void (await client.views.update({ view_id: press.viewId, view }));
    await client.views.open({ trigger_id: press.triggerId, view });
    await publishHome(client, router, press.event.account);
  }

  /** The skeleton opens at once; what it holds is filled in when the database has answered. */
  async function openForm(
    client: WebClient,
    triggerId: string,
    event: InboundEvent,
    responseUrl: string | undefined,
    ack: () => Promise<void>,
    onTop = false,
  ): Promise<void> {
    const opening = onTop
      ? client.views.push({ trigger_id: triggerId, view: skeleton() })
      : client.views.open({ trigger_id: triggerId, view: skeleton() });
    const asking = router.form(event);
    await Promise.race([opening.catch(() => {}), new Promise((resolve) => setTimeout(resolve, ackWithinMs).unref())]);
    await ack();
    const [opened, asked] = await Promise.all([opening, asking]);
    const viewId = opened.view?.id;
    if (!viewId) return;
    const nonce = `v${viewId}`;
    const view =
      'form' in asked ? renderForm(asked.form, nonce, responseUrl) : renderResult(asked.reply.card, asked.reply.nonce, asked.reply.locale);
    await client.views.update({ view_id: viewId, view });
  }
}

async function publishHome(client: WebClient, router: Router, { workspace, user }: { workspace: string; user: string }): Promise<void> {
  const reply = await router.home({ account: { platform: 'slack', workspace, user }, audience: 'private' });
  await client.views.publish({ user_id: user, view: { type: 'home', blocks: renderCard(reply.card, reply.nonce).blocks } });
}

function shown({ card, nonce }: Reply) {
  return renderCard(card, nonce);
}

/** The reply if it is there soon enough to be the acknowledgement itself. */
async function inTime(answering: Promise<Reply>): Promise<Reply | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ackWithinMs);
  });
  const first = await Promise.race([answering, late]);
  clearTimeout(timer);
  return first;
}

/** What is wrong with a field stands at the field; undefined when the form is not the place to say it. */
function fieldErrors(reply: Reply, asked: Record<string, unknown>): Record<string, string> | undefined {
  const wrong = reply.form?.questions.filter((question) => question.error !== undefined && question.name in asked) ?? [];
  if (wrong.length > 0) return Object.fromEntries(wrong.map((question) => [question.name, cut(question.error ?? '', limits.errorText)]));
  const [first] = Object.keys(asked);
  return reply.form?.error && first ? { [first]: cut(reply.form.error, limits.errorText) } : undefined;
}

async function leaveAnswer(url: string, reply: Reply, log: Log): Promise<void> {
  try {
    const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...shown(reply) });
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(5_000) });
  } catch (error) {
    log.warn({ platform: 'slack', error }, 'answer not left in the conversation');
  }
}
