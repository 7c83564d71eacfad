/** A case on one card: does it move, who owes what by when, and what to do next. */
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
import type { Showing } from '#conversation/contract/command.ts';
import { labelOf } from '#conversation/contract/fields.ts';
import { dayInWords, shortDay, span } from '#conversation/replies/format.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import type { Blocker, CaseEvent } from '#domain/outflow/outflow-case.ts';
import { owesSomething } from '#domain/outflow/rights.ts';
import type { Stall } from '#domain/outflow/stalled.ts';
import type { Outcome } from '#domain/refusal.ts';
import { nightsBetween } from '#domain/region/calendar.ts';
import { blockerOptions, phaseOptions, stallRuleWords } from '#vocabulary/outflow.ts';
import type { OutflowFacts } from './answer.ts';
import { en } from './texts/en.ts';
import { nl, type OutflowTexts } from './texts/nl.ts';

/** The latest events; the whole history is in the database. */
const eventsShown = 6;

export function outflowCard(outcome: Outcome<OutflowFacts>, showing: Showing): Card {
  const say = showing.asker.locale === 'en' ? en : nl;
  if (outcome.outcome === 'refused') return refusalCard(outcome.code, outcome.facts, say);
  return outcome.facts.kind === 'list'
    ? listCard(outcome.facts, showing, say)
    : caseCard(outcome.facts, showing, say);
}

function caseCard(
  { what, view, settled, mayChange }: OutflowFacts & { kind: 'case' },
  showing: Showing,
  say: OutflowTexts,
): Card {
  const { outflow, stalls, history, escalation } = view;
  const { locale, member } = showing.asker;
  const { fact } = say;
  const open = outflow.blockers.filter((blocker) => blocker.resolvedAt === null);
  const isOpen = outflow.closedAt === null;
  // Of something that happened today the hours do not matter.
  const age = (moment: Date) =>
    nightsBetween(moment, showing.now, showing.timeZone) === 0 ? '' : span(moment, showing.now, locale);
  const since = (moment: Date) => say.since(shortDay(moment, showing, locale), age(moment));
  return card(
    heading(say.title(outflow.client)),
    what === 'phase' && !isOpen
      ? notice('good', say.closedAsHoused)
      : say.done[what] !== '' && notice('good', say.done[what]),
    what === 'show' && !isOpen && notice('info', say.closed(outflow.reference)),
    settled !== null && notice('good', say.settled(settled)),
    facts(
      [fact.reference, outflow.reference],
      [fact.holder, outflow.holder.name],
      [
        fact.location,
        outflow.location &&
        outflow.stayingSince &&
        maySeeLocation(outflow.location, member, showing.asker.audience)
          ? `${outflow.location.name}, ${say.nights(nightsBetween(outflow.stayingSince, showing.now, showing.timeZone))}`
          : null,
      ],
      [fact.phase, `${labelOf(phaseOptions, outflow.phase, locale)}, ${since(outflow.phaseSince)}`],
      [
        fact.progress,
        say.ago(shortDay(outflow.lastProgressAt, showing, locale), age(outflow.lastProgressAt)),
      ],
      [fact.escalation, escalation],
    ),
    !isOpen
      ? false
      : stalls.length === 0
        ? text(say.moves)
        : stalls.map((stall) => notice('warning', stallWords(stall, showing, say))),
    open.length === 0
      ? quiet(say.noBlockers)
      : open.map((blocker) => text(blockerWords(blocker, showing, say))),
    history.length > 0 &&
      table(
        say.historyTitle,
        ['', '', ''],
        history.slice(-eventsShown).map((event) => eventRow(event, showing, say)),
      ),
    actions(
      isOpen &&
        (mayChange || owesSomething(outflow, member)) &&
        formButton(say.button.progress, 'outflow', { step: 'progress', case: outflow.reference }, 'primary'),
      isOpen &&
        mayChange &&
        formButton(say.button.phase, 'outflow', { step: 'phase', case: outflow.reference }),
      isOpen &&
        mayChange &&
        formButton(say.button.block, 'outflow', { step: 'block', case: outflow.reference }),
      ...open
        .filter((blocker) => isOpen && (mayChange || blocker.owner.key === member.organisation))
        .slice(0, 3)
        .map((blocker) =>
          button(say.button.unblock(blocker.number), 'outflow', {
            step: 'unblock',
            case: outflow.reference,
            number: blocker.number,
          }),
        ),
      isOpen &&
        mayChange &&
        escalation === null &&
        formButton(say.button.raise, 'escalation', { step: 'raise', case: outflow.reference }),
    ),
  );
}

