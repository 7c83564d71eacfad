/** The one place where everything is wired: `start` serves, `chat` says one thing, `admin` manages. */

import { openSenders } from '#app/doors.ts';
import { newId } from '#app/ids.ts';
import { createLog } from '#app/log.ts';
import { operationsOf } from '#app/operations.ts';
import { createRuntime } from '#app/runtime.ts';
import { rooms } from '#commands/index.ts';
import { DatabaseUnreachable } from '#database/open.ts';
import { RegionFileError } from '#database/region-file/schema.ts';
import { doors } from '#platforms/doors.ts';
import { admin } from '#platforms/terminal/admin.ts';
import { HelpAsked, readChatArguments, UsageError } from '#platforms/terminal/arguments.ts';
import { chat, sayFault } from '#platforms/terminal/chat.ts';
import { ConfigError, readConfig, readEnvironment } from './config.ts';

const [mode = 'start', ...given] = process.argv.slice(2);
const write = (line: string) => process.stdout.write(`${line}\n`);

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = explain(error);
}

/** What somebody at a terminal can act on is said in words; only a fault of ours shows where it happened. */
function explain(error: unknown): number {
  if (error instanceof HelpAsked) {
    write(error.message);
    return 0;
  }
  const isUsage =
    error instanceof ConfigError || error instanceof UsageError || error instanceof RegionFileError;
  const isExpected = isUsage || error instanceof DatabaseUnreachable;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n${isExpected || !(error instanceof Error) ? '' : `${error.stack}\n`}`);
  return isUsage ? 2 : 1;
}

async function run(): Promise<number> {
  switch (mode) {
    case 'start': {
      const { serve } = await import('#app/serve.ts');
      const config = readConfig(readEnvironment());
      await serve(config, rooms, createLog(config.logLevel));
      return 0;
    }
    case 'chat': {
      const said = readChatArguments(given);
      const config = readConfig(readEnvironment());
      const log = createLog(config.logLevel === 'debug' ? 'debug' : 'error', 2);
      const runtime = await createRuntime(config, rooms, log, { connections: 3 }).catch((error: unknown) => {
        if (!(error instanceof DatabaseUnreachable)) throw error;
        process.stderr.write(`${error.message}\n`);
        return null;
      });
      if (!runtime) return sayFault(said, { newId, write });
      try {
        return await chat(said, { ...runtime, newId, write });
      } finally {
        await runtime.close();
      }
    }
    case 'admin': {
      const config = readConfig(readEnvironment());
      const log = createLog('error', 2);
      const runtime = await createRuntime(config, rooms, log, { connections: 4 });
      try {
        const platforms = doors.map(({ name }) => name);
        const operations = operationsOf(runtime, await openSenders(config, log));
        await admin(given, operations, write, platforms);
        return 0;
      } finally {
        await runtime.close();
      }
    }
    default:
      throw new UsageError(`"${mode}" ken ik niet: start, chat of admin.`);
  }
}
