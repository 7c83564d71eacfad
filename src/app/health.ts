/**
 * Three questions that a machine asks. Does the process live (`/healthz`: restart it when not), can it serve (`/readyz`: send
 * nobody here when not), is the work going round (`/healthz/work`: wake somebody when not). A message that a platform refuses
 * is no reason to send people elsewhere: every process would say the same.
 */
import { readinessOf } from '#database/readiness.ts';
import { overdueMinutes, type RegionWork, readWork } from '#database/work-state.ts';
import { answer, type Route } from '#http/server.ts';
import type { Config } from '#src/config.ts';
import type { Runtime } from './runtime.ts';

/** Green: it goes round. Yellow: somebody should look by day. Red: somebody should look now. */
export type WorkColour = 'green' | 'yellow' | 'red';

/** How long the look at the work may take; a database that is slower than that is a red one. */
const workWithinMs = 5_000;

export function colourOf(work: Omit<RegionWork, 'region' | 'name'>): WorkColour {
  const isRed =
    !work.readable || work.quiet || work.overdueSteps + work.overdueMessages + work.poisonedMessages > 0;
  return isRed ? 'red' : work.undeliverableMessages > 0 ? 'yellow' : 'green';
}

/** The same for people, in the terminal. */
export function workWords(regions: readonly RegionWork[]): string[] {
  return regions.map((work) => {
    const { name, overdueSteps, overdueMessages, poisonedMessages, undeliverableMessages } = work;
    const what = [
      ...(work.readable ? [] : ['instellingen onleesbaar']),
      ...(work.quiet ? ['de ladder wordt niet bekeken: draait er een proces met start?'] : []),
      `${overdueSteps} stap(pen) op de ladder te laat`,
      `berichten die langer dan ${overdueMinutes} minuten wachten: ${overdueMessages}, waarvan steeds geweigerd: ${poisonedMessages}`,
      `niet te bezorgen (laatste dag): ${undeliverableMessages}`,
    ];
    const sign = { green: 'in orde', yellow: 'let op', red: 'niet in orde' }[colourOf(work)];
    return `Werk in ${name}: ${sign}; ${what.join('; ')}`;
  });
}

export function healthRoutes({ database, config }: Runtime): Route[] {
  const readiness = readinessOf(database.url);
  database.onClose(readiness.close);
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
        const state = await readiness.look();
        answer(response, state.ready ? 200 : 503, {
          status: state.ready ? 'ready' : 'not ready',
          database: state.ready ? 'ok' : state.why,
          doors: openDoors(config),
        });
      },
    },
    {
      method: 'GET',
      path: '/healthz/work',
      async handle(_request, response) {
        const regions = await inTime(readWork(database)).catch(() => null);
        if (regions === null) return answer(response, 503, { status: 'red', database: 'unreachable' });
        const colours = regions.map(colourOf);
        const status = colours.includes('red') ? 'red' : colours.includes('yellow') ? 'yellow' : 'green';
        answer(response, status === 'red' ? 503 : 200, {
          status,
          regions: regions.map((work) => ({ ...work, status: colourOf(work) })),
        });
      },
    },
  ];
}

function openDoors({ doors, playground }: Config): string[] {
  return [...doors.keys(), ...(playground ? ['playground'] : [])];
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error('too slow')), workWithinMs);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
