/** Wires the playground: the real renderers and readers of both platforms, on the demo region. */
import type { IncomingMessage } from 'node:http';
import { listRegions, moveClock, readClock } from '#database/gate/regions.ts';
import { answer, isThisMachine, type Route, readJson } from '#http/server.ts';
import { assetPaths, contentSecurityPolicy, readAsset } from '#platforms/playground/assets.ts';
import { createPlayground } from '#platforms/playground/connect.ts';
import type { Look } from '#platforms/playground/look.ts';
import {
  readPress as readSlackPress,
  readSubmission as readSlackSubmission,
} from '#platforms/slack/read-event.ts';
import { renderCard as renderSlackCard } from '#platforms/slack/render-card.ts';
import {
  renderForm as renderSlackForm,
  renderResult as renderSlackResult,
} from '#platforms/slack/render-form.ts';
import { readActivity, readData } from '#platforms/teams/read-event.ts';
import { renderCard as renderTeamsCard } from '#platforms/teams/render-card.ts';
import { renderForm as renderTeamsForm } from '#platforms/teams/render-form.ts';
import { newId } from './ids.ts';
import type { Runtime } from './runtime.ts';

const person = { team: { id: 'playground' }, user: { id: 'playground' } };

/** What the page sends is put into the envelope in which Slack would send it, and read by Slack's own reader. */
const slackLook: Look = {
  message: renderSlackCard,
  form: (form, nonce) => renderSlackForm(form, nonce, undefined),
  result: renderSlackResult,
  readPress: (sent) => readSlackPress({ ...person, trigger_id: newId(), actions: [sent] })?.event.intent,
  readSubmission: (sent) => readSlackSubmission({ ...person, view: sent })?.event.intent,
};

const teamsLook: Look = {
  message: renderTeamsCard,
  form: (form, nonce) => ({ title: form.title, card: renderTeamsForm(form, nonce) }),
  result: (card, nonce) => ({ title: 'Doorstroom', card: renderTeamsCard(card, nonce) }),
  readPress: readFromTeams,
  readSubmission: readFromTeams,
};

function readFromTeams(sent: unknown) {
  const activity = readActivity({
    type: 'invoke',
    from: { id: 'playground' },
    conversation: { id: 'playground', conversationType: 'personal' },
  });
  return activity && readData(activity, sent)?.intent;
}

export function playgroundRoutes(runtime: Runtime): Route[] {
  const { router, gate, messages, deliveries, database } = runtime;
  const demo = async () => (await listRegions(database)).find((region) => region.demo);
  const playground = createPlayground({
    router,
    gate,
    messages,
    deliveries,
    newId,
    looks: { slack: slackLook, teams: teamsLook },
    demoRegion: async () => (await demo())?.id ?? null,
    async people() {
      const region = await demo();
      if (!region) return [];
      const members = await database.prisma.member.findMany({
        where: { regionId: region.id },
        include: { organisation: true },
      });
      return members.map(({ key, name, organisation }) => ({ key, name, organisation: organisation.name }));
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
      await moveClock(database, region.id, seconds);
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
