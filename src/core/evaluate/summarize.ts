import type { InstanceScore, Scores, Summary } from './model';

/** Sums of scores that come in one by one. */
export interface Tally {
  add(score: InstanceScore): void;
  summary(): Summary;
}

export function createTally(): Tally {
  const overall = emptySums();
  const categories = new Map<string, Sums>();
  const tasks = new Map<string, Sums>();
  const categoryOf = new Map<string, string>();
  return {
    add: (score) => {
      categoryOf.set(score.task, score.category);
      for (const sums of [overall, sumsOf(categories, score.category), sumsOf(tasks, score.task)])
        addTo(sums, score);
    },
    summary: () => ({
      overall: overall.instances === 0 ? null : means(overall),
      categories: meansByName(categories),
      tasks: Object.fromEntries(
        Object.entries(meansByName(tasks)).map(([name, scores]) => [
          name,
          { category: categoryOf.get(name) ?? '', ...scores },
        ]),
      ),
    }),
  };
}

interface Sums {
  instances: number;
  rougeL: number;
  rouge1: number;
  exactMatch: number;
}

function emptySums(): Sums {
  return { instances: 0, rougeL: 0, rouge1: 0, exactMatch: 0 };
}

function sumsOf(byName: Map<string, Sums>, name: string): Sums {
  const sums = byName.get(name) ?? emptySums();
  byName.set(name, sums);
  return sums;
}

function addTo(sums: Sums, { rougeL, rouge1, exactMatch }: InstanceScore): void {
  sums.instances++;
  sums.rougeL += rougeL;
  sums.rouge1 += rouge1;
  sums.exactMatch += exactMatch;
}

function means({ instances, rougeL, rouge1, exactMatch }: Sums): Scores {
  const mean = (sum: number): number => (100 * sum) / instances;
  return {
    instances,
    rougeL: mean(rougeL),
    rouge1: mean(rouge1),
    exactMatch: mean(exactMatch),
  };
}

function meansByName(byName: ReadonlyMap<string, Sums>): Readonly<Record<string, Scores>> {
  return Object.fromEntries(
    [...byName]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, sums]) => [name, means(sums)]),
  );
}
