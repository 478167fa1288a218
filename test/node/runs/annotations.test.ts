import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { annotate, readAnnotations } from '../../../src/node/runs/annotations';
import { emptyWorkspace } from '../results/scoredRuns';

const none = { name: null, note: '', starred: false };

test('what is said about a run is changed part by part', async () => {
  const directory = emptyWorkspace();
  expect(await readAnnotations(directory)).toEqual(none);
  await annotate(directory, { starred: true });
  await annotate(directory, { name: ' Best so far ', note: 'With \u2028 steps\n' });
  const said = { name: 'Best so far', note: 'With \u2028 steps', starred: true };
  expect(await readAnnotations(directory)).toEqual(said);
  expect(await annotate(directory, { name: '', note: '' })).toEqual({ ...none, starred: true });
});

test('changes at the same time are all kept', async () => {
  const directory = emptyWorkspace();
  const changes = [{ starred: true }, { name: 'a' }, { note: 'b' }];
  await Promise.all(changes.map((change) => annotate(directory, change)));
  expect(await readAnnotations(directory)).toEqual({ name: 'a', note: 'b', starred: true });
});

test.each(['no JSON', '[]', '{"name": 1, "note": {}, "starred": "yes"}'])(
  'a damaged file says nothing: %s',
  async (text) => {
    const directory = emptyWorkspace();
    writeFileSync(path.join(directory, 'annotations.json'), text);
    expect(await readAnnotations(directory)).toEqual(none);
  },
);
