/** One line that answers, then how sure it is, then why places drop out. */
import {
  actions,
  type Block,
  button,
  type Card,
  card,
  formButton,
  heading,
  led,
  notice,
  quiet,
  text,
} from '#conversation/contract/card.ts';
import type { Showing } from '#conversation/contract/command.ts';
import { labelOf } from '#conversation/contract/fields.ts';
import { oncePer } from '#conversation/once-per.ts';
import { shortMoment, span } from '#conversation/replies/format.ts';
import type { LocationAvailability } from '#domain/capacity/availability.ts';
import { may } from '#domain/people/roles.ts';
import type { Outcome } from '#domain/refusal.ts';
import { householdInWords } from '#vocabulary/household/in-words.ts';
import type { BedsFacts } from './answer.ts';
import { en } from './texts/en.ts';
import { type BedsTexts, nl } from './texts/nl.ts';

/** Buttons are for what is most likely: a card with one for every location would be a wall. */
const mostButtons = 4;

const drawnFrom = oncePer<BedsFacts, Card>();

export function bedsCard(outcome: Outcome<BedsFacts>, showing: Showing): Card {
  if (outcome.outcome === 'refused') return card();
  const { locale, audience, member } = showing.asker;
  const key = JSON.stringify([locale, audience, member.roles, showing.timeZone]);
  return drawnFrom(outcome.facts, key, () => draw(outcome.facts, showing));
}

function draw(facts: BedsFacts, showing: Showing): Card {
  const { locale, member } = showing.asker;
  const say = locale === 'en' ? en : nl;
  const { locations, unfit, alternatives, totals, household, own } = facts;
  const described = householdInWords(household, locale);
  const nothingFree = locations.every((one) => one.free === 0);
  const guessed =
    household.adults === undefined &&
    household.children !== undefined &&
    household.children > 0 &&
    household.persons === household.children + 1 &&
    household.persons;
  const isHidden = locations.length === 0 && household.targetGroup === 'domestic_violence_victim';
  const targets = [...locations, ...alternatives].filter((one) => one.free > 0).slice(0, mostButtons);
  return card(
    heading(described === '' ? say.title : say.titleFor(described)),
    locations.length === 0 && notice('warning', whyNoneIsShown(facts, showing, say)),
    locations.flatMap((one) => locationBlocks(one, facts, showing, say)),
    locations.length > 1 && quiet(say.total(totals.free, totals.usable, totals.occupied, totals.reserved)),
    unfit.length > 0 && !isHidden && quiet(say.unfit(unfit.map((one) => one.name).join(', '))),
    typeof guessed === 'number' && notice('info', say.atLeast(guessed)),
    nothingFree && locations.length > 0 && notice('warning', say.nothing),
    alternatives.length > 0 && [
      text(say.alternatives),
      ...alternatives.flatMap((one) => locationBlocks(one, facts, showing, say)),
    ],
    nothingFree &&
      alternatives.every((one) => one.free === 0) &&
      notice(
        'warning',
        [...locations, ...alternatives].some((one) => one.answer === 'unknown')
          ? say.callUnknown
          : say.callAccess,
      ),
    nothingFree && may(member, 'place_household') && quiet(say.register),
    actions(
      ...(may(member, 'place_household')
        ? targets.map((one, index) =>
            formButton(
              say.place(one.name),
              'placement',
              { location: one.key, ...household },
              index === 0 ? 'primary' : 'plain',
            ),
          )
        : []),
      ...(may(member, 'attest_count')
        ? locations
            .filter((one) => own.includes(one.key))
            .map((one) =>
              button(say.confirmCount(one.name, one.occupied), 'count', {
                location: one.key,
                counted: one.occupied,
              }),
            )
        : []),
    ),
  );
}

/** No location is not always no place: somewhere else, or one that is not shown to everybody (invariant 15). */
function whyNoneIsShown(
  { household, municipality }: BedsFacts,
  { asker, directory }: Showing,
  say: BedsTexts,
): string {
  if (household.targetGroup === 'domestic_violence_victim')
    return asker.audience === 'channel' ? say.notHere : say.notShown;
  return municipality === undefined
    ? say.nothingVisible
    : say.noneIn(labelOf(directory.municipalities, municipality, asker.locale));
}

function locationBlocks(
  one: LocationAvailability,
  facts: BedsFacts,
  showing: Showing,
  say: BedsTexts,
): Block[] {
  const answer =
    one.answer === 'free'
      ? say.free(one.free)
      : one.answer === 'unknown'
        ? say.unknown
        : one.droppedOut.length > 0
          ? say.nothingFits
          : say.full;
  const dropped = one.droppedOut
    .map(({ reason, places }) => say.dropped(places, say.reasons[reason]))
    .join(', ');
  const where = [one.confidential ? null : one.address, one.phone && say.call(one.phone)]
    .filter((part) => typeof part === 'string')
    .join('. ');
  return [
    led(one.name, answer),
    quiet(
      [
        `${say.counts(one.usable, one.occupied, one.reserved, one.closed)}; ${countedWords(one, facts, showing, say)}.`,
        dropped === '' ? '' : say.dropsOut(dropped),
        where === '' ? '' : `${where}.`,
        one.example ? `(${say.example})` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ];
}

function countedWords(
  { freshness, attestedAt, countedOtherwise }: LocationAvailability,
  { at }: BedsFacts,
  { timeZone, asker: { locale } }: Showing,
  say: BedsTexts,
): string {
  const counted = attestedAt ?? at;
  const moment = shortMoment(counted, { now: at, timeZone }, locale);
  if (countedOtherwise !== null) return say.counted.otherwise(moment, countedOtherwise);
  switch (freshness) {
    case 'fresh':
      return say.counted.fresh(moment);
    case 'ageing':
      return say.counted.ageing(moment, span(counted, at, locale));
    case 'stale':
      return say.counted.stale(moment);
    case 'missing':
      return say.counted.missing();
  }
}
