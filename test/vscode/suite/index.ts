import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';

/** The launcher (scripts/run-vscode-tests.mjs) picks the lines of the report by these from what VS Code logs. */
const reportMark = '│ ';
const statisticsMark = '│ statistics ';

/** Called by VS Code in its extension host. The launcher believes the statistics only: a killed host counts as fine. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha'); // an ES module, which this bundle is not
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    console.log(reportMark + format(...parts));
  };
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 30_000,
    retries: 1, // VS Code on a busy machine can miss a moment
    forbidOnly: process.env.CI !== undefined,
    ...(process.env.TEST_GREP && { grep: process.env.TEST_GREP }),
  });
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner = mocha.run(() => resolve(runner));
  });
  console.log(statisticsMark + JSON.stringify(stats));
  if (!stats || stats.passes === 0) throw new Error('No test passed.');
  if (stats.failures > 0) throw new Error(`${stats.failures} tests failed.`);
}
