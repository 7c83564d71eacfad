/** What happens on each kind of Slack event. Slack is acknowledged first or in time, whatever the database does. */
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { InboundEvent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import type { AccountStore } from '#domain/ports.ts';
import { inTime } from '#platforms/kit/in-time.ts';
import { rememberNowAndThen } from '#platforms/kit/remember.ts';
import { byFirstWay, type Way, type WayLog } from '#platforms/kit/ways.ts';
import { inView, shown, waysTo } from './answer.ts';
import { slackFault } from './faults.ts';
import { answerPress, publishHome } from './handle-press.ts';
import { cut, limits } from './limits.ts';
import { ackWithinMs, openForm } from './open-form.ts';
import type { OwnWorkspace } from './own-workspace.ts';
import { readPlace, readPress, readSlash, readSubmission } from './read-event.ts';
import { readDirectMessage, readMention, type Said, workspaceOfEvent } from './read-said.ts';
import { renderResult, skeleton } from './render-form.ts';
import { foreign, strangeButton, wordless } from './sentences.ts';

export interface HandleParts {
  client: WebClient;
  own: OwnWorkspace;
  router: Router;
  accounts: AccountStore;
  log: WayLog;
}

export function handleEvents(app: App, parts: HandleParts): void {
  const { client, own, router, accounts, log } = parts;
  const rememberAccount = rememberNowAndThen(accounts, log);
  // Nobody waits for it: it is for messages of later.
  const remember = ({ account }: InboundEvent): void => void rememberAccount(account, { reachedBy: 'user' });
  const give = (ways: readonly Way[]) => byFirstWay(ways, slackFault, { platform: 'slack', log });

  app.command(/.*/, async ({ ack, body }) => {
    const { event, ...place } = readSlash(body);
    if (await own.isForeign(event.account.workspace))
      return ack({ response_type: 'ephemeral', text: foreign });
    const answered = (reply: Reply | undefined) =>
      reply ? ack({ response_type: 'ephemeral', ...shown(reply) }) : ack();
    if (router.asksForForm(event)) {
      const opening = { event, place, triggerId: body.trigger_id, viewId: undefined, ack: answered };
      return openForm(opening, parts);
    }
    const answering = router.handle(event);
    const early = await inTime(answering, ackWithinMs);
    remember(event);
    await answered(early);
    if (!early) await give(waysTo(client, place, shown(await answering)));
  });

  app.action(/.*/, async ({ ack, body }) => {
    const { workspace, ...place } = readPlace(body);
    const press = readPress(body);
    if (!press || (await own.isForeign(workspace))) {
      await ack();
      const words = press ? foreign : strangeButton;
      // With a token for another workspace only the response address can be used.
      const ways = waysTo(client, place, { text: words, blocks: [] });
      await give(press ? ways.filter(({ name }) => name === 'response_url') : ways);
      return;
    }
    if (router.asksForForm(press.event)) {
      const { event, triggerId, viewId, surface } = press;
      return openForm(
        { event, place, triggerId, viewId: surface === 'modal' ? viewId : undefined, ack: async () => ack() },
        parts,
      );
    }
    await ack();
    remember(press.event);
    await answerPress(press, await router.handle(press.event), parts);
  });

  app.view({ callback_id: 'form', type: 'view_submission' }, async ({ ack, body }) => {
    const submission = readSubmission(body);
    if (!submission) return ack();
    const { event, viewId, responseUrl } = submission;
    if (await own.isForeign(event.account.workspace))
      return ack({ response_action: 'update', view: skeleton(foreign) });
    const answering = router.handle(event);
    const early = await inTime(answering, ackWithinMs);
    const errors = early && fieldErrors(early, body.view.state.values);
    if (errors) return ack({ response_action: 'errors', errors });
    const view = early ? renderResult(early.card, early.nonce, early.locale) : skeleton();
    await ack({ response_action: 'update', view });
    const reply = early ?? (await answering);
    const ways = waysTo(client, submission, shown(reply));
    // A form that was closed meanwhile cannot show it: then it stays where the question was asked.
    if (!early && (await give([inView(client, viewId, reply)]))) await give(ways);
    // The modal is closed and forgotten; the answer stays where the question was asked.
    else if (reply.settles && responseUrl) await give(ways);
  });
  // A view of an older version of ours, or one that has nothing to send: closing and sending it says nothing.
  app.view({ callback_id: /^(?!form$)/, type: 'view_submission' }, async ({ ack }) => ack());
  app.view({ callback_id: /.*/, type: 'view_closed' }, async ({ ack }) => ack());

  const answer = async (body: unknown, said: Said, waysFor: (reply: Reply) => Way[]): Promise<void> => {
    if (await own.isForeign(workspaceOfEvent(body))) {
      log.warn({ platform: 'slack' }, 'event of another workspace left alone');
      return;
    }
    await router.tell(said.event, async (reply) => {
      remember(said.event);
      const refused = await give(
        waysFor(said.isWordless ? { ...reply, card: wordless(reply.locale) } : reply),
      );
      // What may go later is not told yet: should Slack deliver the question again, it is answered after all.
      if (refused?.kind === 'later') throw new Error('answer not given');
    });
  };

  app.event('app_mention', async ({ event, body }) => {
    const said = readMention(body, event);
    if (said) await answer(body, said, (reply) => waysTo(client, placeOf(said), shown(reply)));
  });

  app.message(async ({ message, body }) => {
    const said = readDirectMessage(body, message);
    if (said) await answer(body, said, (reply) => waysTo(client, placeOf(said), shown(reply)));
  });

  app.event('app_home_opened', async ({ event, body }) => {
    const workspace = workspaceOfEvent(body);
    if (event.tab === 'home' && !(await own.isForeign(workspace)))
      await publishHome({ workspace, user: event.user }, parts);
  });
}

/** Who asks in a thread reads the answer there. */
function placeOf({ user, channel, thread }: Said) {
  return { user, channel, thread, responseUrl: undefined };
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
