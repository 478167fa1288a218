import type { RunProgress, RunView } from '../../../src/protocol/results';
import { element, setAttribute, setShown, setText, svgElement, type Part } from '../../shared/dom';
import { progressBar } from '../../shared/progressBar';
import { gpuMeters } from './gpuMeters';
import { pace } from './runWords';

export interface ProgressOf {
  readonly run: RunView;
  readonly chosen: boolean;
}

/**
 * How far a run is, how busy its GPUs are, and its loss as a small curve: while it goes on, the curve also afterwards where
 * it is looked at.
 */
export function runProgress(): Part<ProgressOf> {
  const bar = progressBar();
  const line = svgElement('polyline', { class: 'loss-line', points: '' });
  const curve = svgElement(
    'svg',
    { class: 'loss-curve', role: 'img', viewBox: '0 0 100 24', preserveAspectRatio: 'none' },
    line,
  );
  const speed = element('p', { class: 'run-pace dim numbers' });
  const gpus = gpuMeters();
  const root = element('div', { class: 'run-progress' }, curve, bar.element, speed, gpus.element);
  return {
    element: root,
    draw: ({ run, chosen }) => {
      const { name, status, progress } = run;
      const running = status === 'running' && progress !== null;
      const drawable = progress !== null && progress.losses.length > 1 && (running || chosen);
      // What its host said last is no news while the host is not reached.
      const seen = status === 'running' && run.waits === null;
      const busy = seen ? run.gpus : [];
      setShown(root, running || drawable || busy.length > 0);
      setShown(bar.element, running);
      setShown(curve, drawable);
      const words = seen && progress ? pace(progress) : '';
      setText(speed, words);
      setShown(speed, words !== '');
      gpus.draw({ gpus: busy, each: chosen });
      if (running)
        bar.draw({ label: `Progress of ${name}`, done: progress.step, total: progress.steps });
      if (drawable) {
        setAttribute(line, 'points', points(progress, running));
        setAttribute(curve, 'aria-label', inWords(progress));
      }
    },
  };
}

/** The curve in a box of 100 × 24: lowest to highest loss upwards; a run under way leaves room for the steps to come. */
function points({ losses, steps }: RunProgress, running: boolean): string {
  const values = losses.map(({ loss }) => loss).filter(Number.isFinite);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const width = Math.max(running ? steps : 0, losses.at(-1)!.step, 1);
  return losses
    .filter(({ loss }) => Number.isFinite(loss))
    .map(({ step, loss }) => {
      const height = high === low ? 0.5 : (loss - low) / (high - low);
      return `${((100 * step) / width).toFixed(1)},${(22.5 - 21 * height).toFixed(1)}`;
    })
    .join(' ');
}

const inWords = ({ losses }: RunProgress): string =>
  `Loss from ${losses[0]!.loss.toPrecision(3)} at step ${losses[0]!.step} ` +
  `to ${losses.at(-1)!.loss.toPrecision(3)} at step ${losses.at(-1)!.step}`;
