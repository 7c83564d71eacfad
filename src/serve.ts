import type { Logger } from 'pino';
import type { Room } from '#conversation/command.ts';
import type { Config } from './config.ts';
export async function serve(_config: Config, _rooms: readonly Room[], _log: Logger): Promise<void> {}
