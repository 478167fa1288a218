// Runs test/browser/**/*.test.mjs: the packaged extension (stepwise.vsix) in VS Code, as a user sees it.
//   node scripts/run-browser-tests.mjs [--grep PATTERN] [--pictures] [--except FILE] [FILE...]
// With --pictures, what the tests look at is kept in test/screenshots, in a dark and in a light theme.
// A file that fails is run again, twice at most: a browser on a busy machine can miss a moment. What passes only then is
// named.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { installVSCode } from './vscode-install.mjs';
import { installExtensions } from './vscode-server.mjs';
import { testPython } from './test-python.mjs';

process.env.STEPWISE_PYTHON ??= testPython; // for the suites that train

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

const { values, positionals } = parseArgs({
  options: {
    grep: { type: 'string' },
    pictures: { type: 'boolean', default: false },
    except: { type: 'string' },
  },
  allowPositionals: true,
});

if (!existsSync('stepwise.vsix'))
  throw new Error('There is no stepwise.vsix to test: run "npm run package" first.');
installVSCode();
if (values.pictures) process.env.STEPWISE_PICTURES = '1';
const extensionsFolder = mkdtempSync(path.join(tmpdir(), 'stepwise-extensions-'));
process.on('exit', () => rmSync(extensionsFolder, { recursive: true, force: true }));
installExtensions(['stepwise.vsix'], extensionsFolder);
process.env.STEPWISE_EXTENSIONS_FOLDER = extensionsFolder;
const ignore = values.except ?? [];
const files = (
  positionals.length > 0 ? positionals : globSync('test/browser/**/*.test.mjs', { ignore })
).map((file) => path.resolve(file));

const outcome = await runFiles(files.sort(longestFirst));
const shaky = new Set();
for (let again = 0; again < 2 && outcome.failed.length > 0; again++) await runAgain();
const failed = outcome.failed.length;
console.log(`\nBrowser tests: ${outcome.passed.length} passed`);
if (failed > 0) console.log(`Browser tests: ${failed} failed`);
for (const name of shaky)
  if (outcome.passed.some((test) => test.name === name))
    console.log(`Passed only when it was run again: ${name}`);
if (failed > 0 || outcome.passed.length === 0) process.exitCode = 1;

/** So that none is left over at the end: what needs a VS Code, then views alone; the larger the longer. */
function longestFirst(one, other) {
  const isView = (file) => file.includes(`${path.sep}views${path.sep}`);
  return isView(one) - isView(other) || statSync(other).size - statSync(one).size;
}

/** Runs the files of the failed tests again. What had passed of them is not counted a second time. */
async function runAgain() {
  const broken = [...new Set(outcome.failed.map(({ file }) => file))].sort();
  for (const { name } of outcome.failed) shaky.add(name);
  console.log(`\n━━━ Run again ━━━\n`);
  const { passed, failed } = await runFiles(broken);
  outcome.passed = [...outcome.passed.filter(({ file }) => !broken.includes(file)), ...passed];
  outcome.failed = failed;
}

/** Every test with its name and file. A suite counts only where one of its hooks failed, which no test would tell. */
async function runFiles(files) {
  const outcome = { passed: [], failed: [] };
  const events = run({
    files,
    concurrency: 2,
    ...(values.grep === undefined ? {} : { testNamePatterns: [values.grep] }),
  });
  const note = (list) => (event) => {
    const { type, error } = event.details;
    if (type !== 'suite' || error?.failureType === 'hookFailed')
      list.push({ name: event.name, file: event.file });
  };
  events.on('test:pass', note(outcome.passed));
  events.on('test:fail', note(outcome.failed));
  for await (const line of events.compose(new Spec())) process.stdout.write(line);
  return outcome;
}
