/** What the use cases need from outside. A unit of work is one transaction: all of it happens, or nothing. */

import type { LocationSnapshot } from './capacity/availability.ts';
import type { Household } from './capacity/household.ts';
import type { Escalation } from './outflow/escalation.ts';
import type { BlockerKind, CaseEvent, OutflowCase, Phase, StayLocation } from './outflow/outflow-case.ts';
import type { Stall } from './outflow/stalled.ts';
import type { Locale, Member } from './people/member.ts';
import type { Role } from './people/roles.ts';
import type { Placement, TurnAwayReason } from './placement/placement.ts';
import type { RegionNames } from './region/names.ts';
import type { Region } from './region/region.ts';

/** On whose behalf a unit of work runs, and the door through which it was asked for: "slack", "terminal", "clock". */
export interface Actor {
  /** Member key; null when nobody did it: time passed, or whoever asks is not known. */
  member: string | null;
  door: string;
}

/** What goes into the record of a region: never what somebody wrote, only what kind of thing and which one. */
export interface RecordedEvent {
  /** "placement.arrived", "case.shown". */
  kind: string;
  /** A reference or an id; a key of what has no reference. */
  subject: string;
  /** `done` when not given. */
  result?: 'done' | 'refused' | 'looked';
  /** Member key, when it is somebody else than who asked. */
  by?: string | null;
}

export interface PlaceStore {
  /** Every location of the region with the state of its places, and the moment on the region's clock that it shows. */
  snapshot(): Promise<{ at: Date; locations: LocationSnapshot[] }>;
  /** Staff confirm a count: what they saw beside what Doorstroom had. */
  attest(attestation: {
    location: string;
    at: Date;
    by: string;
    counted: number;
    derived: number;
  }): Promise<void>;
}

export interface PlacementRequest {
  by: string;
  at: Date;
  household: Household;
  municipality: string | null;
  location: string | null;
}

/** `taken`: somebody was first. `already_staying`: one of these clients has a place or a reservation elsewhere. */
export type Reserving =
  | { kind: 'reserved'; placement: Placement }
  | { kind: 'taken' }
  | { kind: 'already_staying'; client: string };

export interface PlacementStore {
  /**
   * Waits for its turn to place in this region, kept until the transaction ends: presses are judged one by one. The moment
   * of the unit of work begins anew, so that what others did meanwhile lies before it.
   */
  takeTurn(): Promise<void>;
  /** Stores the request, the decision and the reservation together; nothing of it when the place or a client was taken. */
  reserve(reservation: {
    request: PlacementRequest;
    placeId: string;
    clients: string[];
    until: Date;
  }): Promise<Reserving>;
  /** Stores the request with why it got no place and what was offered. */
  turnAway(turnAway: {
    request: PlacementRequest;
    reason: TurnAwayReason;
    offered: string[];
  }): Promise<{ reference: string }>;
  /**
   * Writes on a turn-away what the household got instead. Only whoever asked that request may, and only when the same
   * household was placed; false when it was not settled.
   */
  settleTurnAway(reference: string, placement: Placement): Promise<boolean>;
  /** Holds the placement until the transaction ends: arrival and withdrawal at once are judged one by one. */
  lock(reference: string): Promise<void>;
  find(reference: string): Promise<Placement | null>;
  byId(id: string): Promise<Placement | null>;
  /** Live reservations, soonest expiry first. */
  expected(at: Date): Promise<Placement[]>;
  cancel(placement: Placement, at: Date, by: string): Promise<void>;
  /** Ends the reservation and begins the stay at the same instant. */
  arrive(
    placement: Placement,
    at: Date,
    by: string,
  ): Promise<
    { kind: 'arrived'; clients: string[] } | { kind: 'taken' } | { kind: 'already_staying'; client: string }
  >;
  /** Reservations that ran out and that nobody has been told of; marks them told. */
  claimExpired(at: Date): Promise<Placement[]>;
}

