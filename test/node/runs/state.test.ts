import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeRemotePlace } from '../../../src/node/runs/remotePlace';
import { runState } from '../../../src/node/runs/state';
import { temporaryFolder } from './workspace';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T18:00:00Z') });
  vi.stubEnv('TZ', 'America/Los_Angeles');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ['2026-11-21T17:05:00Z', 'since 09:05:'],
  ['2026-11-21T04:30:00Z', 'since 2026-11-20 20:30:'],
])('last reached at %s: %s', async (seen, said) => {
  const directory = temporaryFolder();
  await writeRemotePlace(directory, {
    host: 'gpu',
    directory: '/there',
    job: null,
    status: 'running',
    detail: null,
    seen,
    problem: 'It did not answer.',
    starter: null,
    attempt: 1,
  });
  expect(await runState(directory)).toEqual({
    status: 'running',
    note: `"gpu" was not reached ${said} It did not answer. The run goes on there; it is looked for again.`,
  });
});
