/** Cards of a placement. A pending one has a resolved twin: where the buttons stood, the outcome stands. */
import {
  actions,
  button,
  type Card,
  card,
  type Fact,
  facts,
  formButton,
  heading,
  notice,
  quiet,
  table,
  text,
} from '#conversation/contract/card.ts';
import type { Showing } from '#conversation/contract/command.ts';
import { shortMoment } from '#conversation/replies/format.ts';
import { words } from '#conversation/replies/texts/index.ts';
import { may } from '#domain/people/roles.ts';
import type { Placement } from '#domain/placement/placement.ts';
import { type PlacementState, placementState } from '#domain/placement/reservation.ts';
import type { Outcome } from '#domain/refusal.ts';
import { householdInWords } from '#vocabulary/household/in-words.ts';
import { isConcerned } from './answer.ts';
import type { NoPlaceFacts, PlacementFacts } from './facts.ts';
import { en } from './texts/en.ts';
import { nl, type PlacementTexts } from './texts/nl.ts';

/** More than these do not fit under a list. */
const mostButtons = 10;

export function placementCard(outcome: Outcome<PlacementFacts>, showing: Showing): Card {
  const say = textsFor(showing);
  if (outcome.outcome === 'refused') return refusalCard(outcome.code, outcome.facts, showing, say);
  const { facts: known } = outcome;
  if (known.kind === 'expected') return expectedListCard(known.placements, showing);
  const { placement, state, what } = known;
  const title =
    what === 'placed'
      ? say.placed
      : what === 'arrived'
        ? say.arrived
        : what === 'cancelled'
          ? state === 'expired'
            ? say.expired
            : say.cancelled
          : say.shown;
  return card(
    heading(title),
    onePlacement(placement, state, showing, say),
    what === 'placed' &&
      isSizeDerived(placement) &&
      notice('info', say.counted(placement.household.persons ?? 1)),
    what === 'placed' && quiet(known.staffTold ? say.staffTold : say.staffNotTold),
    buttonsFor(placement, state, showing, say),
  );
}

/** "Moeder met 2 kinderen" told no number of persons: one adult was counted. */
function isSizeDerived({ household: { children = 0, persons } }: Placement): boolean {
  return children > 0 && persons === children + 1;
}

/** What the location's staff see from the moment of the reservation until it is settled. */
export function expectedCard(placement: Placement, showing: Showing): Card {
  const say = textsFor(showing);
  const state = placementState(placement, showing.now);
  return card(
    heading(say.expectedTitle),
    onePlacement(placement, state, showing, say),
    buttonsFor(placement, state, showing, say),
  );
}

/** What the one who asked sees when somebody else, or time, changed the placement. */
export function updateCard(placement: Placement, showing: Showing): Card {
  const say = textsFor(showing);
  const state = placementState(placement, showing.now);
  return card(
    heading(say.updateTitle),
    onePlacement(placement, state, showing, say),
    buttonsFor(placement, state, showing, say),
  );
}

export function expectedListCard(placements: readonly Placement[], showing: Showing): Card {
  const say = textsFor(showing);
  const { locale } = showing.asker;
  const columns = [say.fact.reference, say.fact.location, say.fact.household, say.fact.until];
  const rows = placements.map((one) => [
    one.reference,
    one.location.name,
    householdInWords(one.household, locale) || say.unknownHousehold,
    shortMoment(one.until, showing, locale),
  ]);
  return card(
    heading(say.listTitle),
    placements.length === 0 ? text(say.listEmpty) : table('', columns, rows),
    showing.asker.audience === 'channel' && quiet(say.listHidden),
    actions(
      ...placements
        .slice(0, mostButtons)
        .map(({ reference }) => button(say.button.show(reference), 'placement', { step: 'show', reference })),
    ),
  );
}

function textsFor({ asker }: Showing): PlacementTexts {
  return asker.locale === 'en' ? en : nl;
}