export interface CurrentStay {
  client: string;
  location: StayLocation;
  since: Date;
}

export interface OutflowStore {
  /** Where a client stays at the moment of the unit of work; null when unknown or not staying. */
  stayOf(client: string): Promise<CurrentStay | null>;
  knowsClient(client: string): Promise<boolean>;
  open(opening: { client: string; holder: string; at: Date }): Promise<OutflowCase | 'already_open'>;
  /** Holds a case until the transaction ends. */
  lock(referenceOrClient: string): Promise<void>;
  /** By its reference, or the latest case of a client, an open one first. */
  find(referenceOrClient: string): Promise<OutflowCase | null>;
  byId(id: string): Promise<OutflowCase | null>;
  /**
   * All open cases, the longest quiet first; or only those that may stall: no progress after a moment, or an open blocker
   * whose agreed calendar date lies before another.
   */
  openCases(mayStall?: { noProgressAfter: Date; dueBefore: string }): Promise<OutflowCase[]>;
  /** Holds a client until the transaction ends: no case of theirs is opened meanwhile. */
  lockClient(client: string): Promise<void>;
  history(caseId: string): Promise<CaseEvent[]>;
  /** Words in the case's history. Nothing moves by it. */
  note(outflow: OutflowCase, event: { at: Date; by: string; note: string }): Promise<void>;
  /** Somebody resolved an escalation by hand: the rules leave the case alone for the norm's days. */
  noteResolved(outflow: OutflowCase, event: { at: Date; by: string; note: string }): Promise<void>;
  setPhase(
    outflow: OutflowCase,
    event: { at: Date; by: string; phase: Phase; note: string | null },
  ): Promise<void>;
  addBlocker(
    outflow: OutflowCase,
    blocker: { at: Date; by: string; kind: BlockerKind; owner: string; due: string | null },
  ): Promise<void>;
  resolveBlocker(
    outflow: OutflowCase,
    blockerId: string,
    event: { at: Date; by: string; note: string | null },
  ): Promise<void>;
  /** Stays that run now and never had a case: one that ended as housed waits for the departure to be reported. */
  staysWithoutCase(client?: string): Promise<CurrentStay[]>;
}

/** What an escalation is about: a case, or a client whose stay has no case. One open escalation each (invariant 10). */
export type EscalationSubject = { caseId: string; client: string } | { caseId: null; client: string };

export interface EscalationStore {
  /** Holds the escalation until the transaction ends, so that two people who press at once are judged one by one. */
  lock(reference: string): Promise<void>;
  raise(raising: {
    subject: EscalationSubject;
    stall: Stall;
    at: Date;
    by: string | null;
    reason: string | null;
  }): Promise<Escalation | 'already_open'>;
  find(reference: string): Promise<Escalation | null>;
  byId(id: string): Promise<Escalation | null>;
  openFor(subject: EscalationSubject): Promise<Escalation | null>;
  open(): Promise<Escalation[]>;
  /** Clients and cases left alone because somebody resolved by hand lately. */
  resolvedSince(client: string, since: Date): Promise<boolean>;
  /** An escalation whose next step is due, held until the transaction ends, passing by what another process holds and `except`. */
  claimDue(at: Date, except: readonly string[]): Promise<string | null>;
  recordStep(
    escalation: Escalation,
    step: { at: Date; kind: 'alert' | 'remind'; rung: number; nextAt: Date; members: string[] },
  ): Promise<void>;
  take(escalation: Escalation, taking: { at: Date; by: string; leaseUntil: Date }): Promise<void>;
  /** The taker's lease starts again, because somebody (the taker or a colleague) made progress. */
  renewLease(escalation: Escalation, renewal: { at: Date; by: string; leaseUntil: Date }): Promise<void>;
  snooze(escalation: Escalation, snoozing: { at: Date; by: string; until: Date }): Promise<void>;
  /** Nothing moves: it is everybody's again, and goes on up at once. */
  release(escalation: Escalation, releasing: { at: Date; by: string }): Promise<void>;
  resolve(escalation: Escalation, resolving: { at: Date; by: string | null; moved: string }): Promise<void>;
  /** Until when the rules and the ladder have run, on the region's clock; whoever asks holds the turn until the transaction ends. */
  takePlayTurn(): Promise<Date>;
  markPlayed(until: Date): Promise<void>;
}

