import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, temporaryFolder } from '../node/runs/workspace';

/** The command line as a program of its own: only so can it be killed. */
export interface Program {
  readonly child: ChildProcess;
  /** What it has written so far, both streams. */
  readonly said: () => string;
  /** Standard output alone. */
  readonly printed: () => string;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  until(text: string | RegExp): Promise<void>;
}

/** Builds the command line into a folder of its own. */
export function buildCommandLine(): string {
  const bundle = temporaryFolder();
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: path.join(bundle, 'cli.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    loader: { '.instruct': 'text', '.md': 'text' },
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  return bundle;
}

/** Runs are started with these scripts from now on. */
export function giveTrainer(bundle: string, trainer: string): void {
  rmSync(path.join(bundle, 'trainer'), { recursive: true, force: true });
  cpSync(trainer, path.join(bundle, 'trainer'), { recursive: true });
}

export function program(
  bundle: string,
  given: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Program {
  const child = spawn(process.execPath, [path.join(bundle, 'cli.js'), ...given], {
    cwd,
    env: { ...process.env, XDG_CONFIG_HOME: bundle, ...env },
  });
  let [output, printed] = ['', ''];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      if (stream === child.stdout) printed += text;
    });
  }
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return {
    child,
    said: () => output,
    printed: () => printed,
    ended,
    async until(text) {
      while (!(typeof text === 'string' ? output.includes(text) : text.test(output))) {
        if (child.exitCode !== null)
          throw new Error(`It ended without "${String(text)}":\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
