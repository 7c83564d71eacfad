/** Real things to put into the examples, so that each of them works when it is copied: the asker's own cases and messages. */
import type { Asking } from '#conversation/contract/command.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import {
  isConcernedBy,
  mayDirectCase,
  mayOpenCaseFor,
  maySeeCase,
  owesSomething,
} from '#domain/outflow/rights.ts';
import { may } from '#domain/people/roles.ts';

/** Names of the placeholders in examples, with what stands there for this asker; what is missing leaves its example out. */
export async function knownFor({
  asker: { member, audience },
  ports,
}: Asking): Promise<Record<string, string>> {
  if (audience === 'channel') return {};
  return {
    ...(await countToConfirm(ports, member)),
    ...(await placementToExpect(ports, member)),
    ...(await caseToMove(ports, member)),
  };
}

type Ports = Asking['ports'];
type Member = Asking['asker']['member'];

async function countToConfirm({ places }: Ports, member: Member): Promise<Record<string, string>> {
  if (!may(member, 'attest_count')) return {};
  const { locations } = await places.snapshot();
  const own = locations.find((location) => location.operator === member.organisation);
  return own
    ? {
        ownLocation: own.name,
        occupied: String(own.places.filter((place) => place.state === 'occupied').length),
      }
    : {};
}

async function placementToExpect(
  { placements, now }: Ports,
  member: Member,
): Promise<Record<string, string>> {
  if (!may(member, 'use_placements')) return {};
  const expected = await placements.expected(now);
  const mine = expected.find(
    ({ requestedBy, location }) =>
      (requestedBy === member.key ||
        (may(member, 'attest_count') && location.operator === member.organisation)) &&
      maySeeLocation(location, member, 'private'),
  );
  return mine ? { placement: mine.reference } : {};
}

async function caseToMove(
  { outflow, escalations, now }: Ports,
  member: Member,
): Promise<Record<string, string>> {
  if (!may(member, 'use_outflow')) return {};
  const cases = (await outflow.openCases()).filter((one) => maySeeCase(one, member));
  const open = (await escalations.open()).filter((escalation) => isConcernedBy(escalation, member));
  const own = cases.find((one) => mayDirectCase(one, member) || owesSomething(one, member));
  const blocker = own?.blockers.find(
    (one) => one.resolvedAt === null && (mayDirectCase(own, member) || one.owner.key === member.organisation),
  );
  const quiet = cases.find(
    (one) => mayDirectCase(one, member) && !open.some((escalation) => escalation.client === one.client),
  );
  const stay = (await outflow.staysWithoutCase(now)).find((one) => mayOpenCaseFor(one, member));
  const escalation = open.find((one) => one.state === 'open');
  return Object.fromEntries(
    Object.entries({
      case: cases[0]?.client,
      ownCase: own?.client,
      number: blocker && String(blocker.number),
      quietCase: quiet?.client,
      client: stay?.client,
      escalation: escalation?.reference,
    }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