/** A person's account on a platform: a Slack team and user, a tenant and an Entra object id. */
export interface Account {
  platform: string;
  workspace: string;
  user: string;
}

export interface MemberStore {
  byKey(key: string): Promise<Member | null>;
  withRole(role: Role, organisation?: string): Promise<Member[]>;
  /** The language in which this member is answered from now on, whatever the region file says. */
  chooseLocale(member: string, locale: Locale): Promise<void>;
  /** Makes a new invite and returns its code; the code itself is not kept. */
  invite(member: string, until: Date): Promise<{ code: string }>;
  /** Makes an account a member's; gives whose it was, when it was somebody else's. */
  link(member: string, account: Account): Promise<{ before: string | null }>;
  /** Links the account to the invite's member and uses the invite up. */
  redeem(
    code: string,
    account: Account,
    at: Date,
  ): Promise<{ kind: 'linked'; member: Member } | { kind: 'expired' } | { kind: 'not_found' }>;
}

/** `crisis` goes before `alert`; neither is ever bundled. */
export type Urgency = 'crisis' | 'alert';

/** A message is a view of the database: what it shows is rendered when it is sent, and again when its subject changes. */
export interface Notice {
  to: string;
  view: string;
  /** Id of what the view shows. */
  subject: string;
  at: Date;
  urgency: Urgency;
}

export interface Outbox {
  notify(notice: Notice): Promise<void>;
  /** Every posted copy of a card about this subject is rendered again. */
  changed(subject: string): Promise<void>;
}

export interface Ports {
  region: Region;
  /** The moment of the unit of work, on the region's clock: the only clock there is. */
  readonly now: Date;
  places: PlaceStore;
  placements: PlacementStore;
  outflow: OutflowStore;
  escalations: EscalationStore;
  members: MemberStore;
  outbox: Outbox;
  /**
   * Writes into the record of the region. Changes are recorded by the stores themselves; refusals and looks by whoever
   * judged them. In a unit that reads it is written when the work is done, before its result is given.
   */
  record(event: RecordedEvent): Promise<void>;
}

/** Who stands at the door: their member and region, and the region's clock at that moment. */
export interface Identified {
  member: Member;
  region: Region;
  now: Date;
}

/** Events that were seen before, with the answer they got. Claimed in the transaction that does the work. */
export interface Inbox {
  /**
   * The stored reply when this event was done before; null when it is ours to do now. Waits for one that is being done.
   * A press that was refused `mayAskAgain` after a minute; an event that a platform delivers again may not.
   */
  claim(event: { platform: string; workspace: string; key: string; mayAskAgain: boolean }): Promise<unknown>;
  settle(
    event: { platform: string; workspace: string; key: string },
    reply: unknown,
    refused: boolean,
  ): Promise<void>;
}

/** What the router needs of the database. */
export interface Gate {
  identify(account: Account): Promise<Identified | null>;
  /** A member by key, for doors that are on this machine: the terminal and the playground. */
  identifyMember(member: string, region?: string): Promise<Identified | null>;
  /** The member that an invite is for, used or not; null when no such code was made. */
  identifyInvited(code: string): Promise<Identified | null>;
  /** True when somebody of this Slack workspace or tenant is linked. */
  knowsWorkspace(account: Account): Promise<boolean>;
  /** Operators are those of the moment (invariant 6). */
  names(region: Region, now: Date): Promise<RegionNames>;
  /** True when the answer to this event may not have been given yet; from then on the event is known. */
  isUntold(event: { platform: string; workspace: string; key: string }): Promise<boolean>;
  markTold(event: { platform: string; workspace: string; key: string }): Promise<void>;
  /**
   * One unit of work: one transaction, one moment. A `write` happens whole or not at all, and may run again when the
   * database undid it because of another one. A `read` may not change anything, and has no inbox. The moment is the
   * region's clock, or `at` when a demo's time is played. Without an actor the clock did it.
   */
  withRegion<T>(
    region: Region,
    mode: 'read' | 'write',
    work: (ports: Ports, inbox: Inbox) => Promise<T>,
    actor?: Actor,
    at?: Date,
  ): Promise<T>;
}

