import { exactForm } from './metrics/exactMatch';
import type { InstanceScore, LabelScore } from './model';

/** Counts labels of each task for as long as its references look like labels. */
export interface LabelCounter {
  add(score: InstanceScore): void;
  /** Most references first; `undefined` where the task is not answered by labels. */
  labels(task: string): readonly LabelScore[] | undefined;
}

/**
 * A task is answered by labels if its references have at most 20 different forms, none of them long, each coming twice or
 * more on average. Forms are those that exact match compares. Of several references an instance counts for the one that was
 * predicted, else for the first, so that no label has more correct than it has references or predictions. What is kept
 * does not grow with the number of instances.
 */
export function createLabelCounter(): LabelCounter {
  const tasks = new Map<string, TaskCounts | null>();
  return {
    add: (score) => {
      let counts = tasks.get(score.task);
      if (counts === null) return;
      if (!counts) tasks.set(score.task, (counts = emptyCounts()));
      countReferences(counts, score);
      if (counts.isFreeText) tasks.set(score.task, null);
      else {
        countOwnLabel(counts, score);
        countPrediction(counts, score);
      }
    },
    labels: (task) => {
      const counts = tasks.get(task);
      return counts ? labelScores(counts) : undefined;
    },
  };
}

interface TaskCounts {
  instances: number;
  /** By form. */
  readonly labels: Map<string, Label>;
  /** How many ways to write labels there are. */
  spellings: number;
  /** Units of the longest form of a label. */
  longest: number;
  /** As written: predictions that are no label so far. */
  readonly others: Map<string, number>;
  /** Predictions that are no label and are not told apart any more. */
  outside: number;
  /** Whether some of `outside` could have become a label. */
  isFolded: boolean;
  isFreeText: boolean;
  /** Of texts that were seen lately, so that no label is brought into its form again and again. */
  readonly forms: Map<string, string>;
}

interface Label {
  readonly spellings: Map<string, number>;
  /** How many instances have it among their references. */
  instances: number;
  /** The last of these. */
  lastInstance: number;
  /** How many instances count for it. */
  references: number;
  predictions: number;
  correct: number;
}

const mostLabels = 20;
const longestLabel = 200; // UTF-16 units
const mostSpellings = 100; // of all labels of a task
const mostOthers = 1000;
const mostForms = 200;
/** A wrong prediction longer than this is no label, whatever exact match would leave of it. */
const longestPrediction = 2 * longestLabel;

function emptyCounts(): TaskCounts {
  return {
    instances: 0,
    labels: new Map(),
    longest: 0,
    spellings: 0,
    others: new Map(),
    outside: 0,
    isFolded: false,
    isFreeText: false,
    forms: new Map(),
  };
}

function countReferences(counts: TaskCounts, { references }: InstanceScore): void {
  counts.instances++;
  for (const reference of references) {
    if (reference.length > longestLabel) counts.isFreeText = true;
    if (counts.isFreeText) return;
    const label = labelOf(counts, formOf(counts, reference));
    const written = label.spellings.get(reference) ?? 0;
    if (written === 0) counts.spellings++;
    label.spellings.set(reference, written + 1);
    if (label.lastInstance === counts.instances) continue;
    label.lastInstance = counts.instances;
    label.instances++;
  }
  if (counts.labels.size > mostLabels || counts.spellings > mostSpellings) counts.isFreeText = true;
}

/** A label that comes up late takes over the predictions that were it already; where these are not known, there is no telling. */
function labelOf(counts: TaskCounts, form: string): Label {
  const known = counts.labels.get(form);
  if (known) return known;
  if (counts.isFolded) counts.isFreeText = true;
  let predictions = 0;
  for (const [text, count] of counts.others)
    if (!hasMoreLetters(text, form.length) && exactForm(text) === form) {
      predictions += count;
      counts.others.delete(text);
    }
  counts.longest = Math.max(counts.longest, form.length);
  const label = {
    ...{ spellings: new Map<string, number>(), instances: 0, lastInstance: 0 },
    ...{ references: 0, predictions, correct: 0 },
  };
  counts.labels.set(form, label);
  return label;
}

function countOwnLabel(
  counts: TaskCounts,
  { references, prediction, exactMatch }: InstanceScore,
): void {
  const matched = exactMatch === 1 ? counts.labels.get(formOf(counts, prediction)) : undefined;
  const label = matched ?? counts.labels.get(formOf(counts, references[0]!))!; // every reference is one
  label.references++;
  label.correct += exactMatch;
}

function countPrediction(counts: TaskCounts, { prediction, exactMatch }: InstanceScore): void {
  if (exactMatch === 0 && isTooLong(prediction)) {
    counts.outside++;
    return;
  }
  const label =
    exactMatch === 1 || !hasMoreLetters(prediction, counts.longest)
      ? counts.labels.get(formOf(counts, prediction))
      : undefined;
  if (label) label.predictions++;
  else if (counts.isFolded) counts.outside++;
  else {
    counts.others.set(prediction, (counts.others.get(prediction) ?? 0) + 1);
    if (counts.others.size > mostOthers) fold(counts);
  }
}

function isTooLong(prediction: string): boolean {
  return prediction.length > longestPrediction || hasMoreLetters(prediction, longestLabel);
}

/** Letters and digits of ASCII stay in a form: a text of more than a label has cannot be it, and needs no form to tell. */
function hasMoreLetters(text: string, most: number): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters <= most; at++) {
    const code = text.charCodeAt(at) | 0x20; // lower case
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) letters++;
  }
  return letters > most;
}

function fold(counts: TaskCounts): void {
  counts.outside += sum(counts.others.values());
  counts.others.clear();
  counts.isFolded = true;
}

function formOf({ forms }: TaskCounts, text: string): string {
  const known = forms.get(text);
  if (known !== undefined) return known;
  if (forms.size >= mostForms) forms.clear();
  const form = exactForm(text);
  forms.set(text, form);
  return form;
}

function labelScores({ labels, others, outside }: TaskCounts): readonly LabelScore[] | undefined {
  const all = [...labels.values()];
  if (sum(all.map(({ instances }) => instances)) < 2 * all.length) return undefined;
  const rows = all
    .filter(({ references, predictions }) => references + predictions > 0)
    .map(({ spellings, references, predictions, correct }) => ({
      label: mostFrequent(spellings),
      references,
      predictions,
      correct,
    }))
    .sort(
      (left, right) => right.references - left.references || (left.label < right.label ? -1 : 1),
    );
  const none = outside + sum(others.values());
  return none === 0
    ? rows
    : [...rows, { label: null, references: 0, predictions: none, correct: 0 }];
}

/** Of several as frequent ones the first in the order of code units. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  )[0];
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
