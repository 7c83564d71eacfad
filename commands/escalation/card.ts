/** An alert says why, since when, what is asked and by when; and it shows the outcome once there is one. */
import {
  actions,
  button,
  type Card,
  card,
  facts,
  formButton,
  heading,
  notice,
  table,
  text,
} from '#conversation/contract/card.ts';
import type { Showing } from '#conversation/contract/command.ts';
import { labelOf } from '#conversation/contract/fields.ts';
import { dayInWords, shortDay, shortMoment } from '#conversation/replies/format.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import type { Escalation } from '#domain/outflow/escalation.ts';
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import { owesSomething } from '#domain/outflow/rights.ts';
import { may } from '#domain/people/roles.ts';
import type { Outcome } from '#domain/refusal.ts';
import { blockerOptions, stallRuleWords } from '#vocabulary/outflow.ts';
import type { EscalationFacts, EscalationItem } from './answer.ts';
import { en } from './texts/en.ts';
import { type EscalationTexts, nl } from './texts/nl.ts';

const textsFor = (showing: Showing): EscalationTexts => (showing.asker.locale === 'en' ? en : nl);

export function escalationCard(outcome: Outcome<EscalationFacts>, showing: Showing): Card {
  const say = textsFor(showing);
  if (outcome.outcome === 'refused') return refusalCard(outcome.code, outcome.facts, say);
  const { what, items } = outcome.facts;
  const [item] = items;
  if (what === 'list' || !item) return listCard(items, showing);
  return card(
    heading(say.title(item.escalation.client)),
    say.done[what] !== '' &&
      notice('good', what === 'resolve' && item.outflow === null ? say.resolvedWithoutCase : say.done[what]),
    body(item, showing, say),
    buttons(item, showing, say),
  );
}

/** The message on a rung of the ladder. */
export function alertCard(item: EscalationItem, showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(say.title(item.escalation.client)),
    body(item, showing, say),
    buttons(item, showing, say),
  );
}

export function reminderCard(item: EscalationItem, showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(say.reminderTitle(item.escalation.client)),
    body(item, showing, say),
    buttons(item, showing, say),
  );
}

export function listCard(items: readonly EscalationItem[], showing: Showing): Card {
  const say = textsFor(showing);
  const { locale } = showing.asker;
  const rows = items.map(({ escalation }) => [
    escalation.reference,
    escalation.client,
    stallRuleWords[locale][escalation.rule],
    shortDay(escalation.since, showing, locale),
    say.shortState[escalation.state],
  ]);
  return card(
    heading(say.listTitle),
    rows.length === 0 ? text(say.listEmpty) : table('', say.columns, rows),
    actions(
      ...items.slice(0, 4).map(({ escalation }) =>
        button(`${escalation.client} ${escalation.reference}`, 'escalation', {
          step: 'show',
          reference: escalation.reference,
        }),
      ),
    ),
  );
}

function body({ escalation, outflow }: EscalationItem, showing: Showing, say: EscalationTexts) {
  const { locale } = showing.asker;
  const { fact } = say;
  const reached = escalation.ladder[escalation.rung];
  return [
    facts(
      [fact.reference, escalation.reference],
      [fact.case, outflow?.reference ?? say.noCase],
      [fact.why, stallRuleWords[locale][escalation.rule]],
      [fact.reason, escalation.reason],
      [fact.since, shortDay(escalation.since, showing, locale)],
      [
        fact.location,
        escalation.location &&
        maySeeLocation(escalation.location, showing.asker.member, showing.asker.audience)
          ? escalation.location.name
          : null,
      ],
      [fact.blockers, openBlockers(outflow, locale)],
      [fact.asked, escalation.state === 'resolved' ? null : askedOf(escalation, outflow, showing, say)],
      [
        fact.by,
        escalation.nextAt && escalation.state !== 'resolved' && escalation.rung >= 0
          ? shortMoment(escalation.nextAt, showing, locale)
          : null,
      ],
      [fact.rung, reached ? say.rung[reached.to] : say.notYet],
    ),
    notice(
      escalation.state === 'resolved' ? 'good' : escalation.state === 'open' ? 'warning' : 'info',
      stateWords(escalation, showing, say),
    ),
  ] as const;
}

