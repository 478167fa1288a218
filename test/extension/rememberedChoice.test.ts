import { expect, test } from 'vitest';
import { remembered } from '../../src/extension/results/rememberedChoice';

test('what is chosen in the results outlives a reload, with the metric that is shown', () => {
  const memory = memento();
  const before = remembered(memory);
  expect(before).toMatchObject({ selected: undefined, baseline: undefined, metric: 'rougeL' });
  before.select('new');
  before.compareWith(null);
  before.chooseMetric('exactMatch');
  const chosen = { selected: 'new', baseline: null, metric: 'exactMatch' };
  expect(before).toMatchObject(chosen);
  expect(remembered(memory)).toMatchObject(chosen);
});

function memento(): Parameters<typeof remembered>[0] {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => (kept.get(key) ?? otherwise) as T,
    update: (key, value) => Promise.resolve(void kept.set(key, value)),
  };
}
