/** The answer to a pressed button: where it stood, and when Slack does not take it there, to the person. */
import type { Reply } from '#conversation/request.ts';
import { persist } from '#platforms/kit/persist.ts';
import { byFirstWay, type Way } from '#platforms/kit/ways.ts';
import { inView, shown, waysTo } from './answer.ts';
import { slackFault } from './faults.ts';
import type { HandleParts } from './handle.ts';
import type { SlackPress } from './read-event.ts';
import { renderCard } from './render-card.ts';
import { renderResult } from './render-form.ts';

export async function answerPress(press: SlackPress, reply: Reply, parts: HandleParts): Promise<void> {
  const { client, log } = parts;
  const give = (ways: readonly Way[]) => byFirstWay(ways, slackFault, { platform: 'slack', log });
  const { surface, viewId } = press;
  if (surface === 'message') {
    // Where buttons stood, the outcome stands now. A message of the outbox is refreshed by it.
    const replace_original = !press.isOfOutbox && reply.settles === true;
    // What stood in a conversation stays there; anything else only the asker sees.
    const visible = replace_original && !press.isEphemeral ? {} : { response_type: 'ephemeral' as const };
    await give(waysTo(client, press, shown(reply), { ...visible, replace_original }));
    return;
  }
  const words = waysTo(client, press, shown(reply));
  if (surface === 'modal' && viewId) {
    await give([inView(client, viewId, reply), ...words]);
    return;
  }
  // On the Home page: a modal by this press's own trigger, which is good for three seconds and not for a second try.
  const view = renderResult(reply.card, reply.nonce, reply.locale);
  try {
    await client.views.open({ trigger_id: press.triggerId, view });
  } catch (error) {
    log.warn({ platform: 'slack', code: slackFault(error).code }, 'answer not opened on Home');
    await give(words);
  }
  await publishHome(press.event.account, parts);
}

export async function publishHome(
  { workspace, user }: { workspace: string; user: string },
  { client, router, log }: HandleParts,
): Promise<void> {
  const reply = await router.home({ account: { platform: 'slack', workspace, user }, audience: 'private' });
  const { blocks } = renderCard(reply.card, reply.nonce);
  try {
    await persist(() => client.views.publish({ user_id: user, view: { type: 'home', blocks } }), slackFault);
  } catch (error) {
    log.warn({ platform: 'slack', code: slackFault(error).code }, 'home page not published');
  }
}
