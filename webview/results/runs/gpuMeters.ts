import type { GpuView } from '../../../src/protocol/results';
import {
  element,
  keyedChildren,
  setAttribute,
  setShown,
  setText,
  setWidth,
  type Part,
} from '../../shared/dom';
import { gibibytes } from '../../shared/numbers';
import { eachGpu, together, type Metered } from './meteredGpus';

interface GpusOf {
  readonly gpus: readonly GpuView[];
  /** Every GPU by itself; else several are shown as one. */
  readonly each: boolean;
}

/** How busy the GPUs of a run are and how much of their memory is taken. */
export function gpuMeters(): Part<GpusOf> {
  const root = element('ul', { class: 'gpus' });
  const draw = keyedChildren<Metered>(root, { key: ({ label }) => label, create: gpuRow });
  return {
    element: root,
    draw: ({ gpus, each }) => {
      setShown(root, gpus.length > 0);
      draw(each ? eachGpu(gpus) : together(gpus));
    },
  };
}

function gpuRow(): Part<Metered> {
  const name = element('span', { class: 'gpu-name' });
  const work = meter();
  const percent = element('span', { class: 'numbers gpu-percent' });
  const memory = meter();
  const amount = element('span', { class: 'numbers' });
  const root = element('li', { class: 'gpu dim' }, name, work.element, percent, memory.element);
  root.append(amount);
  const drawWork = (label: string, { name: model, utilization }: GpuView): void => {
    const isTold = utilization !== null;
    for (const part of [work.element, percent]) setShown(part, isTold);
    if (!isTold) return;
    const words = `${Math.round(utilization)} %`;
    setText(percent, words);
    work.draw({ label: `Use of ${label}, ${model}`, words, percent: utilization });
  };
  const drawMemory = (label: string, { name: model, memory: taken }: GpuView): void => {
    for (const part of [memory.element, amount]) setShown(part, taken !== null);
    if (!taken) return;
    const words = `${gibibytes(taken.used)} of ${gibibytes(taken.total)} GiB`;
    setText(amount, words);
    const share = (100 * taken.used) / Math.max(1, taken.total);
    memory.draw({ label: `Memory of ${label}, ${model}`, words, percent: share });
  };
  return {
    element: root,
    draw: ({ label, gpu }) => {
      setText(name, label);
      setAttribute(root, 'title', gpu.name);
      drawWork(label, gpu);
      drawMemory(label, gpu);
    },
  };
}

interface Meter {
  readonly label: string;
  readonly words: string;
  readonly percent: number;
}

function meter(): Part<Meter> {
  const fill = element('div', { class: 'meter-fill' });
  const root = element(
    'div',
    { class: 'meter', role: 'meter', 'aria-valuemin': 0, 'aria-valuemax': 100 },
    fill,
  );
  return {
    element: root,
    draw: ({ label, words, percent }) => {
      setAttribute(root, 'aria-label', label);
      setAttribute(root, 'aria-valuenow', Math.round(Math.min(100, Math.max(0, percent))));
      setAttribute(root, 'aria-valuetext', words);
      setWidth(fill, percent);
    },
  };
}
