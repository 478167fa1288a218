import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('test/python');
const python = path.join(
  folder,
  '.venv',
  process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python',
);

/** Runs a script of test/python on lines and gives its lines back. */
export async function askPython(script: string, lines: Iterable<string>): Promise<string[]> {
  if (!existsSync(python))
    throw new Error(
      `There is no Python environment at "${python}". Run "node scripts/python-install.mjs" (npm test does).`,
    );
  const child = spawn(python, [path.join(folder, script)]);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.end([...lines].map((line) => `${line}\n`).join(''));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new Error(`${script} ended with ${String(code)}:\n${Buffer.concat(errors).toString()}`);
  return Buffer.concat(output).toString('utf8').trimEnd().split('\n');
}
