/** An alert is one sentence and two buttons: who, why and since when; what is asked, by when. It shows the outcome once there is one. */
import {
  actions,
  button,
  type Card,
  card,
  facts,
  formButton,
  heading,
  notice,
  quiet,
  table,
  text,
} from '#conversation/contract/card.ts';
import { inLanguage, type Locale } from '#conversation/contract/locale.ts';
import type { Showing } from '#conversation/contract/step.ts';
import { dayInWords, shortDay, shortMoment } from '#conversation/replies/format.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import type { Escalation } from '#domain/outflow/escalation.ts';
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import { mayDirectCase, owesSomething } from '#domain/outflow/rights.ts';
import { may } from '#domain/people/roles.ts';
import { blockerInWords, ruleInWords } from '#vocabulary/outflow/in-words.ts';
import type { EscalationFacts, EscalationItem, EscalationsFacts } from './facts.ts';
import { en } from './texts/en.ts';
import { type EscalationTexts, nl } from './texts/nl.ts';

/** More rows do not fit on a phone. */
const itemsShown = 25;
const buttonsShown = 6;

const textsFor = ({ asker }: Showing): EscalationTexts => inLanguage({ nl, en }, asker.locale);

/** Asked for, or after a step: the same alert, with all that is known of it. */
export function escalationCard({ what, ...item }: EscalationFacts, showing: Showing): Card {
  const say = textsFor(showing);
  const done = what === 'resolve' && item.outflow === null ? say.resolvedWithoutCase : say.done[what];
  return card(
    heading(titleOf(item.escalation, say)),
    done !== '' && notice('good', done),
    ...alert(item, showing, say),
    details(item, showing, say),
    buttons(item, showing, say, true),
  );
}

/** The message on a rung of the ladder. */
export function alertCard(item: EscalationItem, showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(titleOf(item.escalation, say)),
    ...alert(item, showing, say),
    buttons(item, showing, say, false),
  );
}

export function reminderCard(item: EscalationItem, showing: Showing): Card {
  const say = textsFor(showing);
  const { escalation } = item;
  return card(
    heading(
      escalation.state === 'resolved' ? titleOf(escalation, say) : say.reminderTitle(escalation.client),
    ),
    ...alert(item, showing, say),
    buttons(item, showing, say, false),
  );
}

export function listCard({ items }: EscalationsFacts, showing: Showing): Card {
  const say = textsFor(showing);
  const { locale } = showing.asker;
  const shown = items.slice(0, itemsShown);
  const rows = shown.map((escalation) => [
    escalation.client,
    ruleInWords(escalation.rule, locale),
    say.shortState[escalation.state],
    shortDay(escalation.since, showing, locale),
    escalation.reference,
  ]);
  return card(
    heading(say.listTitle),
    items.length === 0 ? text(say.listEmpty) : table('', say.columns, rows),
    items.length > shown.length && quiet(say.more(items.length - shown.length)),
    actions(
      ...items
        .slice(0, buttonsShown)
        .map(({ client, reference }) =>
          button(`${client} ${reference}`, 'escalation', { step: 'show', reference }),
        ),
    ),
    items.length > buttonsShown && quiet(say.typeOne),
  );
}

function titleOf({ state, client }: Escalation, say: EscalationTexts): string {
  return state === 'resolved' ? say.resolvedTitle(client) : say.title(client);
}

function alert({ escalation, outflow }: EscalationItem, showing: Showing, say: EscalationTexts) {
  const { locale } = showing.asker;
  const { rule, since, state } = escalation;
  return [
    state !== 'resolved' && text(say.why(ruleInWords(rule, locale), shortDay(since, showing, locale))),
    state !== 'resolved' && text(askedOf(escalation, outflow, showing, say)),
    notice(
      state === 'resolved' ? 'good' : state === 'open' ? 'warning' : 'info',
      stateInWords(escalation, showing, say),
    ),
  ] as const;
}

function details({ escalation, outflow }: EscalationItem, showing: Showing, say: EscalationTexts) {
  const { fact } = say;
  const { locale, member, audience } = showing.asker;
  const { location, ladder, rung } = escalation;
  const reached = ladder[rung];
  return facts(
    [fact.reason, escalation.reason],
    [fact.blockers, blockersInWords(outflow, locale)],
    [fact.location, location && maySeeLocation(location, member, audience) ? location.name : null],
    [fact.rung, reached ? (reached.name ?? say.rung[reached.to]) : say.notYet],
    [fact.case, outflow?.reference ?? say.noCase],
    [fact.reference, escalation.reference],
  );
}

/** What this reader can do about it: the owner of a blocker is asked for something else than the holder of the case. */
function askedOf(
  { rule }: Escalation,
  outflow: OutflowCase | null,
  { asker: { member } }: Showing,
  say: EscalationTexts,
): string {
  if (outflow && owesSomething(outflow, member)) return say.askedOfOwner;
  return may(member, 'open_case') ? say.asked[rule] : say.askedOfOthers;
}

