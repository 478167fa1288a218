import type { Predictions } from '../../../src/core/evaluate/answers';

/** Predictions by id, of which the first counts: the plain way, which files must equal. */
export function predictionsInMemory(
  predictions: Iterable<readonly [id: string, prediction: string]>,
): Predictions {
  const byId = new Map<string, string>();
  for (const [id, prediction] of predictions) if (!byId.has(id)) byId.set(id, prediction);
  const used = new Set<string>();
  return {
    count: byId.size,
    namesTasks: false,
    problems: [],
    lost: () => [],
    of: (_, instances) =>
      Promise.resolve(
        instances.map(({ id }) => {
          used.add(id);
          return byId.get(id);
        }),
      ),
    unused: () => {
      const left = [...byId.keys()].filter((id) => !used.has(id));
      return Promise.resolve({ count: left.length, firstId: left[0] ?? '' });
    },
  };
}
