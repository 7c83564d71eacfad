/** The doors of this process, from the list of platforms and what is set: opened, told in words, or only their way out. */
import type { Logger } from 'pino';
import { laneName, type Sender } from '#delivery/sender.ts';
import type { OpenDoor } from '#platforms/door.ts';
import { doors } from '#platforms/doors.ts';
import { inTime } from '#platforms/kit/in-time.ts';
import type { Config } from '#src/config.ts';
import type { Runtime } from './runtime.ts';

/** A door that is not set stays closed. One whose platform is away opens all the same. */
export async function openDoors(
  config: Config,
  { router, accounts }: Pick<Runtime, 'router' | 'accounts'>,
  log: Logger,
): Promise<OpenDoor[]> {
  const open: OpenDoor[] = [];
  for (const door of doors) {
    const settings = config.doors.get(door.name);
    if (settings !== undefined) open.push(await door.open({ settings, router, accounts, log }));
  }
  return open;
}

/** The ways out that are known now, for a process that serves nobody: `admin work`. */
export async function openSenders(config: Config, log: Logger): Promise<ReadonlyMap<string, Sender>> {
  const senders: Sender[] = [];
  for (const door of doors) {
    const settings = config.doors.get(door.name);
    if (settings !== undefined) senders.push(await door.sender(settings, log));
  }
  return lanesOf(senders);
}

/**
 * Senders by the lanes of the outbox that they serve: the workspace or tenant of their token, and no other. Jobs of before there
 * were lanes are named after the platform alone; whoever has that platform open passes them on.
 */
export async function lanesOf(senders: readonly Sender[], withinMs?: number): Promise<Map<string, Sender>> {
  const lanes = new Map<string, Sender>();
  const ask = async (sender: Sender) => {
    const asking = sender.workspace();
    const workspace = await (withinMs === undefined ? asking : inTime(asking, withinMs));
    if (workspace === undefined) return;
    lanes.set(laneName({ platform: sender.platform, workspace }), sender);
    lanes.set(sender.platform, sender);
  };
  await Promise.all(senders.map(ask));
  return lanes;
}

/** Which doors are open, one line each. Without an address nobody serves yet. */
export function doorWords({ doors: set, playground }: Config, address: string | undefined): string[] {
  return [
    ...doors.map((door) => door.words(set.get(door.name))),
    `Speelplaats: ${playground ? `open${address === undefined ? ' zodra npm start draait' : ` op ${address}`}` : 'dicht'}`,
  ];
}

/** Where people reach a process that listens there. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
