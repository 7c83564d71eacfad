/** The operations of the admin door, on the database. */
import { readFile } from 'node:fs/promises';
import { listRegions, moveClock, readClock } from '#database/gate/regions.ts';
import { adopt, isCopy } from '#database/installation.ts';
import { addressesInUse } from '#database/outbox/serving.ts';
import { runDueJobs } from '#database/outbox/worker.ts';
import { importRegion } from '#database/region-file/import.ts';
import { resetDemo } from '#database/region-file/reset.ts';
import { readWork } from '#database/work-state.ts';
import type { Sender } from '#delivery/sender.ts';
import type { Actor } from '#domain/ports.ts';
import { addLocalDays } from '#domain/region/calendar.ts';
import type { Region } from '#domain/region/region.ts';
import type { Operations } from '#platforms/terminal/admin.ts';
import { UsageError } from '#platforms/terminal/arguments.ts';
import { localMoment } from '#platforms/terminal/moments.ts';
import { doorWords } from './doors.ts';
import { workWords } from './health.ts';
import type { Runtime } from './runtime.ts';

/** Whoever works at the terminal of this machine. */
const administrator: Actor = { member: null, door: 'terminal' };

export function operationsOf(runtime: Runtime, senders: ReadonlyMap<string, Sender>): Operations {
  const { database, config, deliveries, gate } = runtime;

  const regionFor = async (key: string | undefined): Promise<Region> => {
    const { regions, unreadable } = await listRegions(database);
    const broken = unreadable.find(({ region }) => region === key);
    if (broken)
      throw new UsageError(
        `De instellingen van regio "${broken.region}" kan ik niet lezen: ${broken.fields.join(', ')}. Lees het regiobestand opnieuw in: admin import <bestand>`,
      );
    const [only] = regions;
    const found = key === undefined ? only : regions.find((region) => region.id === key);
    if (!found)
      throw new UsageError(
        key === undefined
          ? 'Er is nog geen regio. Lees er een in: admin import prisma/regions/maastricht-heuvelland.yaml'
          : `Er is geen regio "${key}".`,
      );
    if (key === undefined && regions.length > 1)
      throw new UsageError(
        `Er zijn meer regio's. Kies er een met --region: ${regions.map(({ id }) => id).join(', ')}`,
      );
    return found;
  };
  const needMember = async (region: Region, key: string) => {
    const where = { regionId_key: { regionId: region.id, key } };
    if (await database.prisma.member.findUnique({ where, select: { key: true } })) return;
    const all = await database.prisma.member.findMany({
      where: { regionId: region.id },
      select: { key: true },
      orderBy: { key: 'asc' },
    });
    throw new UsageError(
      `Er is geen lid "${key}" in ${region.name}. Wel: ${all.map((one) => one.key).join(', ')}`,
    );
  };

  return {
    async import(path) {
      const source = await readFile(path, 'utf8').catch(() => {
        throw new UsageError(`Het bestand ${path} kan ik niet lezen.`);
      });
      return importRegion(database, source, path);
    },

    async link(member, account, regionKey) {
      const region = await regionFor(regionKey);
      await needMember(region, member);
      return gate.withRegion(region, 'write', ({ members }) => members.link(member, account), administrator);
    },

    async invite(member, regionKey) {
      const region = await regionFor(regionKey);
      await needMember(region, member);
      return gate.withRegion(
        region,
        'write',
        async ({ members, now }) => {
          const until = addLocalDays(now, region.norms.inviteDays, region.timeZone);
          const { code } = await members.invite(member, until);
          return { code, until, timeZone: region.timeZone };
        },
        administrator,
      );
    },

    async work() {
      const lines = [];
      for (const { region, report } of await runtime.runAllDue()) {
        lines.push(
          `${region}: ${report.raised.length} opschaling(en) gestart, ${report.steps.length} stap(pen) op de ladder, ${report.duties} reservering(en) verlopen.`,
        );
        for (const reference of report.raised) lines.push(`  gestart: ${reference}`);
        for (const step of report.steps)
          lines.push(
            `  ${step.reference}: ${step.kind === 'remind' ? 'herinnering' : `trede ${step.rung}`} -> ${step.members.join(', ') || 'niemand op deze trede'}`,
          );
      }
      const before = await deliveries.count('sent');
      await runDueJobs(database.url, runtime.jobs(senders));
      const waiting = await deliveries.count('pending');
      lines.push(
        `Berichten: ${(await deliveries.count('sent')) - before} verstuurd, ${waiting} in de wachtrij.`,
      );
      return lines;
    },

    async clock(seconds, regionKey) {
      const region = await regionFor(regionKey);
      const isDone =
        seconds === null
          ? await resetDemo(database, region.id, administrator.door)
          : await moveClock(database, region.id, seconds);
      if (!isDone) throw new UsageError(`${region.name} is geen demoregio: de klok wordt niet verzet.`);
      return { ...(await readClock(database, region.id)), timeZone: region.timeZone };
    },

    adopt: () => adopt(database.pool),

    async status() {
      const { regions, unreadable } = await listRegions(database);
      const addresses = await addressesInUse(database);
      const lines = [
        `Database: ${database.embedded ? `ingebouwd, in ${config.dataDirectory}` : 'DATABASE_URL'}`,
        addresses.length === 0
          ? 'Er draait nu geen Doorstroom op deze database: start er een met npm start'
          : `Doorstroom draait op ${addresses.join(', ')}`,
        ...doorWords(
          config,
          addresses.find((one) => new URL(one).hostname === config.host),
        ),
      ];
      if (regions.length + unreadable.length === 0)
        lines.push('Regio: nog geen. Lees er een in: admin import prisma/regions/maastricht-heuvelland.yaml');
      for (const region of regions) {
        const { now, movedSeconds } = await readClock(database, region.id);
        const linked = await database.prisma.chatIdentity.count({ where: { regionId: region.id } });
        lines.push(
          `Regio: ${region.name}${region.demo ? ' (demo)' : ''}, klok ${localMoment(now, region.timeZone)}${movedSeconds === 0 ? '' : ' (verzet)'}, ${linked} account(s) gekoppeld`,
        );
      }
      for (const { region, fields } of unreadable)
        lines.push(`Regio: ${region}, instellingen onleesbaar: ${fields.join(', ')}`);
      if (await isCopy(database.pool))
        lines.push(
          'Let op: dit is een kopie van een andere database. Er gaan geen berichten uit. Moet dat wel: admin adopt',
        );
      return [...lines, ...workWords(await readWork(database))];
    },
  };
}
