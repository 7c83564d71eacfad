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
import { inLanguage } from '#conversation/contract/locale.ts';
import type { Showing } from '#conversation/contract/step.ts';
import { shortMoment } from '#conversation/replies/format.ts';
import { words } from '#conversation/replies/texts/index.ts';
import { may } from '#domain/people/roles.ts';
import type { Placement } from '#domain/placement/placement.ts';
import { type PlacementState, placementState } from '#domain/placement/reservation.ts';
import { isConcernedByPlacement, worksThere } from '#domain/placement/rights.ts';
import { householdInWords } from '#vocabulary/household/in-words.ts';
import type { ExpectedFacts, NoPlaceFacts, PlacementFacts } from './facts.ts';
import { en } from './texts/en.ts';
import { nl, type PlacementTexts } from './texts/nl.ts';

/** More than these do not fit under a list. */
const mostButtons = 8;

const textsFor = ({ asker }: Showing): PlacementTexts => inLanguage({ nl, en }, asker.locale);

export function placementCard(
  { placement, state, what, staffTold, doubt }: PlacementFacts,
  showing: Showing,
): Card {
  const say = textsFor(showing);
  const title = what === 'cancelled' && state === 'expired' ? say.expired : say[what];
  return card(
    heading(title),
    onePlacement(placement, state, showing, say),
    doubt !== null && notice('warning', doubtInWords(doubt, showing, say)),
    what === 'placed' &&
      isSizeDerived(placement) &&
      notice('info', say.counted(placement.household.persons ?? 1)),
    what === 'placed' && quiet(staffTold ? say.staffTold : say.staffNotTold),
    buttonsFor(placement, state, showing, say),
  );
}

function doubtInWords(
  doubt: NonNullable<PlacementFacts['doubt']>,
  showing: Showing,
  say: PlacementTexts,
): string {
  const { attestedAt, countedOtherwise, phone } = doubt;
  const moment = attestedAt && shortMoment(attestedAt, showing, showing.asker.locale);
  const how =
    moment === null
      ? say.doubt.missing
      : countedOtherwise === null
        ? say.doubt.stale(moment)
        : say.doubt.otherwise(moment, countedOtherwise);
  return phone === null ? how : `${how} ${say.doubt.call(phone)}`;
}

/** "Moeder met 2 kinderen" told no number of persons: one adult was counted. */
function isSizeDerived({ household: { children = 0, persons } }: Placement): boolean {
  return children > 0 && persons === children + 1;
}