function listCard({ cases }: OutflowFacts & { kind: 'list' }, showing: Showing, say: OutflowTexts): Card {
  const { locale } = showing.asker;
  const rows = cases.map(({ outflow, stalls }) => [
    outflow.client,
    outflow.reference,
    labelOf(phaseOptions, outflow.phase, locale),
    stalls[0] ? say.yes : say.no,
    outflow.blockers
      .filter((blocker) => blocker.resolvedAt === null)
      .map((blocker) => `${labelOf(blockerOptions, blocker.kind, locale)} (${blocker.owner.name})`)
      .join('; ') || '-',
  ]);
  return card(
    heading(say.listTitle),
    rows.length === 0 ? text(say.listEmpty) : table('', say.columns, rows),
    actions(
      ...cases
        .slice(0, 4)
        .map(({ outflow }) => button(outflow.client, 'outflow', { step: 'show', case: outflow.reference })),
    ),
  );
}

function stallWords(stall: Stall, showing: Showing, say: OutflowTexts): string {
  const { locale } = showing.asker;
  return say.stalled(stallRuleWords[locale][stall.rule], shortDay(stall.since, showing, locale));
}

function blockerWords(blocker: Blocker, { asker: { locale } }: Showing, say: OutflowTexts): string {
  return say.blocker(
    blocker.number,
    labelOf(blockerOptions, blocker.kind, locale),
    blocker.owner.name,
    blocker.due && dayInWords(blocker.due, locale),
  );
}

function eventRow(event: CaseEvent, showing: Showing, say: OutflowTexts): string[] {
  const { locale } = showing.asker;
  const what = say.event[event.kind](
    event.phase ? labelOf(phaseOptions, event.phase, locale) : '',
    event.blocker ? labelOf(blockerOptions, event.blocker, locale) : '',
  );
  return [shortDay(event.at, showing, locale), event.by, event.note ? `${what}: ${event.note}` : what];
}

function refusalCard(code: string, known: Record<string, unknown>, say: OutflowTexts): Card {
  const textOf = (name: string) => (typeof known[name] === 'string' ? known[name] : '');
  if (code === 'not_allowed') return card(heading(say.refusedTitle), notice('info', say.notAllowed));
  if (code === 'conflict' && typeof known['blockerThere'] === 'number')
    return card(
      heading(say.refusedTitle),
      notice('info', say.blockerThere(known['blockerThere'], textOf('case'))),
    );
  if (code === 'conflict')
    return card(
      heading(say.refusedTitle),
      notice(
        'info',
        known['alreadyOpen'] === true ? say.alreadyOpen(textOf('case')) : say.closed(textOf('case')),
      ),
    );
  if (known['number'] !== undefined) {
    const open = (known['open'] as Blocker[]).map((blocker) => String(blocker.number)).join(', ');
    return card(
      heading(say.notFoundTitle),
      notice('warning', say.blockerNotFound(String(known['number']), open)),
    );
  }
  if (known['client'] !== undefined)
    return card(heading(say.notFoundTitle), notice('warning', say.clientNotFound(textOf('client'))));
  const key = textOf('case');
  return card(
    heading(say.notFoundTitle),
    notice('warning', say.caseNotFound(key)),
    known['mayOpen'] === true && !key.startsWith('U-') && [text(say.mayOpen(key))],
    known['mayOpen'] === true &&
      !key.startsWith('U-') &&
      actions(button(say.button.open, 'outflow', { step: 'open', case: key }, { style: 'primary' })),
  );
}