function blockersInWords(outflow: OutflowCase | null, locale: Locale): string | null {
  const open = outflow?.blockers.filter(({ resolvedAt }) => resolvedAt === null) ?? [];
  const inWords = open.map(
    ({ kind, owner, due }) =>
      `${blockerInWords(kind, locale)} (${owner.name}${due ? `, ${dayInWords(due, locale)}` : ''})`,
  );
  return inWords.join('; ') || null;
}

function stateInWords(escalation: Escalation, showing: Showing, say: EscalationTexts): string {
  const { locale } = showing.asker;
  const { state, rung, ladder, nextAt, reminded, takenBy, snoozedUntil, resolvedAt, resolution } = escalation;
  const day = (moment: Date | null) => (moment ? shortDay(moment, showing, locale) : '');
  // The ladder goes on at a moment: "at the latest Tuesday" would be read as the end of it.
  const time = (moment: Date | null) => (moment ? shortMoment(moment, showing, locale) : '');
  switch (state) {
    case 'open':
      if (rung < 0) return say.state.starting;
      return (rung >= ladder.length - 1 ? say.state.openAtTheTop : say.state.open)(time(nextAt));
    case 'taken':
      return (reminded ? say.state.takenReminded : say.state.taken)(takenBy?.name ?? '', time(nextAt));
    case 'snoozed':
      return say.state.snoozed(day(snoozedUntil));
    case 'resolved': {
      const how = resolution ?? '';
      return say.state.resolved(day(resolvedAt), say.movedBy[how] ?? how);
    }
  }
}

/** An alert has two; who looks at it closely gets the others as well. */
function buttons(
  { escalation, outflow }: EscalationItem,
  showing: Showing,
  say: EscalationTexts,
  all: boolean,
) {
  const { member } = showing.asker;
  const { reference, state, takenBy, client } = escalation;
  const toCase =
    outflow !== null
      ? button(say.button.seeCase, 'outflow', { step: 'show', case: outflow.reference })
      : may(member, 'open_case') && button(say.button.openCase, 'outflow', { step: 'open', case: client });
  if (state === 'resolved') return actions(outflow !== null && toCase);
  const isMine = state === 'taken' && takenBy?.key === member.key;
  return actions(
    isMine
      ? formButton(say.button.resolve, 'escalation', { step: 'resolve', reference }, 'primary')
      : button(say.button.take, 'escalation', { step: 'take', reference }, { style: 'primary' }),
    toCase,
    all && !isMine && formButton(say.button.resolve, 'escalation', { step: 'resolve', reference }),
    all && formButton(say.button.snooze, 'escalation', { step: 'snooze', reference }),
  );
}

/** Says plainly that nothing moved, with what would, and with the way on. */
export function nothingMovedCard({ escalation, outflow }: EscalationItem, showing: Showing): Card {
  const say = textsFor(showing);
  const { locale, member } = showing.asker;
  const { reference, client, raisedAt } = escalation;
  const changes = outflow !== null && mayDirectCase(outflow, member);
  return card(
    heading(say.nothingMovedTitle(client)),
    notice('warning', say.nothingMoved(shortDay(raisedAt, showing, locale))),
    actions(
      changes &&
        formButton(say.button.phase, 'outflow', { step: 'phase', case: outflow.reference }, 'primary'),
      outflow !== null
        ? button(say.button.seeCase, 'outflow', { step: 'show', case: outflow.reference })
        : may(member, 'open_case') && button(say.button.openCase, 'outflow', { step: 'open', case: client }),
      button(say.button.pass, 'escalation', { step: 'pass', reference }),
    ),
  );
}

export function notFoundCard({ reference }: { reference: string }, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.notFoundTitle), notice('warning', say.notFound(reference)));
}

export function caseNotFoundCard({ case: key }: { case: string }, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.notFoundTitle), notice('warning', say.caseNotFound(key)));
}

export function resolvedCard(
  { reference, why }: { reference: string; why: 'resolved' | 'open' | 'top' },
  showing: Showing,
): Card {
  const say = textsFor(showing);
  return card(
    heading(say.refusedTitle),
    notice(
      'info',
      { open: say.alreadyOpen, resolved: say.alreadyResolved, top: say.atTheTop }[why](reference),
    ),
    reference !== '' &&
      actions(button(say.button.show(reference), 'escalation', { step: 'show', reference })),
  );
}

export function notYoursCard(_facts: unknown, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.refusedTitle), notice('info', say.takenByOther));
}

export function noRestCard({ why, days }: { why: 'past' | 'too_far'; days: number }, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.refusedTitle), notice('warning', why === 'too_far' ? say.tooFar(days) : say.past));
}
