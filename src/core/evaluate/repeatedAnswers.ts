import { createIdTable } from './idTable';
import { textOfInstance } from './instancesDigest';
import type { Problem } from './model';
import { repeatedProblems, type RepeatedIds } from './predictionIndex';

/** Predictions that have their references beside them, of which the first counts for an instance. */
export interface RepeatedAnswers {
  isFirst(answer: OwnAnswer, task: string): boolean;
  problems(): readonly Problem[];
}

export interface OwnAnswer {
  readonly id: string;
  readonly input: string | undefined;
  readonly references: readonly string[];
}

/**
 * Ids may be counted anew in each part of a file: with other references or another input it is another instance. Of
 * instances without inputs, two that have the same id and references cannot be told apart.
 */
export function createRepeatedAnswers(): RepeatedAnswers {
  const known = createIdTable();
  const again = createIdTable();
  const alike = { withInput: { count: 0, first: '' }, without: { count: 0, first: '' } };
  const idsWithoutInput = createIdTable();
  let areCountedAnew = false;
  return {
    isFirst: (answer, task) => {
      const text = textOfInstance(answer);
      const isBare = (answer.input ?? '') === '';
      const { isNew } = known.add(text, task);
      if (isNew && isBare && !idsWithoutInput.add(answer.id, task).isNew) areCountedAnew = true;
      if (!isNew && again.add(text, task).isNew)
        note(isBare ? alike.without : alike.withInput, answer.id);
      return isNew;
    },
    problems: () =>
      areCountedAnew
        ? [...repeatedProblems(alike.withInput), ...ambiguousProblems(alike.without)]
        : repeatedProblems(sumOf(alike.withInput, alike.without)),
  };
}

function note(ids: { count: number; first: string }, id: string): void {
  if (ids.count++ === 0) ids.first = id;
}

function sumOf(some: RepeatedIds, others: RepeatedIds): RepeatedIds {
  return { count: some.count + others.count, first: some.count > 0 ? some.first : others.first };
}

function ambiguousProblems({ count, first }: RepeatedIds): readonly Problem[] {
  if (count === 0) return [];
  const which = count === 1 ? `The id "${first}" comes` : `${count} ids come, "${first}" first,`;
  return [
    {
      kind: 'ambiguous-prediction',
      message: `${which} again with the same references; the first prediction counts. As ids come with other references, too, these may be other instances: give the lines a task or an input.`,
      count,
    },
  ];
}
