/** A case on one card: does it move, whose move it is, and what to do next; the rest is quiet. */
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
import { inLanguage } from '#conversation/contract/locale.ts';
import type { Showing } from '#conversation/contract/step.ts';
import { dayInWords, shortDay, span } from '#conversation/replies/format.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import type { Blocker, CaseEvent, Phase } from '#domain/outflow/outflow-case.ts';
import { owesSomething } from '#domain/outflow/rights.ts';
import type { Stall } from '#domain/outflow/stalled.ts';
import { nightsBetween } from '#domain/region/calendar.ts';
import { blockerInWords, phaseInWords, ruleInWords } from '#vocabulary/outflow/in-words.ts';
import { type CaseFacts, type CasesFacts, openBlockers } from './facts.ts';
import { en } from './texts/en.ts';
import { nl, type OutflowTexts } from './texts/nl.ts';

/** The latest events; the whole history is in the database. */
const eventsShown = 6;
/** More rows do not fit on a phone. */
const casesShown = 25;
const buttonsShown = 6;

const textsFor = ({ asker }: Showing): OutflowTexts => inLanguage({ nl, en }, asker.locale);

export function caseCard({ what, view, settled, mayChange }: CaseFacts, showing: Showing): Card {
  const say = textsFor(showing);
  const { outflow, stalls, history, escalation } = view;
  const { locale, member, audience } = showing.asker;
  const { fact } = say;
  const isOpen = outflow.closedAt === null;
  const open = openBlockers(outflow);
  // Of something that happened today the hours do not matter.
  const age = (moment: Date) =>
    nightsBetween(moment, showing.now, showing.timeZone) === 0 ? '' : span(moment, showing.now, locale);
  const day = (moment: Date) => shortDay(moment, showing, locale);
  const { location, stayingSince } = outflow;
  const stays = location && stayingSince && maySeeLocation(location, member, audience);
  return card(
    heading(say.title(outflow.client)),
    done(what, isOpen, outflow.reference, say),
    settled !== null && notice('good', say.settled(settled)),
    !isOpen
      ? false
      : stalls.length === 0
        ? text(say.moves)
        : stalls.map((stall) => notice('warning', stallInWords(stall, showing, say))),
    open.length === 0
      ? isOpen && quiet(say.noBlockers)
      : open.map((blocker) => text(blockerSentence(blocker, showing, say))),
    facts(
      [
        fact.phase,
        `${phaseInWords(outflow.phase, locale)}, ${say.since(day(outflow.phaseSince), age(outflow.phaseSince))}`,
      ],
      [fact.holder, outflow.holder.name],
      [
        fact.location,
        stays
          ? `${location.name}, ${say.nights(nightsBetween(stayingSince, showing.now, showing.timeZone))}`
          : null,
      ],
      [fact.progress, say.ago(day(outflow.lastProgressAt), age(outflow.lastProgressAt))],
      [fact.escalation, escalation],
      [fact.reference, outflow.reference],
    ),
    history.length > 0 &&
      table(
        say.historyTitle,
        ['', '', ''],
        history.slice(-eventsShown).map((event) => eventRow(event, showing, say)),
      ),
    history.length > eventsShown && quiet(say.earlier(history.length - eventsShown)),
    isOpen && caseButtons(view, mayChange, showing, say),
  );
}

function done(what: CaseFacts['what'], isOpen: boolean, reference: string, say: OutflowTexts) {
  if (isOpen) return say.done[what] !== '' && notice('good', say.done[what]);
  return what === 'phase' ? notice('good', say.closedAsHoused) : notice('info', say.closed(reference));
}

function caseButtons(
  { outflow, escalation }: CaseFacts['view'],
  mayChange: boolean,
  showing: Showing,
  say: OutflowTexts,
) {
  const { member } = showing.asker;
  const { reference } = outflow;
  return actions(
    mayChange && formButton(say.button.phase, 'outflow', { step: 'phase', case: reference }, 'primary'),
    mayChange && formButton(say.button.block, 'outflow', { step: 'block', case: reference }),
    ...openBlockers(outflow)
      .filter((blocker) => mayChange || blocker.owner.key === member.organisation)
      .slice(0, 3)
      .map(({ number }) =>
        button(say.button.unblock(number), 'outflow', { step: 'unblock', case: reference, number }),
      ),
    (mayChange || owesSomething(outflow, member)) &&
      formButton(say.button.progress, 'outflow', { step: 'progress', case: reference }),
    mayChange &&
      escalation === null &&
      formButton(say.button.raise, 'escalation', { step: 'raise', case: reference }),
  );
}

