// Runs the same suites in a desktop VS Code, which @vscode/test-electron downloads into .vscode-test/.
//   node scripts/run-electron-tests.mjs [--grep PATTERN] [--version 1.100.0]
// VSCODE names the program of an installed VS Code to be taken instead.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildTests, suiteRunner } from './build-tests.mjs';
import { temporaryWorkspace } from './workspace.mjs';
import { testPython } from './test-python.mjs';

process.env.STEPWISE_PYTHON ??= testPython; // for the suites that train

const { values } = parseArgs({
  options: { grep: { type: 'string' }, version: { type: 'string', default: 'stable' } },
});

await buildTests();
const workspace = temporaryWorkspace();
try {
  process.exitCode = await runTests({
    ...(process.env.VSCODE
      ? { vscodeExecutablePath: process.env.VSCODE }
      : { version: values.version }),
    extensionDevelopmentPath: path.resolve(import.meta.dirname, '..'),
    extensionTestsPath: suiteRunner,
    extensionTestsEnv: { TEST_GREP: values.grep },
    launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  workspace.remove();
}
