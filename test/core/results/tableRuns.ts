import type { Figures, GroupScores, Scores } from '../../../src/core/evaluate/model';
import type { TableComparison, TableDifference, TableRun } from '../../../src/core/results/model';

type Figured = Readonly<Record<string, number>>;

/** A run with these ROUGE-L: overall first, then of categories and tasks. Its other metrics are half of that and a tenth. */
export function tableRun(
  name: string,
  overall: number,
  categories: Figured = {},
  tasks: Figured = {},
): TableRun {
  const group = (of: string, rougeL: number, instances: number) => ({
    ...{ ...scoresOf(rougeL, instances), instancesDigest: `all of ${of}` },
  });
  return {
    name,
    partial: false,
    evaluation: {
      overall: {
        ...scoresOf(overall, 11_810),
        intervals: intervalsOf(overall),
        instancesDigest: 'all',
      },
      categories: Object.fromEntries(
        Object.entries(categories).map(([category, rougeL]) => [
          category,
          group(category, rougeL, 500),
        ]),
      ),
      tasks: Object.fromEntries(
        Object.entries(tasks).map(([task, rougeL]) => [
          task,
          { ...group(task, rougeL, 100), category: 'First' },
        ]),
      ),
    },
  };
}

/** The run as if it was scored over fewer instances: overall, and in each category. */
export function overFewer(run: TableRun, instances: number): TableRun {
  const fewer = (scores: GroupScores): GroupScores => ({
    ...scores,
    ...{ instances, instancesDigest: `${instances} of them` },
  });
  const { overall, categories } = run.evaluation;
  return {
    ...run,
    evaluation: {
      ...run.evaluation,
      overall: overall && fewer(overall),
      categories: Object.fromEntries(
        Object.entries(categories).map(([name, scores]) => [name, fewer(scores)]),
      ),
    },
  };
}

/** A comparison with these p of ROUGE-L; of other metrics it is 1. All differ by 1.5, give or take 2. */
export function comparison(
  overall: number,
  categories: Figured = {},
  tasks: Figured = {},
): TableComparison {
  const named = (group: Figured) =>
    Object.entries(group).map(([name, p]) => ({ name, ...differenceOf(p) }));
  return { overall: differenceOf(overall), categories: named(categories), tasks: named(tasks) };
}

function scoresOf(rougeL: number, instances: number): Scores {
  return { instances, ...figuresOf(rougeL) };
}

function figuresOf(rougeL: number): Figures {
  return { rougeL, rouge1: rougeL / 2, exactMatch: rougeL / 10 };
}

function intervalsOf(rougeL: number) {
  const around = (score: number, half: number) => ({ low: score - half, high: score + half });
  const { rougeL: first, rouge1, exactMatch } = figuresOf(rougeL);
  return {
    rougeL: around(first, 0.8),
    rouge1: around(rouge1, 0.6),
    exactMatch: around(exactMatch, 0.4),
  };
}

function differenceOf(p: number): TableDifference {
  const of = (p: number) => ({ difference: 1.5, interval: { low: -0.5, high: 3.5 }, p });
  return { instances: 50, metrics: { rougeL: of(p), rouge1: of(1), exactMatch: of(1) } };
}
