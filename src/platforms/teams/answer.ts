/**
 * Says an answer in the conversation: in the turn at first, and when Teams is busy or the turn is over by its stored address,
 * as long as Teams asks; as text where a card is refused.
 */
import type { TurnContext } from 'botbuilder';
import { plainText } from '#conversation/contract/card.ts';
import type { Reply } from '#conversation/request.ts';
import type { InFlight } from '#platforms/kit/in-flight.ts';
import { byFirstWay, type WayLog } from '#platforms/kit/ways.ts';
import { teamsFault } from './faults.ts';
import { renderCard } from './render-card.ts';
import type { Sdk } from './sdk.ts';
import { cardActivity, textActivity } from './send.ts';

export function createSpeaker(sdk: Sdk, inFlight: InFlight, log: WayLog) {
  const give = async (reference: unknown, reply: Reply, first?: (activity: object) => Promise<unknown>) => {
    const card = cardActivity(renderCard(reply.card, reply.nonce), plainText(reply.card));
    let isFirst = first !== undefined;
    // The turn is good for one try: later ones come after Teams was answered.
    const post = (activity: object) => {
      const inTurn = isFirst ? first : undefined;
      isFirst = false;
      if (inTurn) return inTurn(activity);
      return sdk.converse(reference, async (later) => {
        await later.sendActivity(activity);
      });
    };
    const way = {
      name: 'conversation',
      give: () => post(card),
      plain: () => post(textActivity(plainText(reply.card))),
    };
    return byFirstWay([way], teamsFault, { platform: 'teams', log });
  };

  return {
    /** In this turn, with the stored address behind it. Rejects when the answer could not be given and may be given later. */
    in(context: TurnContext): (reply: Reply) => Promise<void> {
      const reference = conversationReference(context.activity);
      return async (reply) => {
        const refused = await give(reference, reply, (activity) => context.sendActivity(activity));
        // Teams delivers again what was not accepted; where it said no for good that helps nobody.
        if (refused?.kind === 'later') throw new Error('answer not given');
      };
    },
    /** After the turn: nobody waits for it, and the door does before it closes. */
    later(context: TurnContext): (answering: Promise<Reply>) => void {
      const reference = conversationReference(context.activity);
      return (answering) => void inFlight.track(answering.then((reply) => give(reference, reply)));
    },
  };
}

/** Plain JSON with all that is needed to speak in this conversation again, and nothing that a database cannot hold. */
export function conversationReference({
  conversation,
  serviceUrl,
  channelId,
  recipient,
  from,
  locale,
}: TurnContext['activity']): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify({ conversation, serviceUrl, channelId, bot: recipient, user: from, locale }),
    (_key, value: unknown) =>
      typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value,
  ) as Record<string, unknown>;
}
