/**
 * Reads that many ask at once become one: whoever asks while a read is under way shares the next one. Nobody gets an answer
 * that was read before they asked, so it is exactly as fresh as a read of their own.
 */

/** Shares a read without arguments. */
export function shareNextRead<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;
  const start = (): Promise<T> => {
    next = undefined;
    const reading = read();
    running = reading
      .catch(() => {})
      .then(() => {
        // A read that others wait for starts in a moment; until it does, whoever asks joins them.
        if (!next) running = undefined;
      });
    return reading;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(start);
    return next;
  };
}

/** Shares reads by key: all keys that were asked while a read was under way go into the next one. */
export function shareKeyedReads<T>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (key: string) => Promise<T | undefined> {
  let waiting = new Set<string>();
  const readAll = shareNextRead(() => {
    const keys = [...waiting];
    waiting = new Set();
    return read(keys);
  });
  return async (key) => {
    waiting.add(key);
    return (await readAll()).get(key);
  };
}