/** What this reader can do about it: the owner of a blocker is asked for something else than the holder of the case. */
function askedOf(
  { rule }: Escalation,
  outflow: OutflowCase | null,
  { asker: { member } }: Showing,
  say: EscalationTexts,
): string {
  if (outflow && owesSomething(outflow, member)) return say.askedOfOwner;
  if (may(member, 'open_case')) return say.asked[rule];
  return say.askedOfOthers;
}

function openBlockers(outflow: OutflowCase | null, locale: 'nl' | 'en'): string | null {
  const open = outflow?.blockers.filter((blocker) => blocker.resolvedAt === null) ?? [];
  return (
    open
      .map(
        (blocker) =>
          `${labelOf(blockerOptions, blocker.kind, locale)} (${blocker.owner.name}${blocker.due ? `, ${dayInWords(blocker.due, locale)}` : ''})`,
      )
      .join('; ') || null
  );
}

function stateWords(escalation: Escalation, showing: Showing, say: EscalationTexts): string {
  const { locale } = showing.asker;
  const day = (moment: Date | null) => (moment ? shortDay(moment, showing, locale) : '');
  // The ladder goes on at a moment: "at the latest Tuesday" would be read as the end of it.
  const time = (moment: Date | null) => (moment ? shortMoment(moment, showing, locale) : '');
  switch (escalation.state) {
    case 'open':
      if (escalation.rung < 0) return say.state.starting;
      return (escalation.rung >= escalation.ladder.length - 1 ? say.state.openAtTheTop : say.state.open)(
        time(escalation.nextAt),
      );
    case 'taken':
      return (escalation.reminded ? say.state.takenReminded : say.state.taken)(
        escalation.takenBy?.name ?? '',
        time(escalation.nextAt),
      );
    case 'snoozed':
      return say.state.snoozed(day(escalation.snoozedUntil));
    case 'resolved':
      return say.state.resolved(
        day(escalation.resolvedAt),
        say.movedBy[escalation.resolution ?? ''] ?? escalation.resolution ?? '',
      );
  }
}

function buttons({ escalation, outflow }: EscalationItem, showing: Showing, say: EscalationTexts) {
  const { member } = showing.asker;
  const { reference, state } = escalation;
  if (state === 'resolved')
    return actions(
      outflow !== null && button(say.button.seeCase, 'outflow', { step: 'show', case: outflow.reference }),
    );
  const isMine = state === 'taken' && escalation.takenBy?.key === member.key;
  return actions(
    !isMine && button(say.button.take, 'escalation', { step: 'take', reference }, { style: 'primary' }),
    formButton(
      say.button.resolve,
      'escalation',
      { step: 'resolve', reference },
      isMine ? 'primary' : 'plain',
    ),
    formButton(say.button.snooze, 'escalation', { step: 'snooze', reference }),
    outflow !== null
      ? button(say.button.seeCase, 'outflow', { step: 'show', case: outflow.reference })
      : may(member, 'open_case') &&
          button(say.button.openCase, 'outflow', { step: 'open', case: escalation.client }),
  );
}

function refusalCard(code: string, known: Record<string, unknown>, say: EscalationTexts): Card {
  const reference = typeof known['reference'] === 'string' ? known['reference'] : '';
  switch (code) {
    case 'not_found':
      return card(
        heading(say.notFoundTitle),
        notice(
          'warning',
          typeof known['case'] === 'string' ? say.caseNotFound(known['case']) : say.notFound(reference),
        ),
      );
    case 'conflict':
      return card(
        heading(say.refusedTitle),
        notice(
          'info',
          known['alreadyOpen'] === true ? say.alreadyOpen(reference) : say.alreadyResolved(reference),
        ),
        known['alreadyOpen'] === true &&
          reference !== '' &&
          actions(button(reference, 'escalation', { step: 'show', reference })),
      );
    case 'invalid_input':
      return card(
        heading(say.refusedTitle),
        notice('warning', known['why'] === 'too_far' ? say.tooFar(Number(known['days'])) : say.past),
      );
    default:
      return card(heading(say.refusedTitle), notice('info', say.notAllowed));
  }
}
