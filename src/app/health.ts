/** Two questions that a machine asks: does the process live, and can it do its work. */
import { answer, type Route } from '#http/server.ts';
import { overdueMinutes } from './operations.ts';
import type { Runtime } from './runtime.ts';

/** The watchdog runs every minute; when it did not for so long, nobody is guarding the ladder. */
const quietMinutes = 5;

export function healthRoutes({ database, deliveries }: Runtime): Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: (_request, response) => answer(response, 200, { status: 'ok' }),
    },
    {
      method: 'GET',
      path: '/readyz',
      async handle(_request, response) {
        try {
          const { rows } = await database.pool.query<{ regions: number; quiet: number }>(
            `select count(*)::int as regions,
              count(*) filter (where played_until < clock_timestamp() + clock_offset_seconds * interval '1 second' - $1 * interval '1 minute')::int as quiet from region`,
            [quietMinutes],
          );
          const { regions = 0, quiet = 0 } = rows[0] ?? {};
          const overdue = await deliveries.overdue(overdueMinutes);
          const ready = quiet === 0 && overdue === 0;
          answer(response, ready ? 200 : 503, {
            status: ready ? 'ready' : 'behind',
            database: 'ok',
            worker: quiet === 0 ? 'ok' : 'behind',
            regions,
            overdueDeliveries: overdue,
          });
        } catch {
          answer(response, 503, { status: 'not ready', database: 'unreachable' });
        }
      },
    },
  ];
}
