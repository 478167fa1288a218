import { expect, test } from 'vitest';
import { RateGate, type Clock } from '../../../../src/core/refine/batch/rateGate';

/** Time passes only where somebody sleeps. */
function clock(): Clock & { time: number } {
  const made = {
    time: 0,
    now: () => made.time,
    sleep: (milliseconds: number) => {
      made.time += milliseconds;
      return Promise.resolve();
    },
  };
  return made;
}

const signal = new AbortController().signal;

test('nothing waits before limits are known', async () => {
  const time = clock();
  const gate = new RateGate(time);
  for (let request = 0; request < 100; request++) await gate.pass(5_000, signal);
  expect(time.time).toBe(0);
});

test('requests go on at the rate that the endpoint states', async () => {
  const time = clock();
  const gate = new RateGate(time);
  gate.learn({ requests: { limit: 60, remaining: 2, resetSeconds: 58 }, tokens: null });
  const passed: number[] = [];
  for (let request = 0; request < 5; request++) {
    await gate.pass(100, signal);
    passed.push(time.time);
  }
  expect(passed).toEqual([0, 0, 1000, 2000, 3000]);
});

test('tokens are limited, too, and a request larger than the limit waits for all of it', async () => {
  const time = clock();
  const gate = new RateGate(time);
  gate.learn({ requests: null, tokens: { limit: 1000, remaining: 400, resetSeconds: 60 } });
  await gate.pass(300, signal);
  expect(time.time).toBe(0);
  await gate.pass(400, signal);
  expect(time.time).toBe(30_000);
  await gate.pass(1_000_000, signal);
  expect(time.time).toBe(130_000);
});

test('when one request is told to wait, all wait', async () => {
  const time = clock();
  const gate = new RateGate(time);
  gate.hold(20);
  await gate.pass(1, signal);
  expect(time.time).toBe(20_000);
});

test('while it is paused nobody passes, and who gives up leaves', async () => {
  const gate = new RateGate(clock());
  gate.pause();
  const controller = new AbortController();
  const first = gate.pass(1, controller.signal);
  const second = gate.pass(1, signal);
  controller.abort();
  expect(await first).toBe(false);
  gate.resume();
  expect(await second).toBe(true);
});
