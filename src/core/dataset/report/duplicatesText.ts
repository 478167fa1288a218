import {
  duplicateKinds,
  type DuplicateKind,
  type DuplicateReport,
  type Duplicates,
  type TextOwner,
} from '../duplicates/model';
import { code, count, listed, percent, table } from './markdown';
import { duplicateTitles } from './summary';

/** What stands twice in the data set, a section for each kind that was found. */
export function duplicateSections(report: DuplicateReport): readonly string[][] {
  const sections = duplicateKinds.map((kind) => section(kind, report));
  return sections.every(({ length }) => length === 0) ? [] : [...sections, footnote(report)];
}

function section(kind: DuplicateKind, { found }: DuplicateReport): string[] {
  const { exact, near } = found[kind];
  if (exact.texts + near.texts === 0) return [];
  return [
    `## ${duplicateTitles[kind]}`,
    ...pairs('The same', exact),
    ...pairs('Nearly the same', near),
  ];
}

function pairs(how: string, { texts, tasks, pairs: shown }: Duplicates): string[] {
  if (texts === 0) return [];
  const byTask = tasks.map((task) => `${code(task.task)} ${count(task.texts)}`);
  const rows = shown.map(({ text, other, similarity }) => [
    place(text),
    place(other),
    percent(similarity),
  ]);
  const rest = texts - shown.length;
  return [
    `${how}: ${count(texts)}, by task: ${listed(byTask)}.`,
    `${table(['Text', 'Also', 'Similarity'], rows)}${rest > 0 ? `\n\nand ${count(rest)} more.` : ''}`,
  ];
}

function place({ part, task, id }: TextOwner): string {
  return `${code(id)} (${part}, ${code(task)})`;
}

function footnote({ options, estimated }: DuplicateReport): string[] {
  const exactness =
    estimated === 0
      ? ''
      : ` For ${count(estimated)} long texts the share is an estimate from ${count(options.sketchSize)} of their runs.`;
  return [
    `Texts are the same if they differ in capitals and white space only, and nearly the same if they share ${percent(options.threshold)} of their runs of ${count(options.shingleWords)} words.${exactness}`,
  ];
}
