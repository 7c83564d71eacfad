/** Reads that are shared must still be everybody's own: who asked gets an answer, and one that was read after they asked. */
import { expect, test } from 'vitest';
import { shareKeyedReads, shareNextRead } from '#database/gate/share-reads.ts';

/** Lets the given number of turns of the microtask queue pass. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

test('everybody gets what they asked, at whatever moment they come', async () => {
  for (let late = 0; late < 12; late += 1) {
    for (let slow = 0; slow < 4; slow += 1) {
      const ask = shareKeyedReads(async (keys) => {
        await turns(slow);
        return new Map(keys.map((key) => [key, `found ${key}`]));
      });
      const first = ask('first');
      const second = ask('second');
      await turns(late);
      const third = ask('third');
      expect(await Promise.all([first, second, third]), `${late} turns late, ${slow} turns slow`).toEqual([
        'found first',
        'found second',
        'found third',
      ]);
    }
  }
});

test('nobody gets an answer that was read before they asked, and a read that fails does not stop the next', async () => {
  let version = 0;
  let isBroken = true;
  const read = shareNextRead(async () => {
    const seen = version;
    await turns(3);
    if (isBroken) throw new Error('away');
    return seen;
  });
  const failing = read();
  const waiting = read();
  await expect(failing).rejects.toThrow('away');
  await expect(waiting).rejects.toThrow('away');
  isBroken = false;
  const before = read();
  version = 1;
  expect(await Promise.all([before, read(), read()])).toEqual([0, 1, 1]);
});
