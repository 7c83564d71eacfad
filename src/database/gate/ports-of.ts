/** The stores of a unit of work: all on one transaction, one region and one moment, with one record. */
import type { Ports } from '#domain/ports.ts';
import { outboxOf } from '../outbox/outbox.ts';
import { escalationStore } from '../stores/escalations.ts';
import { memberStore } from '../stores/members.ts';
import { outflowStore } from '../stores/outflow.ts';
import { placementStore } from '../stores/placements.ts';
import { placeStore } from '../stores/places.ts';
import type { Unit } from './unit.ts';

export function portsOf(unit: Unit): Ports {
  const { sql, region, moment, record } = unit;
  return {
    region,
    get now() {
      return moment.now();
    },
    places: placeStore(unit),
    placements: placementStore(unit),
    outflow: outflowStore(unit),
    escalations: escalationStore(unit),
    members: memberStore(unit),
    outbox: outboxOf(sql, region.id),
    record,
  };
}
