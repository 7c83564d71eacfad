/**
 * Opens a form. On a message, a command or the Home page a skeleton opens at once, because Slack gives three seconds, and is
 * filled when the database has answered; in a modal that is open the modal itself changes, which needs no trigger and no
 * stack. A form that does not open is told in words, and nothing is done.
 */
import type { WebClient } from '@slack/web-api';
import type { InboundEvent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import { inTime } from '#platforms/kit/in-time.ts';
import { insteadOfForm } from '#platforms/kit/not-opened.ts';
import { persist } from '#platforms/kit/persist.ts';
import { byFirstWay, type WayLog } from '#platforms/kit/ways.ts';
import { inView, shown, waysTo } from './answer.ts';
import { slackFault } from './faults.ts';
import type { Place } from './place.ts';
import { renderForm, skeleton } from './render-form.ts';

/** Slack shows an error after three seconds; what takes longer is answered afterwards. */
export const ackWithinMs = 2_000;

export interface Opening {
  event: InboundEvent;
  place: Place;
  triggerId: string;
  /** The modal that the button stood in. */
  viewId: string | undefined;
  /** Acknowledges, and for a command that could not open anything says it at once. */
  ack(message?: Reply): Promise<void>;
}

export interface FormParts {
  client: WebClient;
  router: Router;
  log: WayLog;
}

export async function openForm(opening: Opening, parts: FormParts): Promise<void> {
  return opening.viewId === undefined ? openNew(opening, parts) : changeOpen(opening, opening.viewId, parts);
}

async function openNew({ event, place, triggerId, ack }: Opening, parts: FormParts): Promise<void> {
  const { client, router } = parts;
  const opened = client.views.open({ trigger_id: triggerId, view: skeleton() }).then(
    ({ view }) => view?.id ?? null,
    (error: unknown) => refused(error, parts),
  );
  const asking = router.form(event);
  const early = await inTime(opened, ackWithinMs);
  if (early === null) {
    const words = insteadOfForm(router, event, asking);
    const soon = await inTime(words, ackWithinMs / 2);
    await ack(soon);
    if (!soon || event.intent.kind !== 'slash') await tell(await words, place, parts);
    return;
  }
  await ack();
  const viewId = early ?? (await opened);
  if (viewId === null) return tell(await insteadOfForm(router, event, asking), place, parts);
  await fill(event, place, viewId, asking, parts);
}

async function changeOpen({ event, place, ack }: Opening, viewId: string, parts: FormParts): Promise<void> {
  await ack();
  await fill(event, place, viewId, parts.router.form(event), parts);
}

/** Puts the form where the skeleton or another view stands; when Slack takes no form there, words; and else words elsewhere. */
async function fill(
  event: InboundEvent,
  place: Place,
  viewId: string,
  asking: ReturnType<Router['form']>,
  parts: FormParts,
): Promise<void> {
  const { client, router, log } = parts;
  const asked = await asking;
  if ('form' in asked) {
    const view = renderForm(asked.form, `v${viewId}.${event.key}`, place.responseUrl);
    try {
      await persist(() => client.views.update({ view_id: viewId, view }), slackFault);
      return;
    } catch (error) {
      refused(error, parts);
    }
  }
  const words = await insteadOfForm(router, event, Promise.resolve(asked));
  await byFirstWay([inView(client, viewId, words), ...waysTo(client, place, shown(words))], slackFault, {
    platform: 'slack',
    log,
  });
}

async function tell(words: Reply, place: Place, { client, log }: FormParts): Promise<void> {
  await byFirstWay(waysTo(client, place, shown(words)), slackFault, { platform: 'slack', log });
}

function refused(error: unknown, { log }: FormParts): null {
  const { kind, code } = slackFault(error);
  log.warn({ platform: 'slack', fault: kind, code }, 'form not opened');
  return null;
}
