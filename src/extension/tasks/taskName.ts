import path from 'node:path';
import { allVariants } from '../../core/experiment/grid';
import type { TaskAction } from '../contributions';

interface Named {
  readonly action: TaskAction;
  readonly experiment: string;
  readonly variant?: string;
  readonly host?: string;
}

/** E.g. "all tiny", "train what-fits, all runs on gpu", "predict what-fits samplesPerTask=8". */
export function taskName({ action, experiment, variant = '', host = 'local' }: Named): string {
  const name = `${action} ${path.basename(experiment, '.experiment.json')}`;
  const which = variant === allVariants ? ', all runs' : variant === '' ? '' : ` ${variant}`;
  return `${name}${which}${host === 'local' || !hasPlace(action) ? '' : ` on ${host}`}`;
}

/** Data sets are built, and predictions scored, on this machine always. */
export function hasPlace(action: TaskAction): boolean {
  return action !== 'build' && action !== 'evaluate';
}
