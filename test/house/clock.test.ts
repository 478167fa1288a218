import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** How long something takes, a busy machine decides as well: `expectLinearTime` compares two lengths instead. */
const measuring =
  /\bperformance\.now\(\) *-|\bexpect\(Date\.now\(\) *-|\bprocess\.(?:hrtime|cpuUsage)/;

test('no test measures the time that something takes', () => {
  const files = globSync('test/**/*.test.ts', { cwd: root, ignore: ['**/node_modules/**'] });
  const measures = (file: string): boolean =>
    measuring.test(readFileSync(path.join(root, file), 'utf8'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(measures)).toEqual([]);
});

test.each(['performance', 'Date'])('an assertion on %s is seen', (clock) => {
  expect(`expect(${clock}.now() - start).toBeLessThan(500);`).toMatch(measuring);
});
