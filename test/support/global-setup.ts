/** One real PostgreSQL for the whole run, with one migrated database that holds the demo region: each test file clones it. */

import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { openEmbeddedServer } from '#database/embedded/server.ts';
import { makeDataDirectory } from './data-directory.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server; the name of the database in it is the template's. */
    templateUrl: string;
  }
}

export default async function setup({ provide }: TestProject) {
  const directory = await makeDataDirectory();
  const server = await openEmbeddedServer({ dataDirectory: directory });
  provide('templateUrl', await prepareTemplate(server.url));
  return async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
}
