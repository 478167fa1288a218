import { nativeButton } from '../../shared/nativeButton';
import { element, setShown, setText, type Part } from '../../shared/dom';
import { count, counted, score } from '../../shared/numbers';
import { chance, interval, signedInterval, verdictOf, verdictWords } from '../words';
import type { Entry } from './entry';
import { labelTable } from './labels';
import type { RowActions } from './scoreRow';

/** What a task unfolds to: its figures in words, its labels, and where to go from here. */
export function moreOfTask({ open, openInstruction, refine }: RowActions): Part<Entry> {
  let task = '';
  const words = element('p', { class: 'numbers' });
  const labels = labelTable();
  const instances = nativeButton({ label: 'Show Instances', press: () => open(task) });
  const instruction = nativeButton({
    label: 'Open Instruction',
    press: () => openInstruction(task),
  });
  const refinement = nativeButton({ label: 'Refine', press: () => refine(task) });
  const tools = element('div', { class: 'more-tools' });
  tools.append(instances.element, instruction.element, refinement.element);
  return {
    element: element('div', { class: 'more' }, words, labels.element, tools),
    draw: (entry) => {
      task = entry.name;
      setText(words, inWords(entry));
      setShown(labels.element, entry.labels !== null);
      if (entry.labels) labels.draw({ task, labels: entry.labels });
      for (const tool of [instruction, refinement]) setShown(tool.element, entry.hasInstruction);
    },
  };
}

function inWords({ group, scores, metric, difference }: Entry): string {
  const range = scores.intervals ? ` ${interval(scores.intervals[metric])}` : '';
  const own = `${group === null ? '' : `${group}. `}${score(scores[metric])}${range} over ${counted(scores.instances, 'instance')}.`;
  if (!difference) return own;
  const { better, worse } = difference;
  return (
    `${own} Baseline ${score(difference.baseline)}; difference ${signedInterval(difference.interval)}, ` +
    `${chance(difference.p)}: ${verdictWords[verdictOf(difference)]}; ` +
    `${count(better)} better, ${count(worse)} worse.`
  );
}
