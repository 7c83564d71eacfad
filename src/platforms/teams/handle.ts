/** What happens on each kind of activity. Every invoke gets a body: an empty one reads as "unable to reach app". */
import type { TurnContext } from 'botbuilder';
import { offersNext, plainText } from '#conversation/contract/card.ts';
import type { InboundEvent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import type { AccountStore } from '#domain/ports.ts';
import type { InFlight } from '#platforms/kit/in-flight.ts';
import { inTime, persist } from '#platforms/kit/in-time.ts';
import { type Activity, accountOf, isPersonal, readActivity, readData, readMessage } from './read-event.ts';
import { type AdaptiveCard, renderCard } from './render-card.ts';
import { renderForm } from './render-form.ts';
import type { Sdk } from './sdk.ts';
import { cardActivity } from './send.ts';

/** Teams gives an invoke about five seconds; what takes longer is answered in the conversation. */
const answerWithinMs = 4_000;

export interface HandleParts {
  sdk: Sdk;
  router: Router;
  accounts: AccountStore;
  inFlight: InFlight;
  log: { warn(fields: Record<string, unknown>, message: string): void };
}

export function handleActivities({ sdk, router, accounts, inFlight, log }: HandleParts): void {
  const { app } = sdk;
  const named = (name: string) => async (context: TurnContext) => context.activity.name === name;

  app.activity('message', async (context) => {
    const activity = readActivity(context.activity);
    const event = activity && readMessage(activity);
    if (!activity || !event) {
      log.warn({ platform: 'teams', type: context.activity.type }, 'message not readable');
      return;
    }
    await router.tell(event, (reply) => say(context, reply));
    await remember(context, activity);
  });

  app.adaptiveCards.actionExecute(named('adaptiveCard/action'), async (context, _state, data) => {
    const activity = readActivity(context.activity);
    const event = activity && readData(activity, data);
    if (!activity || !event) return unreadable;
    const answering = router.handle(event);
    const early = await inTime(answering, answerWithinMs);
    if (early) {
      await remember(context, activity);
      // A "no" without a way on is told beside the card: what stood there, with its buttons, stays.
      const isNew = early.outcome === 'answered' || offersNext(early.card);
      return isNew ? renderCard(early.card, early.nonce) : plainText(early.card);
    }
    answerLater(context, answering);
    return follows;
  });

  app.taskModules.fetch(named('task/fetch'), async (context, _state, data) => {
    const activity = readActivity(context.activity);
    const event = activity && readData(activity, dataOf(data));
    if (!event) return unreadable;
    const asked = await inTime(router.form(event), answerWithinMs);
    if (!asked) return busy;
    if ('reply' in asked)
      return dialog(titleOf(asked.reply), renderCard(asked.reply.card, asked.reply.nonce));
    return dialog(asked.form.title, renderForm(asked.form, nonceOf(event)));
  });

  app.taskModules.submit(named('task/submit'), async (context, _state, data) => {
    const activity = readActivity(context.activity);
    const event = activity && readData(activity, dataOf(data));
    if (!activity || !event) return unreadable;
    const answering = router.handle(event);
    const reply = await inTime(answering, answerWithinMs);
    if (!reply) {
      answerLater(context, answering);
      return follows;
    }
    if (reply.form && reply.outcome === 'refused')
      return dialog(reply.form.title, renderForm(reply.form, reply.nonce));
    // The dialog is closed and forgotten; the answer stays where the question was asked.
    if (reply.settles && !reply.repeated && event.audience === 'private') await say(context, reply);
    return dialog(titleOf(reply), renderCard(reply.card, reply.nonce));
  });

  app.activity('installationUpdate', async (context) => {
    const activity = readActivity(context.activity);
    if (!activity || activity.action === 'remove' || !isPersonal(activity)) return;
    await remember(context, activity);
    await router.tell(hello(activity), (reply) => say(context, reply));
  });

  async function remember({ activity: raw }: TurnContext, activity: Activity): Promise<void> {
    if (!isPersonal(activity)) return;
    try {
      await accounts.remember(accountOf(activity), conversationReference(raw));
    } catch (error) {
      log.warn({ platform: 'teams', error }, 'conversation not remembered');
    }
  }

  /** The turn is over by then, so the answer goes by the stored reference. */
  function answerLater(context: TurnContext, answering: Promise<Reply>): void {
    const reference = conversationReference(context.activity);
    void inFlight.track(
      answering
        .then((reply) => sdk.converse(reference, (later) => say(later, reply)))
        .catch((error: unknown) => log.warn({ platform: 'teams', error }, 'late answer not sent')),
    );
  }
}

/** Plain JSON with all that is needed to speak in this conversation again. */
function conversationReference({
  conversation,
  serviceUrl,
  channelId,
  recipient,
  from,
  locale,
}: TurnContext['activity']): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify({ conversation, serviceUrl, channelId, bot: recipient, user: from, locale }),
  ) as Record<string, unknown>;
}

async function say(context: TurnContext, reply: Reply): Promise<void> {
  await persist(() =>
    context.sendActivity(cardActivity(renderCard(reply.card, reply.nonce), plainText(reply.card))),
  );
}

const unreadable = 'Deze knop ken ik niet meer. Typ: hulp / I do not know this button any more. Type: help';
const follows =
  'Een moment, het antwoord volgt in het gesprek. / One moment, the answer follows in the conversation.';
const busy = 'Het is druk. Probeer het over een minuut opnieuw. / It is busy. Please try again in a minute.';

function dialog(title: string, card: AdaptiveCard) {
  return {
    title: title.slice(0, 60),
    width: 'medium' as const,
    height: 'large' as const,
    card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
  };
}

function titleOf({ card }: Reply): string {
  const first = card.blocks.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? first.text : 'Doorstroom';
}

function nonceOf({ intent, key }: InboundEvent): string {
  return intent.kind === 'press' && intent.nonce ? `f${intent.nonce}:${key}` : key;
}

/** The SDK gives a dialog's data as it came, or wrapped once more. */
function dataOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'data' in data && !('command' in data)
    ? data.data
    : data;
}

function hello(activity: Activity): InboundEvent {
  return {
    account: accountOf(activity),
    audience: 'private',
    key: `hello:${activity.conversation.id}`,
    intent: { kind: 'text', text: '' },
  };
}
