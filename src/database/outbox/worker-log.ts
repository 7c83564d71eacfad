/** graphile-worker's log: only what somebody must act on. */
import { Logger } from 'graphile-worker';

export const silentLogger = new Logger(() => () => {});
