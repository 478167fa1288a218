// The linter against markdownlint-cli2 over the same texts, in turns: npm run bench -- lint
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const rounds = 5;

/** Imports the task files of SUP-NATINST into `folder` and lints them with both programs, each as a process of its own. */
export function benchLint(root, folder, superni) {
  const cli = path.join(root, 'dist/cli.js');
  const tasks = ['test', 'train_sample'].flatMap((part) =>
    readdirSync(path.join(superni, part))
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(superni, part, name)),
  );
  const instructions = path.join(folder, 'instructions');
  const markdown = path.join(folder, 'markdown');
  mkdirSync(markdown, { recursive: true });
  execFileSync(process.execPath, [cli, 'import', ...tasks, '--out', instructions], {
    stdio: 'ignore',
  });
  const files = readdirSync(instructions).filter((name) => name.endsWith('.instruct'));
  for (const name of files)
    copyFileSync(path.join(instructions, name), path.join(markdown, `${name}.md`));
  const markdownlint = path.join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const programs = {
    stepwise: () => run([cli, 'lint', instructions], folder),
    'markdownlint-cli2': () => run([markdownlint, '**/*.md'], markdown),
  };
  const times = { stepwise: [], 'markdownlint-cli2': [] };
  for (let round = 0; round < rounds; round++)
    for (const [name, program] of Object.entries(programs)) times[name].push(program());
  const [ours, theirs] = Object.values(times).map(median);
  console.log(`${files.length} instruction files with their data files`);
  for (const [name, list] of Object.entries(times))
    console.log(
      `${name.padEnd(20)} ${median(list).toFixed(0).padStart(6)} ms  median of ${rounds}`,
    );
  console.log(`stepwise takes ${(ours / theirs).toFixed(2)} of the time of markdownlint-cli2`);
}

/** Milliseconds until the program has ended; that it finds something is no failure. */
function run(args, cwd) {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: 'pipe' });
  if (status !== 0 && status !== 1) throw new Error(`${args[0]} failed: ${stderr}`);
  return performance.now() - from;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}
