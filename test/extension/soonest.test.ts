import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Soonest } from '../../src/extension/results/soonest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** At which milliseconds it was done, where `asked` holds pairs: asked when, and within how much. */
function doneAt(asked: readonly (readonly [at: number, within: number])[]): readonly number[] {
  const done: number[] = [];
  let now = 0;
  const soonest = new Soonest(() => done.push(now));
  while (now < 10_000) {
    for (const [at, within] of asked) if (at === now) soonest.within(within);
    now++;
    vi.advanceTimersByTime(1);
  }
  return done;
}

test('what is asked for again meanwhile is done once', () =>
  expect(
    doneAt([
      [0, 400],
      [100, 400],
      [399, 400],
    ]),
  ).toEqual([400]));

test('who asks for it earlier does not wait for who asked for it later', () =>
  expect(
    doneAt([
      [0, 5000],
      [100, 400],
    ]),
  ).toEqual([500]));

test('what is asked for afterwards is done again', () =>
  expect(
    doneAt([
      [0, 5000],
      [100, 400],
      [600, 400],
    ]),
  ).toEqual([500, 1000]));

test('what is cancelled is not done, and can be asked for again', () => {
  const act = vi.fn();
  const soonest = new Soonest(act);
  soonest.within(400);
  soonest.cancel();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  soonest.within(5000);
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledOnce();
});
