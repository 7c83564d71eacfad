/** Members of a region, their invites and their accounts. */
import { createHash, randomInt } from 'node:crypto';
import { locales, type Member } from '#domain/people/member.ts';
import { type Role, roles } from '#domain/people/roles.ts';
import type { Account, MemberStore } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';
import type { Unit } from '../gate/unit.ts';
import { catchUp, holdMember } from '../outbox/catch-up.ts';

interface MemberRow {
  key: string;
  name: string;
  organisationKey: string;
  roles: string[];
  locale: string;
  chosenLocale?: string | null;
}

export function memberOf(row: MemberRow): Member {
  const known: readonly string[] = roles;
  return {
    key: row.key,
    name: row.name,
    organisation: row.organisationKey,
    roles: row.roles.filter((role): role is Role => known.includes(role)),
    locale: locales.find((one) => one === (row.chosenLocale ?? row.locale)) ?? locales[0],
  };
}

export function memberStore({ sql, region, record }: Unit): MemberStore {
  const regionId = region.id;
  return {
    async byKey(key) {
      const row = await sql.member.findUnique({ where: { regionId_key: { regionId, key } } });
      return row && memberOf(row);
    },

    async withRole(role, organisation) {
      const rows = await sql.member.findMany({
        where: {
          regionId,
          roles: { has: role },
          ...(organisation === undefined ? {} : { organisationKey: organisation }),
        },
        orderBy: { key: 'asc' },
      });
      return rows.map(memberOf);
    },

    async chooseLocale(member, locale) {
      await sql.member.update({
        where: { regionId_key: { regionId, key: member } },
        data: { chosenLocale: locale },
      });
      await record({ kind: 'member.language_chosen', subject: member, by: member });
    },

    async invite(member, until) {
      const code = newInviteCode();
      await sql.invite.create({
        data: { codeHash: hashOfCode(code), regionId, memberKey: member, expiresAt: until },
      });
      await record({ kind: 'member.invited', subject: member });
      return { code };
    },

    async redeem(code, account, at) {
      const codeHash = hashOfCode(code);
      // One statement takes it: of two people with the same code, one is linked.
      const taken = await sql.invite.updateMany({
        where: { codeHash, regionId, usedAt: null, expiresAt: { gt: at } },
        data: { usedAt: at },
      });
      const invite = await sql.invite.findUnique({ where: { codeHash }, include: { member: true } });
      if (!invite || invite.regionId !== regionId) return { kind: 'not_found' };
      if (taken.count === 0) return { kind: 'expired' };
      await link(sql, regionId, invite.memberKey, account);
      await record({ kind: 'member.linked', subject: invite.memberKey, by: invite.memberKey });
      return { kind: 'linked', member: memberOf(invite.member) };
    },

    async link(member, account) {
      const { platform, workspace, user: userId } = account;
      const owner = await sql.chatIdentity.findUnique({
        where: { platform_workspace_userId: { platform, workspace, userId } },
      });
      await link(sql, regionId, member, account);
      await record({ kind: 'member.linked', subject: member });
      const isSame = owner === null || (owner.memberKey === member && owner.regionId === regionId);
      return { before: isSame ? null : owner.memberKey };
    },
  };
}

/** Makes an account a member's, and tells there what this member was never told; what was stored to reach the account stays. */
async function link(
  sql: Sql,
  regionId: string,
  memberKey: string,
  { platform, workspace, user }: Account,
): Promise<void> {
  await holdMember(sql, regionId, memberKey);
  await sql.chatIdentity.upsert({
    where: { platform_workspace_userId: { platform, workspace, userId: user } },
    create: { platform, workspace, userId: user, regionId, memberKey },
    update: { regionId, memberKey, reachable: true, lastUsedAt: new Date() },
  });
  await catchUp(sql, regionId, memberKey, { platform, workspace, user });
}

/** Codes are compared without capitals, spaces and dashes. */
export function hashOfCode(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
}

/** Ten characters of thirty: 49 bits, too many to guess within the days that an invite lives. */
function newInviteCode(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const characters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}
