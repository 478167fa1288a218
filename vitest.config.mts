import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'text-files',
      transform: (code, id) =>
        /\.(instruct|md)$/.test(id) ? `export default ${JSON.stringify(code)};` : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/browser/**', '**/node_modules/**'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    // All processors, not all but one: many tests wait for other programs.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
