/** The one place where everything is wired: `start` serves, `chat` says one thing, `admin` manages. */
import { rooms } from '#commands/index.ts';
import { RegionFileError } from '#database/region-file/schema.ts';
import { admin } from '#platforms/terminal/admin.ts';
import { readChatArguments, UsageError } from '#platforms/terminal/arguments.ts';
import { chat } from '#platforms/terminal/chat.ts';
import { ConfigError, readConfig, readEnvironment } from './config.ts';
import { newId } from './ids.ts';
import { createLog } from './log.ts';
import { operationsOf } from './operations.ts';
import { createRuntime } from './runtime.ts';

const [mode = 'start', ...given] = process.argv.slice(2);
const write = (line: string) => process.stdout.write(`${line}\n`);

try {
  process.exitCode = await run();
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof UsageError || error instanceof RegionFileError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n${expected || !(error instanceof Error) ? '' : `${error.stack}\n`}`);
  process.exitCode = expected ? 2 : 1;
}

async function run(): Promise<number> {
  switch (mode) {
    case 'start': {
      const { serve } = await import('./serve.ts');
      const config = readConfig(readEnvironment());
      await serve(config, rooms, createLog(config.logLevel));
      return 0;
    }
    case 'chat': {
      const said = readChatArguments(given);
      const config = readConfig(readEnvironment());
      const log = createLog(config.logLevel === 'debug' ? 'debug' : 'error', 2);
      const runtime = await createRuntime(config, rooms, log, { connections: 3 });
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
        const { openSenders } = await import('./senders.ts');
        await admin(given, operationsOf(runtime, await openSenders(config)), write);
        return 0;
      } finally {
        await runtime.close();
      }
    }
    default:
      throw new UsageError(`"${mode}" ken ik niet: start, chat of admin.`);
  }
}