/** What the location's staff see from the moment of the reservation until it is settled. */
export function expectedCard(placement: Placement, showing: Showing): Card {
  const say = textsFor(showing);
  const state = placementState(placement, showing.now);
  const title = state === 'reserved' ? say.expectedTitle : say.titleOf[state];
  return card(
    heading(title),
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

/** The location got no message about this placement, on any account of anybody there. */
export function unheardCard(placement: Placement, showing: Showing): Card {
  const say = textsFor(showing);
  const state = placementState(placement, showing.now);
  return card(
    heading(say.unheardTitle),
    notice('warning', say.unheard(placement.location.name)),
    onePlacement(placement, state, showing, say),
    buttonsFor(placement, state, showing, say),
  );
}

export function expectedListCard({ placements }: ExpectedFacts, showing: Showing): Card {
  const say = textsFor(showing);
  const { locale, member, audience } = showing.asker;
  const columns = [say.fact.place, say.fact.household, say.fact.until, say.fact.reference];
  const rows = placements.map((one) => [
    `${one.location.name}, ${one.place.name}`,
    householdInWords(one.household, locale) || say.unknownHousehold,
    shortMoment(one.until, showing, locale),
    one.reference,
  ]);
  const shown = placements.slice(0, mostButtons);
  return card(
    heading(say.listTitle),
    placements.length === 0 ? text(say.listEmpty) : table('', columns, rows),
    audience === 'channel' && quiet(say.listHidden),
    placements.length > shown.length && quiet(say.more(placements.length - shown.length)),
    actions(
      ...shown.map((one) =>
        worksThere(one, member) && placements.length === 1
          ? button(
              say.button.isThere(one.place.name),
              'placement',
              { step: 'arrive', reference: one.reference },
              { style: 'primary' },
            )
          : button(say.button.show(one.reference), 'placement', { step: 'show', reference: one.reference }),
      ),
    ),
  );
}

function onePlacement(placement: Placement, state: PlacementState, showing: Showing, say: PlacementTexts) {
  const { locale, audience } = showing.asker;
  const { fact } = say;
  const mayName = audience === 'private';
  const moment = {
    arrived: placement.arrivedAt,
    cancelled: placement.cancelledAt,
    reserved: placement.until,
    expired: placement.until,
  }[state];
  return [
    notice(
      state === 'reserved' ? 'info' : state === 'arrived' ? 'good' : 'warning',
      say.state[state](shortMoment(moment ?? placement.until, showing, locale)),
    ),
    facts(
      [fact.location, placement.location.name],
      [fact.place, placement.place.name],
      [fact.household, householdInWords(placement.household, locale) || say.unknownHousehold],
      [fact.client, mayName ? placement.clients.join(', ') : null],
      [fact.address, placement.location.confidential ? null : placement.location.address],
      [fact.phone, placement.location.phone],
      [fact.reference, placement.reference],
    ),
  ] as const;
}

/** Who works there confirms the arrival first; for who placed it is one of the things that can be done. */
function buttonsFor(placement: Placement, state: PlacementState, showing: Showing, say: PlacementTexts) {
  const { reference } = placement;
  const { member } = showing.asker;
  if (state === 'reserved' && isConcernedByPlacement(placement, member)) {
    return actions(
      button(
        say.button.arrived,
        'placement',
        { step: 'arrive', reference },
        { style: worksThere(placement, member) ? 'primary' : 'plain' },
      ),
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

export function staysCard(
  { client, location }: { client: string; location: string | null },
  showing: Showing,
): Card {
  const say = textsFor(showing);
  return card(
    heading(say.alreadyStayingTitle),
    notice('warning', location === null ? say.alreadyStaying(client) : say.staysAt(client, location)),
  );
}

/** The next best place in the same answer: one press away. */
export function noPlaceCard(
  { turnAway, reason, asked, alternatives, household, municipality, clients }: NoPlaceFacts,
  showing: Showing,
): Card {
  const say = textsFor(showing);
  const free = alternatives.filter((one) => one.answer === 'free');
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

/** Who stands outside is told what can be done, and by whom. */
export function lateCard(
  { placement, isStillFree }: { placement: Placement; isStillFree: boolean },
  showing: Showing,
): Card {
  const say = textsFor(showing);
  const mayPlace = may(showing.asker.member, 'place_household');
  return card(
    heading(say.lateTitle),
    notice('warning', say.late(placement.reference, isStillFree)),
    text(mayPlace ? say.lateAgain : say.lateCall),
    actions(
      mayPlace &&
        formButton(
          say.button.again,
          'placement',
          {
            ...placement.household,
            location: placement.location.key,
            ...(placement.municipality ? { municipality: placement.municipality } : {}),
          },
          'primary',
        ),
    ),
  );
}

/** "MH-007" is not known and "MH-0007" is: asked before a second record is made. */
export function nearMissCard(
  { client, near, input }: { client: string; near: readonly string[]; input: Record<string, unknown> },
  showing: Showing,
): Card {
  const say = textsFor(showing);
  const others = (Array.isArray(input['clients']) ? (input['clients'] as string[]) : []).filter(
    (one) => one !== client,
  );
  return card(
    heading(say.nearMissTitle),
    notice('warning', say.nearMiss(client, near.join(', '))),
    actions(
      ...near.map((code) =>
        button(say.button.isThis(code), 'placement', { ...input, step: 'place', clients: [...others, code] }),
      ),
      button(say.button.isNew(client), 'placement', { ...input, step: 'place', isNewClient: true }),
    ),
  );
}

export function conflictCard(_facts: unknown, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.conflictTitle), notice('warning', say.conflict));
}

export function notFoundCard({ reference }: { reference: string }, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.notFoundTitle), text(say.notFound(reference)));
}

export function notHereCard(_facts: unknown, showing: Showing): Card {
  const { title, text: why } = words(showing.asker.locale).refusal.notHere;
  return card(heading(title), notice('info', why));
}

export function notConcernedCard(_facts: unknown, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.notAllowedTitle), notice('info', say.notAllowed));
}
