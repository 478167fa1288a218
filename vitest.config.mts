import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const project = (
  name: string,
  {
    include,
    exclude = [],
    ...options
  }: { include: string[]; exclude?: string[]; isolate?: boolean; retry?: number },
): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include,
    exclude: ['test/vscode/**', 'test/browser/**', '**/node_modules/**', ...exclude],
    ...options,
  },
});

/** Runs on a real sshd and a real Slurm. */
const hosts = ['test/node/hosts/**/*.test.ts', 'test/cli/hosts.test.ts'];

/** Against oracles in Python, real training and real data. */
const slow = [
  'test/core/evaluate/oracle.test.ts',
  'test/node/tokenizers/*oracle.test.ts',
  'test/node/runs/**/*.test.ts',
  'test/cli/run*.test.ts',
  'test/**/superni*.test.ts',
];

/** They replace modules, or change the environment of their process. */
const alone = ['test/{extension,node}/**/*.test.ts', 'test/core/lint/edits.test.ts'];

export default defineConfig({
  plugins: [
    {
      name: 'text-files',
      transform: (code, id) =>
        /\.(instruct|md)$/.test(id) ? `export default ${JSON.stringify(code)};` : undefined,
    },
  ],
  test: {
    projects: [
      project('hosts', { include: hosts, retry: 1 }),
      project('slow', { include: slow, exclude: hosts }),
      project('alone', { include: alone, exclude: [...hosts, ...slow] }),
      // To read our modules anew for each of these 200 files takes as long as their tests.
      project('together', {
        include: ['test/**/*.test.ts'],
        exclude: [...hosts, ...slow, ...alone],
        isolate: false,
      }),
    ],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    // One more than processors: many tests wait for other programs.
    maxWorkers: availableParallelism() + 1,
  },
});