/** A message as it waits in somebody's inbox: what it shows is rendered anew each time. */
export interface InboxMessage {
  id: string;
  view: string;
  subject: string;
  urgency: Urgency;
  at: Date;
  changedAt: Date;
}

/** A message on its way to one account on one platform. */
export interface Delivery {
  regionId: string;
  id: string;
  member: string;
  view: string;
  subject: string;
  urgency: Urgency;
  account: Account;
  /** What the platform told us about reaching this account; its own shape. */
  conversation: unknown;
  /** False when the account was linked to somebody else, or to nobody, since. */
  isTheirs: boolean;
  state: 'pending' | 'sent' | 'undeliverable';
  attempts: number;
  /** Where the platform put the message; its own shape. */
  posted: unknown;
  /** Last change of what it shows: a card that was rendered before this one is an older card. */
  changedAt: Date;
}

/**
 * Nothing more to tell; this account cannot be reached; this account is somebody else's now; this message is not taken there,
 * though the account may be reached again.
 */
export type GivingUp = 'settled' | 'account_blocked' | 'account_gone' | 'not_taken';

/** Whom to tell that nobody got a message, and by which view of it. */
export interface Unheard {
  to: string;
  view: string;
}

export interface DeliveryStore {
  load(regionId: string, id: string): Promise<Delivery | null>;
  /** When an earlier message to the same account, as urgent or more, waits to be tried again: the moment right after that try. */
  waitsBehind(delivery: Delivery): Promise<Date | null>;
  /** Keeps a message waiting until a moment without counting it as a try. */
  postpone(delivery: Delivery, at: Date): Promise<void>;
  /** Renders a posted card again at a moment, because the platform asked to wait. */
  refreshLater(delivery: Delivery, at: Date): Promise<void>;
  /** `asText` is why it went as plain text only, as a code. */
  markSent(delivery: Delivery, posted: unknown, asText?: string): Promise<void>;
  /** Tries again at a moment; the reason is a code, never content. */
  retryLater(delivery: Delivery, at: Date, why: string): Promise<void>;
  /**
   * Ends this delivery; unless it is settled, it goes on with another account of the same member when there is one. When there is
   * none, and nobody else got the same either, `unheard` is told so in the same transaction. Gives what became of it.
   */
  giveUp(
    delivery: Delivery,
    why: string,
    then: GivingUp,
    unheard?: Unheard | null,
  ): Promise<'settled' | 'other_account' | 'nobody'>;
  /** Ended for a reason that somebody may have mended since: waits again, when it is not older than so many hours. Gives how many. */
  tryAgain(account: Pick<Account, 'platform' | 'workspace'>, hours: number): Promise<number>;
  /** Messages of the last so many hours that no account of their reader got, and those that went as plain text only. */
  troubled(hours: number): Promise<{ undeliverable: number; asText: number }>;
  count(state: Delivery['state']): Promise<number>;
  /** A member's messages, oldest first. */
  inbox(regionId: string, member: string): Promise<InboxMessage[]>;
}

/** What a platform keeps of an account, so that it can be reached later. */
export interface AccountStore {
  /** Remembers how to reach an account; nothing happens for one that is not linked. */
  remember(account: Account, conversation: unknown): Promise<void>;
}
