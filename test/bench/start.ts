/** How long it takes until somebody can talk to it, and what it weighs then. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bothPlatforms, startProgram } from './program.ts';

const warmRuns = 5;

export async function measureStart(
  directory: string,
): Promise<{ firstMs: number; warmMs: number; memoryMb: number }> {
  const own = { PORT: '0', LOG_LEVEL: 'silent', DOORSTROOM_DATA: join(directory, 'start') };
  const first = await startProgram('src/main.ts', ['start'], own);
  await first.stop();
  const warm: number[] = [];
  for (let run = 0; run < warmRuns; run += 1) {
    const again = await startProgram('src/main.ts', ['start'], own);
    warm.push(again.readyMs);
    await again.stop();
  }
  const loaded = await startProgram('src/main.ts', ['start'], { ...own, ...bothPlatforms });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const status = await readFile(`/proc/${loaded.child.pid}/status`, 'utf8').catch(() => '');
  await loaded.stop();
  return {
    firstMs: first.readyMs,
    warmMs: warm.toSorted((a, b) => a - b)[Math.floor(warmRuns / 2)] ?? 0,
    memoryMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024,
  };
}
