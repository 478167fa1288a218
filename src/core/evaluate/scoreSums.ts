import { createInstancesDigest, instanceHash, type InstancesDigest } from './instancesDigest';
import type { Figures, InstanceScore } from './model';

/** How many instances, and the sum of each of their figures. */
export type Sums = Figures & { readonly instances: number };

export interface SumGroup {
  readonly all: Sums;
  /** Of its tasks, in the order in which they came. */
  readonly tasks: readonly Sums[];
  readonly instances: InstancesDigest;
}

export interface TaskSums {
  /** The one that its first score names. */
  readonly category: string;
  readonly sums: Sums;
  readonly instances: InstancesDigest;
}

/** The sums of scores that come in one by one, over all of them, by category and by task. */
export interface ScoreSums {
  readonly overall: SumGroup;
  readonly categories: ReadonlyMap<string, SumGroup>;
  readonly tasks: ReadonlyMap<string, TaskSums>;
}

/**
 * Every sum is taken in the order in which the scores come, not over the sums of its tasks, so that no change elsewhere
 * moves the last digit of a mean.
 */
export function createSums(): ScoreSums & { add(score: InstanceScore): void } {
  const overall = createGroup();
  const categories = new Map<string, Group>();
  const tasks = new Map<string, Place>();
  const categoryOf = (name: string): Group => {
    const known = categories.get(name);
    if (known) return known;
    const made = createGroup();
    categories.set(name, made);
    return made;
  };
  const begin = ({ task, category }: InstanceScore): Place => {
    const place: Place = {
      category,
      sums: createGrowing(),
      instances: createInstancesDigest(),
      of: categoryOf(category),
    };
    tasks.set(task, place);
    overall.tasks.push(place.sums);
    place.of.tasks.push(place.sums);
    return place;
  };
  return {
    overall,
    categories,
    tasks,
    add: (score) => {
      const { sums, instances, of } = tasks.get(score.task) ?? begin(score);
      addTo(overall.all, score);
      addTo(of.all, score);
      addTo(sums, score);
      const instance = instanceHash(score);
      overall.instances.add(instance);
      of.instances.add(instance);
      instances.add(instance);
    },
  };
}

function addTo(sums: Growing, { rougeL, rouge1, exactMatch }: Figures): void {
  sums.instances++;
  sums.rougeL += rougeL;
  sums.rouge1 += rouge1;
  sums.exactMatch += exactMatch;
}

type Growing = { -readonly [Key in keyof Sums]: number };
interface Group {
  readonly all: Growing;
  readonly tasks: Growing[];
  readonly instances: InstancesDigest;
}

/** A task beside its category. */
interface Place extends TaskSums {
  readonly sums: Growing;
  readonly of: Group;
}

const createGrowing = (): Growing => ({ instances: 0, rougeL: 0, rouge1: 0, exactMatch: 0 });
const createGroup = (): Group => ({
  all: createGrowing(),
  tasks: [],
  instances: createInstancesDigest(),
});
