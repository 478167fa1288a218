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
import { counted, gibibytes } from '../../shared/numbers';

interface GpusOf {
  readonly gpus: readonly GpuView[];
  /** Every GPU by itself; else several are shown as one. */
  readonly each: boolean;
}

interface Metered {
  /** E.g. "GPU 2", "8 GPUs". */
  readonly label: string;
  readonly gpu: GpuView;
}

/** How busy the GPUs of a run are and how much of their memory is taken. */
export function gpuMeters(): Part<GpusOf> {
  const root = element('ul', { class: 'gpus' });
  const draw = keyedChildren<Metered>(root, { key: ({ label }) => label, create: gpuRow });
  return {
    element: root,
    draw: ({ gpus, each }) => {
      setShown(root, gpus.length > 0);
      draw(each ? gpus.map(single(gpus.length)) : together(gpus));
    },
  };
}

const single =
  (all: number) =>
  (gpu: GpuView, index: number): Metered => ({ label: all === 1 ? 'GPU' : `GPU ${index}`, gpu });

function together(gpus: readonly GpuView[]): readonly Metered[] {
  if (gpus.length <= 1) return gpus.map(single(gpus.length));
  const sum = (of: (gpu: GpuView) => number): number => gpus.reduce((all, gpu) => all + of(gpu), 0);
  const gpu = {
    name: [...new Set(gpus.map(({ name }) => name))].join(', '),
    utilization: sum(({ utilization }) => utilization) / gpus.length,
    memoryUsed: sum(({ memoryUsed }) => memoryUsed),
    memoryTotal: sum(({ memoryTotal }) => memoryTotal),
  };
  return [{ label: counted(gpus.length, 'GPU'), gpu }];
}

function gpuRow(): Part<Metered> {
  const name = element('span', { class: 'gpu-name' });
  const work = meter();
  const percent = element('span', { class: 'numbers gpu-percent' });
  const memory = meter();
  const amount = element('span', { class: 'numbers' });
  const root = element('li', { class: 'gpu dim' }, name, work.element, percent, memory.element);
  root.append(amount);
  return {
    element: root,
    draw: ({ label, gpu }) => {
      const used = `${gibibytes(gpu.memoryUsed)} of ${gibibytes(gpu.memoryTotal)} GiB`;
      const busy = `${Math.round(gpu.utilization)} %`;
      setText(name, label);
      setText(percent, busy);
      setText(amount, used);
      setAttribute(root, 'title', gpu.name);
      work.draw({ label: `Use of ${label}, ${gpu.name}`, words: busy, percent: gpu.utilization });
      memory.draw({
        label: `Memory of ${label}, ${gpu.name}`,
        words: used,
        percent: (100 * gpu.memoryUsed) / Math.max(1, gpu.memoryTotal),
      });
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
