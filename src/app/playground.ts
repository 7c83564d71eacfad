/** Wires the playground: the real renderers and readers of both platforms, on the demo region. */
import type { IncomingMessage } from 'node:http';
import { listRegions, moveClock, readClock } from '#database/gate/regions.ts';
import { resetDemo } from '#database/region-file/reset.ts';
import { answer, isThisMachine, type Route, readJson } from '#http/server.ts';
import { doors } from '#platforms/doors.ts';
import type { Look } from '#platforms/kit/look.ts';
import { assetPaths, contentSecurityPolicy, readAsset } from '#platforms/playground/assets.ts';
import { createPlayground } from '#platforms/playground/connect.ts';
import { newId } from './ids.ts';
import type { Runtime } from './runtime.ts';

export async function playgroundRoutes(runtime: Runtime): Promise<Route[]> {
  const { router, gate, messages, deliveries, database } = runtime;
  const looks: Record<string, Look> = {};
  for (const { name, look } of doors) if (look) looks[name] = await look();
  const demo = async () => (await listRegions(database)).regions.find((region) => region.demo);
  const playground = createPlayground({
    router,
    gate,
    messages,
    deliveries,
    newId,
    looks,
    demoRegion: async () => (await demo())?.id ?? null,
    async people() {
      const region = await demo();
      if (!region) return [];
      const members = await database.prisma.member.findMany({
        where: { regionId: region.id },
        include: { organisation: true },
      });
      return members.map(({ key, name, organisation, roles }) => ({
        key,
        name,
        organisation: organisation.name,
        roles,
      }));
    },
    async readClock() {
      const region = await demo();
      return region
        ? { ...(await readClock(database, region.id)), timeZone: region.timeZone, region: region.name }
        : null;
    },
    async moveClock(seconds) {
      const region = await demo();
      if (!region) return;
      if (seconds === null) await resetDemo(database, region.id, 'playground');
      else await moveClock(database, region.id, seconds);
      await runtime.runAllDue();
    },
  });
  const action = (path: string, work: (body: unknown) => Promise<unknown>): Route => ({
    method: 'POST',
    path,
    async handle(request, response) {
      if (!isOwnPage(request)) return answer(response, 403, { error: 'only from the playground itself' });
      const result = await work(await readJson(request)).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'ZodError') return undefined;
        throw error;
      });
      answer(
        response,
        result === undefined || result === null ? 400 : 200,
        result ?? { error: 'not understood' },
      );
    },
  });
  return [
    ...assetPaths.map(
      (path): Route => ({
        method: 'GET',
        path,
        async handle(request, response) {
          if (!isThisMachine(request)) return answer(response, 403, { error: 'only on this machine' });
          const { type, content } = await readAsset(path);
          response.writeHead(200, {
            'content-type': type,
            'content-security-policy': contentSecurityPolicy,
            'cache-control': 'no-cache',
            'x-content-type-options': 'nosniff',
          });
          response.end(content);
        },
      }),
    ),
    {
      method: 'GET',
      path: '/playground/state',
      handle: async (request, response) =>
        isThisMachine(request)
          ? answer(response, 200, await playground.state())
          : answer(response, 403, { error: 'only on this machine' }),
    },
    {
      method: 'GET',
      path: '/playground/inbox',
      handle: (request, response, url) =>
        isThisMachine(request)
          ? playground.watch(request, response, url)
          : answer(response, 403, { error: 'only on this machine' }),
    },
    action('/playground/say', playground.say),
    action('/playground/press', playground.press),
    action('/playground/submit', playground.submit),
    action('/playground/clock', playground.moveClock),
  ];
}

/** Our own page adds a header that another site's page may not add without asking. */
function isOwnPage(request: IncomingMessage): boolean {
  return isThisMachine(request) && request.headers['x-doorstroom'] === 'playground';
}
