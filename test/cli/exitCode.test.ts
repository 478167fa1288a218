import { expect, test } from 'vitest';
import { endWith } from '../../src/cli/exitCode';

test('a program has failed until its work has an exit code', async () => {
  const program: { exitCode?: number } = {};
  let finish: (code: number) => void = () => undefined;
  const ended = endWith(program, new Promise<number>((resolve) => (finish = resolve)));
  expect(program.exitCode).toBe(1);
  finish(0);
  await ended;
  expect(program.exitCode).toBe(0);
});
