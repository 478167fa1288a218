import { spawn } from 'node:child_process';
import { nodeFlags } from '../core/lint/nodeFlags';

/** Whether this process was started for rules. */
export const isRuleProcess = (): boolean =>
  nodeFlags.every((flag) => process.execArgv.includes(flag));

/** Runs a script of ours in a process that is started for rules. Gives its exit code; `null` where it was killed. */
export function ruleProcess(
  script: string,
  given: readonly string[],
  signal: AbortSignal,
): Promise<number | null> {
  const child = spawn(process.execPath, [...nodeFlags, script, ...given], { stdio: 'inherit' });
  signal.addEventListener('abort', () => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
