/** One line that answers, then how sure it is, then why places drop out. */
import {
  actions,
  type Block,
  type Card,
  card,
  formButton,
  heading,
  led,
  notice,
  quiet,
  text,
} from '#conversation/contract/card.ts';
import { labelOf } from '#conversation/contract/fields.ts';
import { inLanguage } from '#conversation/contract/locale.ts';
import type { Showing } from '#conversation/contract/step.ts';
import { oncePer } from '#conversation/once-per.ts';
import { shortMoment, span } from '#conversation/replies/format.ts';
import { type LocationAvailability, totalsOf } from '#domain/capacity/availability.ts';
import { may } from '#domain/people/roles.ts';
import { householdInWords } from '#vocabulary/household/in-words.ts';
import { type BedsFacts, isSure } from './facts.ts';
import { en } from './texts/en.ts';
import { type BedsTexts, nl } from './texts/nl.ts';

/** Buttons are for what is most likely: a card with one for every location would be a wall. */
const mostButtons = 4;

const drawnFrom = oncePer<BedsFacts, Card>();

export function bedsCard(facts: BedsFacts, showing: Showing): Card {
  const { locale, audience, member } = showing.asker;
  const key = JSON.stringify([locale, audience, member.roles, showing.timeZone]);
  return drawnFrom(facts, key, () => draw(facts, showing));
}

function draw(facts: BedsFacts, showing: Showing): Card {
  const { locale, member } = showing.asker;
  const say = inLanguage({ nl, en }, locale);
  const { locations, unfit, alternatives, household, own } = facts;
  const totals = totalsOf(locations.filter(isSure));
  const described = householdInWords(household, locale);
  const nothingFree = locations.every((one) => one.free === 0);
  const guessed =
    household.adults === undefined &&
    household.children !== undefined &&
    household.children > 0 &&
    household.persons === household.children + 1 &&
    household.persons;
  const isHidden = locations.length === 0 && household.targetGroup === 'domestic_violence_victim';
  const placeable = [...locations, ...alternatives].filter((one) => one.answer === 'free');
  const targets = placeable.slice(0, mostButtons);
  const mayPlace = may(member, 'place_household');
  return card(
    heading(described === '' ? say.title : say.titleFor(described)),
    locations.length === 0 && notice('warning', whyNoneIsShown(facts, showing, say)),
    locations.flatMap((one) => locationBlocks(one, facts, showing, say)),
    locations.filter(isSure).length > 1 &&
      quiet(say.total(totals.free, totals.usable, totals.occupied, totals.reserved)),
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
    mayPlace && placeable.length > targets.length && quiet(say.more(placeable.length - targets.length)),
    actions(
      ...(mayPlace
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
            .map((one) => formButton(say.count(one.name), 'count', { location: one.key }))
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
    : say.noneIn(labelOf(directory.municipalities, municipality));
}

function locationBlocks(
  one: LocationAvailability,
  facts: BedsFacts,
  showing: Showing,
  say: BedsTexts,
): Block[] {
  const answer = answerInWords(one, say);
  const dropped = one.droppedOut
    .map(({ reason, places }) => say.dropped(places, say.reasons[reason]))
    .join(', ');
  const where = [one.confidential ? null : one.address, one.phone && say.call(one.phone)]
    .filter((part) => typeof part === 'string')
    .join('. ');
  return [
    led(answer, one.name),
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

/** The number first, with a sign and a word for how sure it is. */
function answerInWords(one: LocationAvailability, say: BedsTexts): string {
  if (one.closedSince !== null && one.free > 0) return say.closedSince(one.closedSince);
  if (one.answer === 'unknown') return say.unknown;
  if (one.answer === 'free') return isSure(one) ? say.free(one.free) : say.freeButOld(one.free);
  return one.droppedOut.length > 0 ? say.nothingFits : say.full;
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
