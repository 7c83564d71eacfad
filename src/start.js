/**
 * Where every script begins. Plain JavaScript of the old kind: a Node that cannot read TypeScript yet must be able to read this
 * file, to tell so in one sentence.
 */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace('>=', '');
const [major, minor] = needed.split('.').map(Number);
const here = process.versions.node;
const [hereMajor, hereMinor] = here.split('.').map(Number);

if (hereMajor < major || (hereMajor === major && hereMinor < minor)) {
  process.stderr.write(
    `Doorstroom heeft Node.js ${needed} of nieuwer nodig, en dit is ${here}: haal een nieuwere op https://nodejs.org.\n`,
  );
  process.exitCode = 2;
} else {
  await import('./main.ts');
}
