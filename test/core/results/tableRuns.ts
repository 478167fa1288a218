import type { Figures, GroupScores, Scores } from '../../../src/core/evaluate/model';
import type { TableComparison, TableDifference, TableRun } from '../../../src/core/results/model';

/** A run with these ROUGE-L: overall first, then of categories. Its other metrics are half of that and a tenth. */
export function tableRun(
  name: string,
  overall: number,
  categories: Readonly<Record<string, number>> = {},
): TableRun {
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
          { ...scoresOf(rougeL, 500), instancesDigest: `all of ${category}` },
        ]),
      ),
      tasks: {},
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

/** A comparison with these p of ROUGE-L; of other metrics it is 1. */
export function comparison(
  overall: number,
  categories: Readonly<Record<string, number>> = {},
): TableComparison {
  return {
    overall: differenceOf(overall),
    categories: Object.entries(categories).map(([name, p]) => ({ name, ...differenceOf(p) })),
  };
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
  const of = (found: number) => ({ difference: 1.5, p: found });
  return { instances: 50, metrics: { rougeL: of(p), rouge1: of(1), exactMatch: of(1) } };
}
