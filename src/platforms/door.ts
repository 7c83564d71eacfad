/**
 * What a platform is to the house: its settings, how it is opened, the way out for the outbox, and where it has them what must
 * be told to the platform about the app and how it looks. One folder and one line in doors.ts make a platform.
 */
import type { Command } from '#conversation/contract/command.ts';
import type { Router } from '#conversation/router.ts';
import type { Sender } from '#delivery/sender.ts';
import type { AccountStore } from '#domain/ports.ts';
import type { Route } from '#http/server.ts';
import type { Look } from './kit/look.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
/** What to set, and what is wrong with it now. */
export type SettingFault = readonly [name: string, why: string];

export interface DoorLog {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

export interface DoorParts<Settings> {
  settings: Settings;
  router: Router;
  accounts: AccountStore;
  log: DoorLog;
}

export interface OpenDoor {
  routes: readonly Route[];
  sender: Sender;
  /** Begins what comes in by itself; opening makes no call to the platform. */
  start(): void;
  /** Finishes what was accepted. */
  stop(): Promise<void>;
}

/** A file that the platform must be given, by its name in the folder of manifests. */
export interface ManifestFile {
  path: string;
  content: string | Uint8Array;
}

export interface Manifest {
  /** As it stands in the repository, with an example address. */
  example(commands: readonly Command[]): ManifestFile[];
  /** For one organisation; `missing` says what must be set before all of it can be made. */
  own(
    commands: readonly Command[],
    site: string,
    environment: Environment,
  ): Promise<{ files: ManifestFile[]; missing?: string }>;
}

export interface Door<Settings = unknown> {
  /** Names accounts, messages and jobs in the database, so it never changes. */
  name: string;
  /** The settings, or undefined when nothing of this platform is set. Everything that is wrong, at once. */
  settings(environment: Environment): { settings: Settings | undefined; faults: readonly SettingFault[] };
  /** Open or closed, in one line for whoever runs it. */
  words(settings: Settings | undefined): string;
  /** True when this is a platform of an organisation, beside which the playground stays closed. */
  isOfOrganisation(settings: Settings): boolean;
  open(parts: DoorParts<Settings>): Promise<OpenDoor>;
  /** Only the way out, for a process that serves nobody. */
  sender(settings: Settings, log: DoorLog): Promise<Sender>;
  manifest?: Manifest;
  look?(): Promise<Look>;
}

/** Checks the types of a door and hides its settings, so that all doors fit in one list. */
export function defineDoor<Settings>(door: Door<Settings>): Door {
  return door as unknown as Door;
}
