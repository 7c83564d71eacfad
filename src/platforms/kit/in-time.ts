/** The result if it is there soon enough for the platform's own acknowledgement; undefined when it is not. */
export async function inTime<T>(work: Promise<T>, withinMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), withinMs);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}

/** Tries a few times with growing pauses: an answer that could not be posted is not lost by one refusal. */
export async function persist<T>(
  work: () => Promise<T>,
  pausesMs: readonly number[] = [500, 2_000, 5_000],
): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return work();
}
