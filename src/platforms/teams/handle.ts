/** What happens on each kind of activity. Every invoke gets a body: an empty one reads as "unable to reach app". */
import type { TurnContext } from 'botbuilder';
import { offersNext, plainText } from '#conversation/contract/card.ts';
import type { InboundEvent } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import type { AccountStore } from '#domain/ports.ts';
import type { InFlight } from '#platforms/kit/in-flight.ts';
import { inTime } from '#platforms/kit/in-time.ts';
import { insteadOfForm } from '#platforms/kit/not-opened.ts';
import { rememberNowAndThen } from '#platforms/kit/remember.ts';
import type { WayLog } from '#platforms/kit/ways.ts';
import { conversationReference, createSpeaker } from './answer.ts';
import { dialog, formDialog, titleOf } from './dialog.ts';
import { type Activity, accountOf, isPersonal, readActivity, readData, readMessage } from './read-event.ts';
import { renderCard } from './render-card.ts';
import type { Sdk } from './sdk.ts';

/** Teams gives an invoke about five seconds; what takes longer is answered in the conversation. */
const answerWithinMs = 4_000;
/** What stays in the conversation behind a dialog: the dialog waits so long for it, and no longer. */
const leaveWithinMs = 1_000;
/** A message may take up to fifteen; then Teams delivers it again. */
const tellWithinMs = 10_000;

export interface HandleParts {
  sdk: Sdk;
  router: Router;
  accounts: AccountStore;
  inFlight: InFlight;
  log: WayLog;
}

export function handleActivities({ sdk, router, accounts, inFlight, log }: HandleParts): void {
  const { app } = sdk;
  const named = (name: string) => async (context: TurnContext) => context.activity.name === name;
  const rememberAccount = rememberNowAndThen(accounts, log);
  const speaker = createSpeaker(sdk, inFlight, log);

  const remember = async ({ activity: raw }: TurnContext, activity: Activity): Promise<void> => {
    if (isPersonal(activity)) await rememberAccount(accountOf(activity), conversationReference(raw));
  };
  /** Beside the answer, which waits for nothing. */
  const rememberBeside = (context: TurnContext, activity: Activity): void =>
    void inFlight.track(remember(context, activity));

  const tell = async (context: TurnContext, event: InboundEvent): Promise<void> => {
    const say = speaker.in(context);
    const asksForForm = event.intent.kind === 'press' && router.asksForForm(event);
    // A client without dialogs sends the button of a form as a message: it gets words, and nothing is done.
    const telling = inFlight.track(
      asksForForm ? insteadOfForm(router, event).then(say) : router.tell(event, say),
    );
    await inTime(telling, tellWithinMs);
  };

  app.activity('message', async (context) => {
    const activity = readActivity(context.activity);
    const event = activity && readMessage(activity);
    if (!activity || !event) {
      log.warn({ platform: 'teams', type: context.activity.type }, 'message not readable');
      return;
    }
    const remembering = remember(context, activity);
    await tell(context, event);
    await inTime(remembering, tellWithinMs);
  });

  app.adaptiveCards.actionExecute(named('adaptiveCard/action'), async (context, _state, data) => {
    const activity = readActivity(context.activity);
    const event = activity && readData(activity, data);
    if (!activity || !event) return unreadable;
    rememberBeside(context, activity);
    if (router.asksForForm(event)) {
      const instead = await inTime(insteadOfForm(router, event), answerWithinMs);
      return instead ? plainText(instead.card) : busy;
    }
    const answering = router.handle(event);
    const say = speaker.later(context);
    const early = await inTime(answering, answerWithinMs);
    if (!early) {
      say(answering);
      return follows;
    }
    // A "no" without a way on is told beside the card: what stood there, with its buttons, stays.
    const isNew = early.outcome === 'answered' || offersNext(early.card);
    return isNew ? renderCard(early.card, early.nonce) : plainText(early.card);
  });

  app.taskModules.fetch(named('task/fetch'), async (context, _state, data) => {
    const activity = readActivity(context.activity);
    const event = activity && readData(activity, dataOf(data));
    if (!activity || !event) return unreadable;
    rememberBeside(context, activity);
    return (await inTime(formDialog(router, event), answerWithinMs)) ?? busy;
  });

  app.taskModules.submit(named('task/submit'), async (context, _state, data) => {
    const activity = readActivity(context.activity);
    const event = activity && readData(activity, dataOf(data));
    if (!activity || !event) return unreadable;
    rememberBeside(context, activity);
    // The button of a form inside a dialog comes as one that is sent in: the form is the dialog's next page.
    if (router.asksForForm(event)) return (await inTime(formDialog(router, event), answerWithinMs)) ?? busy;
    const answering = router.handle(event);
    const say = speaker.later(context);
    const reply = await inTime(answering, answerWithinMs);
    if (!reply) {
      say(answering);
      return follows;
    }
    if (reply.form && reply.outcome === 'refused') return formDialog(router, event, reply);
    // The dialog is closed and forgotten; the answer stays where the question was asked.
    if (reply.settles && !reply.repeated && event.audience === 'private')
      await inTime(
        inFlight.track(speaker.in(context)(reply)).catch(() => {}),
        leaveWithinMs,
      );
    return dialog(titleOf(reply), renderCard(reply.card, reply.nonce));
  });

  app.activity('installationUpdate', async (context) => {
    const activity = readActivity(context.activity);
    if (!activity || activity.action === 'remove' || !isPersonal(activity)) return;
    await remember(context, activity);
    await tell(context, hello(activity));
  });
}

const unreadable = 'Deze knop ken ik niet meer. Typ: hulp / I do not know this button any more. Type: help';
const follows =
  'Een moment, het antwoord volgt in het gesprek. / One moment, the answer follows in the conversation.';
const busy = 'Het is druk. Probeer het over een minuut opnieuw. / It is busy. Please try again in a minute.';

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
