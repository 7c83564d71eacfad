/** What somebody can do with an escalation: see it, take it on, let it rest until a date, resolve it, or raise one. */
import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { differenceInDays } from 'date-fns/differenceInDays';
import { min } from 'date-fns/min';
import type { Asking } from '#conversation/contract/command.ts';
import type { Escalation } from '#domain/outflow/escalation.ts';
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import { isConcernedBy } from '#domain/outflow/rights.ts';
import { may } from '#domain/people/roles.ts';
import { answered, type Outcome, refused } from '#domain/refusal.ts';
import { hardDateOf, leaseFrom } from '#escalation/lease.ts';
import type { EscalationInput } from './input.ts';

export interface EscalationItem {
  escalation: Escalation;
  outflow: OutflowCase | null;
}

export interface EscalationFacts {
  what: EscalationInput['step'];
  items: EscalationItem[];
}

/** A snooze is a rest, not an end: never longer than this, and never past the hard date. */
const longestSnoozeDays = 60;

export async function answerEscalation(
  input: EscalationInput,
  asking: Asking,
): Promise<Outcome<EscalationFacts>> {
  const { ports, asker } = asking;
  if (input.step === 'raise') return raise(input, asking);
  if (input.step === 'list' || (input.step === 'show' && input.reference === undefined))
    return answered({
      what: 'list',
      items: (await openFor(asking)).filter((item) => isAbout(item, input.case)),
    });
  const found =
    input.step === 'show'
      ? await ports.escalations.find(input.reference ?? '')
      : await hold(input.reference ?? '', asking);
  if (!found || !isConcernedBy(found, asker.member))
    return refused('not_found', { reference: input.reference });
  if (input.step === 'show') return answered({ what: 'show', items: [await withCase(found, asking)] });
  if (found.state === 'resolved') return refused('conflict', { reference: found.reference });
  switch (input.step) {
    case 'take':
      return take(found, asking);
    case 'snooze':
      return snooze(found, input.until ?? '', asking);
    case 'resolve':
      return resolve(found, input.moved ?? '', asking);
  }
}

/** The escalation, held until the end: its case first, as everybody does who changes either, so that nobody waits for ever. */
async function hold(reference: string, { ports }: Asking): Promise<Escalation | null> {
  const seen = await ports.escalations.find(reference);
  if (seen?.case) await ports.outflow.lock(seen.case.reference);
  await ports.escalations.lock(reference);
  return ports.escalations.find(reference);
}

/** Of this case, named by its reference or its client; of any case when none was named. */
function isAbout({ escalation, outflow }: EscalationItem, named: string | undefined): boolean {
  return named === undefined || named === escalation.client || named === outflow?.reference;
}

/** What is open for this member: alerted, taken on, or everything for a coordinator. Oldest stall first. */
export async function openFor(asking: Asking): Promise<EscalationItem[]> {
  const mine = (await asking.ports.escalations.open()).filter((escalation) =>
    isConcernedBy(escalation, asking.asker.member),
  );
  return Promise.all(mine.map((escalation) => withCase(escalation, asking)));
}

/** A lease: without progress by its date it reminds, and then goes on up the ladder (invariant 11). */
async function take(escalation: Escalation, asking: Asking): Promise<Outcome<EscalationFacts>> {
  const { ports, asker } = asking;
  if (escalation.state !== 'taken' || escalation.takenBy?.key !== asker.member.key) {
    await ports.escalations.take(escalation, {
      at: ports.now,
      by: asker.member.key,
      leaseUntil: leaseFrom(escalation, ports.now, ports.region),
    });
    await ports.outbox.changed(escalation.id);
  }
  return afterwards('take', escalation, asking);
}

async function snooze(
  escalation: Escalation,
  until: string,
  asking: Asking,
): Promise<Outcome<EscalationFacts>> {
  const { ports, asker } = asking;
  const [year = 0, month = 1, day = 1] = until.split('-').map(Number);
  const moment = new Date(new TZDate(year, month - 1, day, 9, 0, ports.region.timeZone).getTime());
  if (moment <= ports.now) return refused('invalid_input', { reference: escalation.reference, why: 'past' });
  const hardDate = hardDateOf(escalation, ports.region);
  const latest = min([addDays(ports.now, longestSnoozeDays), hardDate]);
  if (moment > latest) {
    const days = Math.max(differenceInDays(latest, ports.now), 0);
    return refused('invalid_input', { reference: escalation.reference, why: 'too_far', days });
  }
  await ports.escalations.snooze(escalation, { at: ports.now, by: asker.member.key, until: moment });
  await ports.outbox.changed(escalation.id);
  return afterwards('snooze', escalation, asking);
}

/** Only what moved ends it. It counts as progress of the case, and the rules leave the case alone for the norm's days. */
async function resolve(
  escalation: Escalation,
  moved: string,
  asking: Asking,
): Promise<Outcome<EscalationFacts>> {
  const { ports, asker } = asking;
  const by = asker.member.key;
  await ports.escalations.resolve(escalation, { at: ports.now, by, moved });
  const outflow = escalation.case && (await ports.outflow.byId(escalation.case.id));
  if (outflow)
    await ports.outflow.noteProgress(outflow, {
      at: ports.now,
      by,
      note: moved,
      kind: 'escalation_resolved',
    });
  await ports.outbox.changed(escalation.id);
  return afterwards('resolve', escalation, asking);
}

async function raise(
  { case: key = '', reason = '' }: EscalationInput,
  asking: Asking,
): Promise<Outcome<EscalationFacts>> {
  const { ports, asker } = asking;
  if (!may(asker.member, 'open_case')) return refused('not_allowed');
  // Held, so that it does not close or move while it is being raised.
  await ports.outflow.lock(key);
  const outflow = await ports.outflow.find(key);
  const isForeign =
    outflow !== null &&
    !may(asker.member, 'direct_all_cases') &&
    outflow.holder.organisation !== asker.member.organisation;
  if (!outflow || outflow.closedAt !== null || isForeign) return refused('not_found', { case: key });
  const raised = await ports.escalations.raise({
    subject: { caseId: outflow.id, client: outflow.client },
    stall: { rule: 'by_hand', since: ports.now },
    at: ports.now,
    by: asker.member.key,
    reason,
  });
  if (raised === 'already_open') {
    const open = await ports.escalations.openFor({ caseId: outflow.id, client: outflow.client });
    return refused('conflict', { reference: open?.reference ?? null, alreadyOpen: true });
  }
  return answered({ what: 'raise', items: [{ escalation: raised, outflow }] });
}

async function afterwards(
  what: EscalationInput['step'],
  { id }: Escalation,
  asking: Asking,
): Promise<Outcome<EscalationFacts>> {
  const now = await asking.ports.escalations.byId(id);
  if (!now) throw new Error(`Escalation ${id} is gone within its own transaction`);
  return answered({ what, items: [await withCase(now, asking)] });
}

export async function withCase(
  escalation: Escalation,
  { ports }: Pick<Asking, 'ports'>,
): Promise<EscalationItem> {
  return { escalation, outflow: escalation.case && (await ports.outflow.byId(escalation.case.id)) };
}
