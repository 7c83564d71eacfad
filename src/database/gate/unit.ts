/** What every store is made of: the transaction, the region and the moment that they share, and the record. */
import type { RecordedEvent } from '#domain/ports.ts';
import type { Region } from '#domain/region/region.ts';
import type { Sql } from '../connect.ts';
import type { Moment } from './moment.ts';

export interface Unit {
  sql: Sql;
  region: Region;
  moment: Moment;
  record(event: RecordedEvent): Promise<void>;
}
