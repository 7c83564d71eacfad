/** The operations of the admin door, on the database. */
import { readFile } from 'node:fs/promises';
import { addDays } from 'date-fns/addDays';
import type { Sql } from '#database/connect.ts';
import { clockOf } from '#database/gate/gate.ts';
import { listRegions, moveClock, readClock } from '#database/gate/regions.ts';
import { runDueJobs } from '#database/outbox/worker.ts';
import { importRegion } from '#database/region-file/import.ts';
import { link, memberStore } from '#database/stores/members.ts';
import type { Sender } from '#delivery/sender.ts';
import type { Region } from '#domain/region/region.ts';
import type { Operations } from '#platforms/terminal/admin.ts';
import { UsageError } from '#platforms/terminal/arguments.ts';
import { localMoment } from '#platforms/terminal/moments.ts';
import { doorWords } from './doors.ts';
import type { Runtime } from './runtime.ts';

/** A delivery that waits longer than this needs somebody's eye. */
export const overdueMinutes = 10;

export function operationsOf(runtime: Runtime, senders: ReadonlyMap<string, Sender>): Operations {
  const { database, config, deliveries } = runtime;
  const sql = database.prisma as unknown as Sql;

  const regionFor = async (key: string | undefined): Promise<Region> => {
    const regions = await listRegions(database);
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
  const memberOf = async (region: Region, key: string) => {
    const member = await memberStore(sql, region.id).byKey(key);
    if (member) return member;
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
      await memberOf(region, member);
      const { platform, workspace, user: userId } = account;
      return database.prisma.$transaction(async (transaction) => {
        const owner = await transaction.chatIdentity.findUnique({
          where: { platform_workspace_userId: { platform, workspace, userId } },
        });
        await link(transaction as unknown as Sql, region.id, member, account);
        const isSame = owner === null || (owner.memberKey === member && owner.regionId === region.id);
        return { before: isSame ? null : owner.memberKey };
      });
    },

    async invite(member, regionKey) {
      const region = await regionFor(regionKey);
      await memberOf(region, member);
      const until = addDays(await clockOf(sql, region.id), region.norms.inviteDays);
      const { code } = await memberStore(sql, region.id).invite(member, until);
      return { code, until, timeZone: region.timeZone };
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
        `Berichten naar Slack en Teams: ${(await deliveries.count('sent')) - before} verstuurd, ${waiting} in de wachtrij.`,
      );
      return lines;
    },

    async clock(seconds, regionKey) {
      const region = await regionFor(regionKey);
      if (!(await moveClock(database, region.id, seconds)))
        throw new UsageError(`${region.name} is geen demoregio: de klok wordt niet verzet.`);
      return { ...(await readClock(database, region.id)), timeZone: region.timeZone };
    },

    async status() {
      const regions = await listRegions(database);
      const lines = [
        `Database: ${database.embedded ? `ingebouwd, in ${config.dataDirectory}` : 'DATABASE_URL'}`,
        ...doorWords(config),
      ];
      if (regions.length === 0)
        lines.push('Regio: nog geen. Lees er een in: admin import prisma/regions/maastricht-heuvelland.yaml');
      for (const region of regions) {
        const { now, movedSeconds } = await readClock(database, region.id);
        const linked = await database.prisma.chatIdentity.count({ where: { regionId: region.id } });
        lines.push(
          `Regio: ${region.name}${region.demo ? ' (demo)' : ''}, klok ${localMoment(now, region.timeZone)}${movedSeconds === 0 ? '' : ' (verzet)'}, ${linked} account(s) gekoppeld`,
        );
      }
      lines.push(
        `Berichten die langer dan ${overdueMinutes} minuten wachten: ${await deliveries.overdue(overdueMinutes)}`,
      );
      return lines;
    },
  };
}
