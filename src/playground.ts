import type { Route } from './http-server.ts';
import type { Runtime } from './runtime.ts';
export function playgroundRoutes(_runtime: Runtime): Route[] { return []; }
