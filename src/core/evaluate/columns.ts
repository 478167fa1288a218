import { metrics, type Figures, type Metric } from './model';

/** Scores of many instances, one column a metric: what statistics, filters and sorting work on. */
export interface ScoreColumns {
  /** How many instances. */
  readonly length: number;
  /** Of each instance its task, as a place in `tasks`. Instances of a task need not stand together. */
  readonly task: Uint32Array;
  /** From 0 to 1. */
  readonly scores: Readonly<Record<Metric, Float64Array>>;
  readonly tasks: readonly ColumnTask[];
}

export interface ColumnTask {
  readonly name: string;
  readonly category: string;
}

/** Columns that grow by one instance at a time. */
export interface GrowingColumns {
  add(task: ColumnTask, scores: Figures): void;
  /** Views of what is there so far; they do not grow. */
  columns(): ScoreColumns;
}

export function growingColumns(): GrowingColumns {
  const tasks: ColumnTask[] = [];
  const places = new Map<string, number>();
  let length = 0;
  let capacity = 1024;
  let task = new Uint32Array(capacity);
  let scores = {
    rougeL: new Float64Array(capacity),
    rouge1: new Float64Array(capacity),
    exactMatch: new Float64Array(capacity),
  };
  const grow = (): void => {
    capacity *= 2;
    const longer = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const made = new Float64Array(capacity);
      made.set(old);
      return made;
    };
    const tasksBefore = task;
    task = new Uint32Array(capacity);
    task.set(tasksBefore);
    scores = {
      rougeL: longer(scores.rougeL),
      rouge1: longer(scores.rouge1),
      exactMatch: longer(scores.exactMatch),
    };
  };
  const placeOf = ({ name, category }: ColumnTask): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, tasks.length);
    tasks.push({ name, category });
    return tasks.length - 1;
  };
  return {
    add: (of, figures) => {
      if (length === capacity) grow();
      task[length] = placeOf(of);
      for (const metric of metrics) scores[metric][length] = figures[metric];
      length++;
    },
    columns: () => ({
      length,
      task: task.subarray(0, length),
      scores: {
        rougeL: scores.rougeL.subarray(0, length),
        rouge1: scores.rouge1.subarray(0, length),
        exactMatch: scores.exactMatch.subarray(0, length),
      },
      tasks: [...tasks],
    }),
  };
}
