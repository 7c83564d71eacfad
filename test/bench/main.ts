/** Measures what the house promises: as ratios within one run, on this machine. Nothing here is a test that can fail. */

import { rm } from 'node:fs/promises';
import { makeDataDirectory } from '../support/data-directory.ts';
import { measureBeds } from './beds.ts';
import { measurePlacements } from './placements.ts';
import { measureStart } from './start.ts';
import { measureWords } from './words.ts';

const directory = await makeDataDirectory();
const write = (line: string) => process.stdout.write(`${line}\n`);
const show = (name: string, value: string, promise: string) =>
  write(`${name.padEnd(52)} ${value.padStart(12)}   ${promise}`);

try {
  const start = await measureStart(directory);
  show('first start, empty directory', `${(start.firstMs / 1_000).toFixed(1)} s`, '');
  show('warm start', `${(start.warmMs / 1_000).toFixed(2)} s`, 'promised: 1.6 s');
  show(
    'memory after start, both platforms loaded',
    `${Math.round(start.memoryMb)} MB`,
    'promised: under 280 MB',
  );
  const words = await measureWords();
  show('thought per message, on average', `${words.averageMs.toFixed(3)} ms`, 'promised: 1 ms');
  show(
    'thought per message of 3,000 characters, at worst',
    `${words.worstMs.toFixed(1)} ms`,
    'promised: 20 ms',
  );
  const beds = await measureBeds(directory);
  show('signed /bedden, requests per second', beds.ours.toFixed(0), '');
  show('a bare Bolt app that only acknowledges', beds.bare.toFixed(0), '');
  show('ratio', (beds.ours / beds.bare).toFixed(2), 'promised: at least 0.4');
  const placements = await measurePlacements(directory);
  show('placements per second', placements.ours.toFixed(0), '');
  show('the same SQL by the bare driver', placements.bare.toFixed(0), '');
  show('ratio', (placements.ours / placements.bare).toFixed(2), 'promised: at least 0.55');
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit(0);
