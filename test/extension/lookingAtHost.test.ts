import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LookingAtHost } from '../../src/extension/results/lookingAtHost';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A host that is looked at; each look is answered by `answer`, at once unless it is told to wait. */
function looking() {
  const seen = { looks: 0, looked: 0, failures: [] as unknown[] };
  const world = { isWanted: true, isReached: true, error: undefined as Error | undefined };
  let signal: AbortSignal | undefined;
  let held: Promise<void> | undefined;
  const runs = new LookingAtHost({
    look: async (given) => {
      seen.looks += 1;
      signal = given;
      await held;
      if (world.error) throw world.error;
      return world.isReached ? 'reached' : 'not reached';
    },
    isWanted: () => world.isWanted,
    looked: () => (seen.looked += 1),
    failed: (error) => seen.failures.push(error),
  });
  return {
    runs,
    seen,
    world,
    signal: () => signal,
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return () => {
        held = undefined;
        release();
      };
    },
  };
}

const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1000);

test('looks at once, then every five seconds, and tells after each look', async () => {
  const { runs, seen } = looking();
  runs.goOn();
  await seconds(0);
  expect(seen).toMatchObject({ looks: 1, looked: 1 });
  await seconds(4.9);
  expect(seen.looks).toBe(1);
  await seconds(5.1);
  expect(seen).toMatchObject({ looks: 3, looked: 3 });
  runs.stop();
});

test('looks once at a time, however often it is asked', async () => {
  const { runs, seen, hold } = looking();
  const release = hold();
  for (let asked = 0; asked < 5; asked++) runs.goOn();
  await seconds(60);
  runs.hurry();
  expect(seen.looks).toBe(1);
  release();
  await seconds(0);
  runs.goOn();
  expect(seen.looks).toBe(1);
  await seconds(5);
  expect(seen.looks).toBe(2);
  runs.stop();
});

test('looks less often while a host is not reached, at least once a minute, and recovers', async () => {
  const { runs, seen, world } = looking();
  world.isReached = false;
  const at: number[] = [];
  const from = Date.now();
  runs.goOn();
  await seconds(0);
  for (let count = 1; count <= 260; count++) {
    await seconds(1);
    if (seen.looks > at.length + 1) at.push(Math.round((Date.now() - from) / 1000));
  }
  expect(at).toEqual([10, 30, 70, 130, 190, 250]);
  world.isReached = true;
  await seconds(60); // reached again
  const { looks } = seen;
  await seconds(10);
  expect(seen.looks).toBe(looks + 2);
  runs.stop();
});

test('who begins to look does not wait for the next time', async () => {
  const { runs, seen, world } = looking();
  world.isReached = false;
  runs.goOn();
  await seconds(40);
  const { looks } = seen;
  runs.hurry();
  await seconds(0);
  expect(seen.looks).toBe(looks + 1);
  runs.stop();
});

test('ends when nobody wants to know, and begins anew', async () => {
  const { runs, seen, world } = looking();
  runs.goOn();
  await seconds(6);
  world.isWanted = false;
  await seconds(100);
  const { looks } = seen;
  world.isWanted = true;
  await seconds(100);
  expect(seen.looks).toBe(looks);
  runs.goOn();
  await seconds(0);
  expect(seen.looks).toBe(looks + 1);
  runs.stop();
});

test('stopping ends a look that is under way, and tells nothing of it', async () => {
  const { runs, seen, world, signal, hold } = looking();
  const release = hold();
  runs.goOn();
  await seconds(0);
  world.error = new Error('aborted');
  runs.stop();
  expect(signal()?.aborted).toBe(true);
  release();
  await seconds(300);
  expect(seen).toEqual({ looks: 1, looked: 0, failures: [] });
});

test('a bug is told, and the next look waits a minute', async () => {
  const { runs, seen, world } = looking();
  world.error = new Error('a bug');
  runs.goOn();
  await seconds(59);
  expect(seen).toMatchObject({ looks: 1, failures: [world.error] });
  await seconds(1);
  expect(seen.looks).toBe(2);
  runs.stop();
});
