// Installs, builds and tests everything: npm test. With --quick (npm run check) only what answers soon. It goes on
// after a part that fails and ends with one line that sums up all suites. Only Node's own modules are imported here: in
// a fresh clone there is nothing else yet.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');

const vitest = { passed: /^ *Tests .*?(\d+) passed/gm, failed: /^ *Tests .*?(\d+) failed/gm };

const browser = {
  passed: /^Browser tests: (\d+) passed$/gm,
  failed: /^Browser tests: (\d+) failed$/gm,
};
const training = 'test/browser/runs.test.mjs';

const types = { title: 'Types', command: 'npm run --silent check:types', load: 1 };
const style = [
  { title: 'Format', command: 'npm run --silent check:format', load: 1 },
  { title: 'Lint', command: 'npm run --silent check:lint', load: 1 },
  {
    title: 'Grammar',
    command: 'npm run --silent test:grammar',
    load: 1,
    read: { passed: /^✓ .*$/gm, failed: /^✖ .*$/gm },
  },
];

/**
 * The parts begin in this order, beside each other: each when those it `needs` have ended and the processors have room for
 * its `load`: how many it keeps busy, none where it waits for downloads. What takes longest begins first. `read` finds the
 * outcome of a suite in what its runner prints last. A part without it is no suite: it counts only where it fails. Nothing
 * works without an `essential` part.
 */
const all = [
  { title: 'npm packages', command: 'node scripts/npm-install.mjs', load: 1, essential: true },
  ...[
    { title: 'System packages', command: 'node scripts/system-install.mjs', load: 0 },
    { title: 'Packaged extension', command: 'npm run --silent package', load: 1 },
    types,
  ].map((part) => ({ ...part, needs: ['npm packages'] })),
  {
    title: 'VS Code',
    command: 'node scripts/vscode-install.mjs',
    load: 0,
    needs: ['System packages'],
  },
  {
    title: 'Python environment',
    command: 'node scripts/python-install.mjs',
    load: 0,
    needs: ['System packages'],
  },
  ...style,
  {
    title: 'What a user sees',
    command: `node scripts/run-browser-tests.mjs --except ${training}`,
    load: 2,
    needs: ['Packaged extension', 'VS Code'],
    read: browser,
  },
  {
    title: 'Unit tests, language server, command line',
    command: 'npm run --silent test:quick',
    load: 1,
    read: vitest,
  },
  {
    title: 'What a user sees of training',
    command: `node scripts/run-browser-tests.mjs ${training}`,
    load: 1,
    needs: ['Python environment'],
    read: browser,
  },
  {
    title: 'Oracles in Python, training, real data',
    command: 'npm run --silent test:slow',
    load: 1,
    read: vitest,
  },
  {
    title: 'Runs on hosts: SSH and Slurm',
    command: 'npm run --silent test:hosts',
    load: 1,
    read: vitest,
  },
  {
    title: 'Python',
    command: 'npm run --silent test:python',
    load: 1,
    read: {
      passed: /^.*?(\d+) passed.* in [\d.]+s/gm,
      failed: /^.*?(\d+) (?:failed|errors?).* in [\d.]+s/gm,
    },
  },
  {
    title: 'Extension in VS Code',
    command: 'node scripts/run-vscode-tests.mjs',
    load: 1,
    read: { passed: /^ *(\d+) passing\b/gm, failed: /^ *(\d+) failing\b/gm },
  },
];

/** What can be asked between two edits: no browser, no VS Code, no training. */
const quick = [
  types,
  ...style,
  { title: 'Quick tests', command: 'npm run --silent test:quick', load: 1, read: vitest },
];

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) throw new Error(`Node 20 or newer is needed, and this is ${process.version}.`);

const room = availableParallelism() + 1; // a part waits now and then; with more, tests run into their time limits
report(await runParts(process.argv.includes('--quick') ? quick : all));

/** Gives the parts' outcomes, in the order of the parts. */
async function runParts(parts) {
  const outcomes = new Map();
  const running = new Map();
  const waiting = [...parts];
  const mayBegin = ({ load, needs = [] }) => {
    const busy = [...running.keys()].reduce((sum, part) => sum + part.load, 0);
    return (busy === 0 || busy + load <= room) && needs.every((title) => outcomes.has(title));
  };
  while (waiting.length + running.size > 0) {
    while (waiting.length > 0 && mayBegin(waiting[0])) {
      const part = waiting.shift();
      console.log(`▸ ${part.title}`);
      running.set(part, begin(part));
    }
    if (running.size === 1) [...running.values()][0].show();
    const { part, outcome } = await Promise.race([...running.values()].map(({ ended }) => ended));
    running.delete(part);
    outcomes.set(part.title, outcome);
    if (part.essential && outcome.failed > 0) waiting.length = 0;
  }
  return parts.flatMap(({ title }) => outcomes.get(title) ?? []);
}

/** Starts a part. What it prints is shown when it has ended or, from when `show` is called on, as it comes. */
function begin(part) {
  const { title, command, read } = part;
  const started = performance.now();
  const child = spawn(command, {
    cwd: root,
    // Models of a few thousand weights: PyTorch's threads would do nothing but wait for each other.
    env: { ...process.env, OMP_NUM_THREADS: '1' },
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let isShown = false;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      if (isShown) process.stdout.write(text);
      output += text;
    });
  const show = () => {
    if (!isShown) process.stdout.write(`\n━━━ ${title} ━━━\n\n${output.trimStart()}`);
    isShown = true;
  };
  const ended = new Promise((resolve) => {
    child.on('close', (code, signal) => {
      show();
      const passed = read ? count(output, read.passed) : 0;
      let failed = read ? count(output, read.failed) : 0;
      if (code !== 0 && failed === 0) {
        failed = 1;
        console.log(`\n"${command}" ended with exit code ${code ?? signal}.`);
      } else if (read && passed + failed === 0) {
        failed = 1;
        console.log(`\n"${command}" ran no test.`);
      }
      const seconds = (performance.now() - started) / 1000;
      console.log(`\n${title}: ${seconds.toFixed(1)} s\n`);
      resolve({ part, outcome: { title, passed, failed, seconds } });
    });
  });
  return { ended, show };
}

/** The sum of the numbers that the expression captures; a line without a number counts one. */
function count(output, expression) {
  const plain = stripVTControlCharacters(output);
  return [...plain.matchAll(expression)].reduce((sum, [, number]) => sum + Number(number ?? 1), 0);
}

function report(outcomes) {
  console.log('\n━━━ Outcome ━━━\n');
  for (const { title, passed, failed, seconds } of outcomes) {
    const verdict = failed > 0 ? `${failed} FAILED` : 'fine';
    const tests = passed + failed > 0 ? `${passed} passed` : '';
    console.log(
      `${title.padEnd(45)} ${verdict.padEnd(12)} ${tests.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}