function onePlacement(placement: Placement, state: PlacementState, showing: Showing, say: PlacementTexts) {
  const { locale, audience } = showing.asker;
  const { fact } = say;
  const mayName = audience === 'private';
  const moment =
    state === 'arrived'
      ? placement.arrivedAt
      : state === 'cancelled'
        ? placement.cancelledAt
        : placement.until;
  return [
    facts(
      [fact.reference, placement.reference],
      [fact.location, placement.location.name],
      [fact.address, placement.location.confidential ? null : placement.location.address],
      [fact.phone, placement.location.phone],
      [fact.place, placement.place.name],
      [fact.household, householdInWords(placement.household, locale) || say.unknownHousehold],
      [fact.client, mayName ? placement.clients.join(', ') : null],
    ),
    notice(
      state === 'reserved' ? 'info' : state === 'arrived' ? 'good' : 'warning',
      say.state[state](shortMoment(moment ?? placement.until, showing, locale)),
    ),
  ] as const;
}

function buttonsFor(placement: Placement, state: PlacementState, showing: Showing, say: PlacementTexts) {
  const { reference } = placement;
  const { member } = showing.asker;
  if (state === 'reserved' && isConcerned(placement, showing)) {
    return actions(
      button(say.button.arrived, 'placement', { step: 'arrive', reference }, { style: 'primary' }),
      button(
        say.button.cancel,
        'placement',
        { step: 'cancel', reference },
        { style: 'danger', confirm: say.confirmCancel },
      ),
    );
  }
  return actions(
    (state === 'expired' || state === 'cancelled') &&
      may(member, 'place_household') &&
      formButton(say.button.again, 'placement', {
        ...placement.household,
        ...(placement.municipality ? { municipality: placement.municipality } : {}),
      }),
  );
}

function refusalCard(
  code: string,
  known: Record<string, unknown>,
  showing: Showing,
  say: PlacementTexts,
): Card {
  switch (code) {
    case 'no_place':
      return noPlaceCard(known as NoPlaceFacts, say);
    case 'already_staying':
      return card(
        heading(say.alreadyStayingTitle),
        notice('warning', say.alreadyStaying(String(known['client']))),
      );
    case 'expired':
      return card(
        heading(say.lateTitle),
        notice('warning', say.late(String(known['reference']))),
        actions(
          may(showing.asker.member, 'place_household') &&
            formButton(say.button.again, 'placement', { location: known['location'] }, 'primary'),
        ),
      );
    case 'conflict':
      return card(heading(say.conflictTitle), notice('warning', say.conflict));
    case 'not_found':
      return card(heading(say.notFoundTitle), text(say.notFound(String(known['reference'] ?? ''))));
    case 'not_here': {
      const { title, text: why } = words(showing.asker.locale).refusal.notHere;
      return card(heading(title), notice('info', why));
    }
    default:
      return card(heading(say.notAllowedTitle), notice('info', say.notAllowed));
  }
}

/** The next best place in the same answer: one press away. */
function noPlaceCard(
  { turnAway, reason, asked, alternatives, household, municipality, clients }: NoPlaceFacts,
  say: PlacementTexts,
): Card {
  const free = alternatives.filter((one) => one.free > 0);
  const toCall = [...asked, ...alternatives]
    .filter((one) => one.answer === 'unknown' && !one.neverFits)
    .map((one) => (one.phone ? `${one.name} (${one.phone})` : one.name));
  const again = {
    ...household,
    ...(municipality ? { municipality } : {}),
    ...(clients ? { clients } : {}),
    insteadOf: turnAway,
  };
  const about: Fact[] = free.map((one) => ({
    name: one.name,
    value: one.confidential ? one.municipality.name : (one.address ?? one.municipality.name),
  }));
  return card(
    heading(free.length > 0 ? say.nextBestTitle : say.noPlaceTitle),
    notice(
      'warning',
      asked.length === 1 && asked[0] ? say.reasonAt[reason](asked[0].name) : say.reason[reason],
    ),
    about.length > 0 && { kind: 'facts', facts: about },
    toCall.length > 0 && text(say.callThese(toCall.join(', '))),
    free.length === 0 && text(say.nothingElse),
    quiet(say.stored(turnAway)),
    actions(
      ...free
        .slice(0, 4)
        .map((one, index) =>
          button(
            say.button.placeThere(one.name, one.free),
            'placement',
            { step: 'place', location: one.key, ...again },
            { style: index === 0 ? 'primary' : 'plain' },
          ),
        ),
    ),
  );
}
