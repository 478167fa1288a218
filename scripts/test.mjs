// Installs, builds and tests everything: npm test. With --quick (npm run check) only what answers soon. It goes on
// after a part that fails and ends with one line that sums up all suites. Only Node's own modules are imported here: in
// a fresh clone there is nothing else yet.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');

const checks = [
  { title: 'Types', command: 'npm run --silent check:types' },
  { title: 'Lint', command: 'npm run --silent check:lint' },
  { title: 'Format', command: 'npm run --silent check:format' },
  {
    title: 'Grammar',
    command: 'npm run --silent test:grammar',
    read: { passed: /^✓ .*$/gm, failed: /^✖ .*$/gm },
  },
];

/**
 * Groups run one after the other, the parts of a group side by side. `read` finds the outcome of a suite in what its
 * runner prints last. A part without it is no suite: it counts only where it fails. Nothing works without an
 * `essential` part.
 */
const all = [
  [{ title: 'npm packages', command: 'node scripts/npm-install.mjs', essential: true }],
  [{ title: 'System packages', command: 'node scripts/system-install.mjs' }],
  [
    { title: 'Python environment', command: 'node scripts/python-install.mjs' },
    { title: 'VS Code', command: 'node scripts/vscode-install.mjs' },
    { title: 'Packaged extension', command: 'npm run --silent package' },
    ...checks,
  ],
  [
    {
      title: 'Unit tests, language server, command line',
      command: 'npm run --silent test:unit',
      read: { passed: /^ *Tests .*?(\d+) passed/gm, failed: /^ *Tests .*?(\d+) failed/gm },
    },
  ],
  [
    {
      title: 'Python',
      command: 'npm run --silent test:python',
      read: {
        passed: /^.*?(\d+) passed.* in [\d.]+s/gm,
        failed: /^.*?(\d+) (?:failed|errors?).* in [\d.]+s/gm,
      },
    },
    {
      title: 'Runs on hosts: SSH and Slurm',
      command: 'npm run --silent test:hosts',
      read: { passed: /^ *Tests .*?(\d+) passed/gm, failed: /^ *Tests .*?(\d+) failed/gm },
    },
    {
      title: 'Extension in VS Code',
      command: 'node scripts/run-vscode-tests.mjs',
      read: { passed: /^ *(\d+) passing\b/gm, failed: /^ *(\d+) failing\b/gm },
    },
  ],
  [
    {
      title: 'What a user sees',
      command: 'node scripts/run-browser-tests.mjs',
      read: {
        passed: /^Browser tests: (\d+) passed$/gm,
        failed: /^Browser tests: (\d+) failed$/gm,
      },
    },
  ],
];

/** What can be asked between two edits: no browser, no VS Code, no training. */
const quick = [
  [
    ...checks,
    {
      title: 'Quick tests',
      command: 'npm run --silent test:quick',
      read: { passed: /^ *Tests .*?(\d+) passed/gm, failed: /^ *Tests .*?(\d+) failed/gm },
    },
  ],
];

const groups = process.argv.includes('--quick') ? quick : all;

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) throw new Error(`Node 20 or newer is needed, and this is ${process.version}.`);

const outcomes = [];
for (const group of groups) {
  const finished = await Promise.all(group.map((part) => run(part, group.length > 1)));
  outcomes.push(...finished);
  if (group.some(({ essential }, index) => essential && finished[index].failed > 0)) break;
}
report(outcomes);

/** Runs a part. What it prints is shown as it comes, or, where others run beside it, when it has ended. */
async function run({ title, command, read }, beside) {
  const heading = `\n━━━ ${title} ━━━\n`;
  if (!beside) console.log(heading);
  const started = performance.now();
  const { code, output } = await execute(command, beside);
  if (beside) console.log(`${heading}\n${output.trim()}`);
  const passed = read ? count(output, read.passed) : 0;
  let failed = read ? count(output, read.failed) : 0;
  if (code !== 0 && failed === 0) {
    failed = 1;
    console.log(`\n"${command}" ended with exit code ${code}.`);
  } else if (read && passed + failed === 0) {
    failed = 1;
    console.log(`\n"${command}" ran no test.`);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`\n${title}: ${seconds.toFixed(1)} s`);
  return { title, passed, failed, seconds };
}

/** Keeps what the command prints and, unless it is `quiet`, shows it. */
function execute(command, quiet) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      from.setEncoding('utf8').on('data', (text) => {
        if (!quiet) to.write(text);
        output += text;
      });
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
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
