// Runs the suites of test/vscode/suite in the extension host of the VS Code that vscode-install.mjs installs.
//   node scripts/run-vscode-tests.mjs [--grep PATTERN] [--verbose]
import { parseArgs } from 'node:util';
import { buildTests, suiteRunner } from './build-tests.mjs';
import { runInExtensionHost } from './extension-host.mjs';
import { testPython } from './test-python.mjs';
import { installVSCode } from './vscode-install.mjs';
import { temporaryWorkspace } from './workspace.mjs';

const { values } = parseArgs({
  options: { grep: { type: 'string' }, verbose: { type: 'boolean', default: false } },
});

process.env.STEPWISE_PYTHON ??= testPython; // for the suites that train
installVSCode();
await buildTests();
const workspace = temporaryWorkspace();
try {
  const { failures, passes } = await runInExtensionHost({
    runner: suiteRunner,
    folder: workspace.folder,
    environment: values.grep === undefined ? {} : { TEST_GREP: values.grep },
    verbose: values.verbose,
  });
  if (failures > 0 || passes === 0) process.exitCode = 1;
} finally {
  workspace.remove();
}
