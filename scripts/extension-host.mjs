// Runs a module with a function `run` in the extension host of the VS Code that vscode-install.mjs installs, the
// extension being developed loaded beside it.
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { remoteUri, startServer, workbenchUrl } from './vscode-server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const longestRun = 600_000; // milliseconds

/**
 * Opens `folder` in the workbench and runs the module `runner`. Lines that it logs behind "│ " are printed; the object
 * behind "│ statistics " is the answer. Only that is believed: VS Code reports a killed extension host as fine.
 */
export async function runInExtensionHost({ runner, folder, environment = {}, verbose = false }) {
  const open = [];
  try {
    const server = await startServer({ driver: true, verbose, environment });
    open.unshift(() => server.stop());
    const browser = await launchBrowser();
    open.unshift(() => browser.close());
    return await runInPage(await browser.newPage(), { server, runner, folder, verbose });
  } finally {
    for (const close of open) await close();
  }
}

/** Opens the workbench, which starts the extension host, which runs the module. */
async function runInPage(page, { server, runner, folder, verbose }) {
  let statistics;
  await page.exposeFunction('codeAutomationLog', (_level, [text]) => {
    if (typeof text !== 'string') return;
    const reported = /^│ (statistics )?([^]*)$/.exec(text);
    if (reported?.[1]) statistics = JSON.parse(reported[2]);
    else if (reported) console.log(reported[2]);
    else if (verbose) console.log(text);
  });
  await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the module did not end within ${longestRun / 60_000} minutes`)),
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
        workbenchUrl(server, folder, [
          ['extensionDevelopmentPath', remoteUri(server, root)],
          ['extensionTestsPath', remoteUri(server, runner)],
        ]),
      )
      .catch(ended(reject));
  });
  if (!statistics)
    throw new Error('the extension host ended without a report; "--verbose" shows its log');
  return statistics;
}
