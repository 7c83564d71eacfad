/** For the Prisma command line only: `prisma generate` and `prisma validate`. Migrations run by src/database/migrate.ts. */
import { defineConfig } from 'prisma/config';

// The command line insists on a schema engine for commands that do not use it, and would download one.
// biome-ignore lint/style/noProcessEnv: the one place outside config.ts that a tool forces on us
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
