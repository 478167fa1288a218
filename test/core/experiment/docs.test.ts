import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { experimentSchema } from '../../../src/core/experiment/experiment';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly default?: unknown;
}

const page = readFileSync(new URL('../../../docs/experiments.md', import.meta.url), 'utf8');

test('docs/experiments.md names every key of an experiment with its default', () => {
  const [, table = ''] = /\n## Keys\n([^]*?)\n## /.exec(page) ?? [];
  const told = [...table.matchAll(/^\| `([\w.]+)` \|(?: `(.*?)`)? \|/gm)].map(
    ([, key, fallback]) => [key, fallback],
  );
  expect(told).toEqual([...keysOf(experimentSchema() as Schema)]);
});

/** With the JSON of their defaults. An object is told by its keys, and by itself where it has no default. */
function* keysOf({ properties = {} }: Schema, path = ''): Generator<[string, string | undefined]> {
  for (const [key, schema] of Object.entries(properties)) {
    if (key === '$schema') continue;
    const isOptional = key === 'grid';
    if (!schema.properties || isOptional) yield [path + key, written(schema.default)];
    yield* keysOf(schema, `${path}${key}.`);
  }
}

function written(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
