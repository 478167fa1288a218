// Runs the suites of test/vscode/suite in the extension host of the VS Code that vscode-install.mjs installs.
//   node scripts/run-vscode-tests.mjs [--grep PATTERN] [--verbose]
import { parseArgs } from 'node:util';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { buildTests, suiteRunner } from './build-tests.mjs';
import { installVSCode } from './vscode-install.mjs';
import { remoteUri, startServer, workbenchUrl } from './vscode-server.mjs';
import { temporaryWorkspace } from './workspace.mjs';

const root = path.resolve(import.meta.dirname, '..');
const longestRun = 600_000; // milliseconds

const { values } = parseArgs({
  options: { grep: { type: 'string' }, verbose: { type: 'boolean', default: false } },
});

installVSCode();
await buildTests();
const workspace = temporaryWorkspace();
const open = [() => workspace.remove()];
try {
  const server = await startServer({
    driver: true,
    verbose: values.verbose,
    environment: values.grep === undefined ? {} : { TEST_GREP: values.grep },
  });
  open.unshift(() => server.stop());
  const browser = await launchBrowser();
  open.unshift(() => browser.close());
  const statistics = await runInPage(await browser.newPage(), server);
  if (statistics.failures > 0 || statistics.passes === 0) process.exitCode = 1;
} finally {
  for (const close of open) await close();
}

/** Opens the workbench, which starts the extension host, which runs the suites; gives mocha's statistics. */
async function runInPage(page, server) {
  let statistics;
  await page.exposeFunction('codeAutomationLog', (_level, [text]) => {
    if (typeof text !== 'string') return;
    const reported = /^│ (statistics )?([^]*)$/.exec(text);
    if (reported?.[1]) statistics = JSON.parse(reported[2]);
    else if (reported) console.log(reported[2]);
    else if (values.verbose) console.log(text);
  });
  await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the suites did not end within ${longestRun / 60_000} minutes`)),
      longestRun,
    );
    const ended = (settle) => (outcome) => {
      clearTimeout(timer);
      settle(outcome);
    };
    page.on('crash', () => ended(reject)(new Error('the page of the workbench crashed')));
    page.exposeFunction('codeAutomationExit', ended(resolve)).catch(ended(reject));
    page
      .goto(
        workbenchUrl(server, workspace.folder, [
          ['extensionDevelopmentPath', remoteUri(server, root)],
          ['extensionTestsPath', remoteUri(server, suiteRunner)],
        ]),
      )
      .catch(ended(reject));
  });
  if (!statistics)
    throw new Error('the extension host ended without a report; "--verbose" shows its log');
  return statistics;
}
