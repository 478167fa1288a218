import type { Problem } from './model';

/** Holds the category of each task. It has one: the first that is named for it. */
export interface TaskCategories {
  /** `instances`: how many name this category. One that is empty is none. */
  of(task: string, category: string, instances: number): string;
  problems(): readonly Problem[];
}

export function createTaskCategories(): TaskCategories {
  const known = new Map<string, string>();
  const others = new Map<string, { readonly first: string; count: number }>();
  return {
    of: (task, category, instances) => {
      const own = known.get(task);
      if (own === undefined) known.set(task, category);
      if (own === undefined || category === '' || category === own) return own ?? category;
      const other = others.get(task) ?? { first: category, count: 0 };
      other.count += instances;
      others.set(task, other);
      return own;
    },
    problems: () =>
      [...others].map(([task, { first, count }]) => {
        const own = known.get(task)!;
        const counts =
          own === ''
            ? 'counts for none, as its first lines name none'
            : `counts for "${own}", which comes first`;
        return {
          kind: 'several-categories',
          message: `The task "${task}" has several categories; all of it ${counts}, also what names another (${count}), "${first}" first. Give each category a task of its own.`,
          count,
        };
      }),
  };
}
