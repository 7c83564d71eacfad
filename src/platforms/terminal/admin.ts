/** What an administrator does from the terminal. Each operation is given from outside; here stand the words. */
import { parseArgs } from 'node:util';
import { UsageError } from './arguments.ts';
import { localMoment } from './moments.ts';

export interface Operations {
  import(path: string): Promise<{ region: string; changes: string[]; leftAlone: string[] }>;
  /** Gives the member whose account it was, when it was somebody else's. */
  link(
    member: string,
    account: { platform: string; workspace: string; user: string },
    region: string | undefined,
  ): Promise<{ before: string | null }>;
  invite(
    member: string,
    region: string | undefined,
  ): Promise<{ code: string; until: Date; timeZone: string }>;
  work(): Promise<string[]>;
  /** Null sets the clock right. */
  clock(seconds: number | null, region: string | undefined): Promise<{ now: Date; timeZone: string }>;
  status(): Promise<string[]>;
  /** From now on this database is where messages are delivered from. */
  adopt(): Promise<void>;
}

export const adminUsage = `Beheer:
  npm run --silent admin -- import <bestand>          regio inlezen; meldt wat er veranderde
  npm run --silent admin -- link --member <lid> --platform <platform> --workspace <team of tenant> --user <gebruiker>
  npm run --silent admin -- invite <lid>              uitnodigingscode maken
  npm run --silent admin -- work                      alles doen wat nu aan de beurt is
  npm run --silent admin -- clock +3d                 klok van een demoregio verzetten (m, h, d, w)
  npm run --silent admin -- clock reset               demoregio terugzetten zoals het bestand die maakte
  npm run --silent admin -- status
  npm run --silent admin -- adopt                     deze kopie van een database de echte maken
Met meer dan één regio: --region <sleutel>.`;

export async function admin(
  given: readonly string[],
  operations: Operations,
  write: (line: string) => void,
  platforms: readonly string[],
): Promise<void> {
  const [operation, ...rest] = given;
  if (operation === '--help' || operation === '-h' || operation === 'help') return write(adminUsage);
  const { values, positionals } = parse(rest);
  const region = values.region;
  switch (operation) {
    case 'import': {
      const report = await operations.import(needed(positionals[0], 'een bestand'));
      write(
        report.changes.length === 0
          ? `${report.region}: niets veranderd.`
          : `${report.region}: ${report.changes.length} verandering(en).`,
      );
      for (const change of report.changes) write(`  ${change}`);
      for (const left of report.leftAlone)
        write(`  ${left}: staat niet (meer) in het bestand; niet verwijderd`);
      return;
    }
    case 'link': {
      const platform = needed(values.platform, '--platform');
      if (!platforms.includes(platform))
        throw new UsageError(`--platform is ${platforms.join(' of ')}, niet "${platform}"`);
      const account = {
        platform,
        workspace: needed(values.workspace, '--workspace'),
        user: needed(values.user, '--user'),
      };
      const member = needed(values.member, '--member');
      const { before } = await operations.link(member, account, region);
      if (before !== null) write(`Let op: dit account was van ${before}, en is dat nu niet meer.`);
      return write(`${member} is gekoppeld aan ${platform} ${account.workspace} ${account.user}.`);
    }
    case 'invite': {
      const member = needed(positionals[0], 'een lid');
      const { code, until, timeZone } = await operations.invite(member, region);
      return write(
        `Code voor ${member}: ${code} (geldig tot ${localMoment(until, timeZone)}, één keer te gebruiken). Laat typen: koppel ${code}`,
      );
    }
    case 'work': {
      for (const line of await operations.work()) write(line);
      return;
    }
    case 'clock': {
      const { now, timeZone } = await operations.clock(
        secondsOf(needed(positionals[0], '+3d of reset')),
        region,
      );
      return write(`De klok staat op ${localMoment(now, timeZone)}.`);
    }
    case 'adopt': {
      await operations.adopt();
      return write(
        'Deze database is nu de echte: wat wacht, wordt verstuurd. Draait de oude nog, zet die dan uit.',
      );
    }
    case 'status': {
      for (const line of await operations.status()) write(line);
      return;
    }
    default:
      throw new UsageError(
        operation === undefined ? adminUsage : `"${operation}" ken ik niet.\n\n${adminUsage}`,
      );
  }
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      // "-1h" is a time, not an option.
      args: given.flatMap((word) => (/^-\d/.test(word) ? ['--', word] : [word])),
      allowPositionals: true,
      options: {
        member: { type: 'string' },
        platform: { type: 'string' },
        workspace: { type: 'string' },
        user: { type: 'string' },
        region: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${adminUsage}`);
  }
}

function needed(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`Er ontbreekt: ${what}.\n\n${adminUsage}`);
  return value;
}

const mostSeconds = 10 * 366 * 86_400;

const unitSeconds = { m: 60, h: 3_600, u: 3_600, d: 86_400, w: 604_800 } as const;

/** "+3d", "+90m", "+2w", "-1h"; "reset" is null. */
export function secondsOf(words: string): number | null {
  if (words === 'reset') return null;
  const match = /^([+-]?)(\d{1,5})([mhudw])$/.exec(words);
  const unit = match?.[3] as keyof typeof unitSeconds | undefined;
  if (!match || !unit)
    throw new UsageError(`"${words}" is geen tijd. Bijvoorbeeld: clock +3d, clock +90m, clock reset`);
  const seconds = Number(match[2]) * unitSeconds[unit];
  if (seconds > mostSeconds) throw new UsageError('De klok kan hooguit tien jaar worden verzet.');
  return (match[1] === '-' ? -1 : 1) * seconds;
}
