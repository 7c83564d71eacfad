import type { Sender } from '#delivery/sender.ts';
import type { Config } from './config.ts';
export async function openSenders(_config: Config): Promise<ReadonlyMap<string, Sender>> { return new Map(); }