export function casesCard({ cases }: CasesFacts, showing: Showing): Card {
  const say = textsFor(showing);
  const { locale } = showing.asker;
  const shown = cases.slice(0, casesShown);
  const rows = shown.map(({ outflow, stalls }) => [
    outflow.client,
    stalls[0] ? say.stalls : say.moving,
    openBlockers(outflow)
      .map(({ kind, owner }) => `${blockerInWords(kind, locale)} (${owner.name})`)
      .join('; ') || '-',
    phaseInWords(outflow.phase, locale),
    outflow.reference,
  ]);
  return card(
    heading(say.listTitle),
    cases.length === 0
      ? text(say.listEmpty)
      : text(say.listSummary(cases.length, cases.filter(({ stalls }) => stalls.length > 0).length)),
    rows.length > 0 && table('', say.columns, rows),
    cases.length > shown.length && quiet(say.more(cases.length - shown.length)),
    actions(
      ...cases
        .slice(0, buttonsShown)
        .map(({ outflow }) => button(outflow.client, 'outflow', { step: 'show', case: outflow.reference })),
    ),
    cases.length > buttonsShown && quiet(say.typeOne),
  );
}

function stallInWords({ rule, since }: Stall, showing: Showing, say: OutflowTexts): string {
  const { locale } = showing.asker;
  return say.stalled(ruleInWords(rule, locale), shortDay(since, showing, locale));
}

function blockerSentence(
  { number, kind, owner, due }: Blocker,
  { asker }: Showing,
  say: OutflowTexts,
): string {
  const { locale } = asker;
  return say.blocker(number, blockerInWords(kind, locale), owner.name, due && dayInWords(due, locale));
}

function eventRow(
  { kind, phase, blocker, at, by, note }: CaseEvent,
  showing: Showing,
  say: OutflowTexts,
): string[] {
  const { locale } = showing.asker;
  const what = say.event[kind](
    phase ? phaseInWords(phase, locale) : '',
    blocker ? blockerInWords(blocker, locale) : '',
  );
  return [shortDay(at, showing, locale), by, note ? `${what}: ${note}` : what];
}

export function notYoursCard(_facts: unknown, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.refusedTitle), notice('info', say.notAllowed));
}

/** Why a case stays as it is. */
type NoChange =
  | { case: string; why: 'closed' }
  | { case: string; why: 'there'; number: number }
  | { case: string; why: 'same_phase'; phase: Phase };

function whyNot(facts: NoChange, { asker }: Showing, say: OutflowTexts): string {
  switch (facts.why) {
    case 'closed':
      return say.closed(facts.case);
    case 'there':
      return say.blockerThere(facts.number, facts.case);
    case 'same_phase':
      return say.samePhase(facts.case, phaseInWords(facts.phase, asker.locale));
  }
}

export function closedCard(facts: NoChange, showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(say.refusedTitle),
    notice('info', whyNot(facts, showing, say)),
    actions(button(say.button.show, 'outflow', { step: 'show', case: facts.case })),
  );
}

export function alreadyOpenCard({ case: reference }: { case: string | null }, showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(say.refusedTitle),
    notice('info', say.alreadyOpen(reference ?? '')),
    reference !== null && actions(button(say.button.show, 'outflow', { step: 'show', case: reference })),
  );
}

export function caseNotFoundCard(
  { case: key, mayOpen }: { case: string; mayOpen: boolean },
  showing: Showing,
): Card {
  const say = textsFor(showing);
  // Only a client has a case to open.
  const opens = mayOpen && !key.startsWith('U-');
  return card(
    heading(say.notFoundTitle),
    notice('warning', say.caseNotFound(key)),
    opens && text(say.mayOpen(key)),
    opens && actions(button(say.button.open, 'outflow', { step: 'open', case: key }, { style: 'primary' })),
  );
}

export function clientNotFoundCard({ client }: { client: string }, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.notFoundTitle), notice('warning', say.clientNotFound(client)));
}

/** Which of them is asked with a button for each. */
export function blockerNotFoundCard(
  facts: { case: string; mayOpen: boolean } | { case: string; number: number | null; open: Blocker[] },
  showing: Showing,
): Card {
  if ('mayOpen' in facts) return caseNotFoundCard(facts, showing);
  const say = textsFor(showing);
  const { case: reference, number, open } = facts;
  return card(
    heading(number === null && open.length > 1 ? say.whichTitle : say.notFoundTitle),
    number !== null
      ? notice('warning', say.blockerNotFound(number, open.map((one) => one.number).join(', ')))
      : open.length === 0 && notice('warning', say.noBlockers),
    open.map((blocker) => text(blockerSentence(blocker, showing, say))),
    actions(
      ...open.slice(0, 4).map((one) =>
        button(say.button.unblock(one.number), 'outflow', {
          step: 'unblock',
          case: reference,
          number: one.number,
        }),
      ),
    ),
  );
}
