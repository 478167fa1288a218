import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import type { StoredInstance } from '../../../src/node/results/model';
import type { InstanceQuery, WordView } from '../../../src/protocol/results';
import { everything, scoredRun } from './scoredRuns';

async function instance(
  directory: string,
  { baseline = null, index = 0 }: { baseline?: string | null; index?: number } = {},
): Promise<StoredInstance> {
  const reader = createInstanceReader();
  await reader.find({ directory, baseline }, everything);
  const opened = await reader.instance(index);
  if (opened.kind === 'failed') throw new Error(opened.message);
  return opened.instance;
}

async function promptOf(directory: string, { index = 0 } = {}): Promise<string | null> {
  const reader = createInstanceReader();
  await reader.find({ directory, baseline: null }, everything);
  const read = await reader.prompts(index);
  if (read.kind === 'failed') throw new Error(read.message);
  return read.own;
}

/** `[+added+] [-removed-] same`. */
function drawn(words: readonly WordView[]): string {
  const mark = { same: ['', ''], added: ['[+', '+]'], removed: ['[-', '-]'] } as const;
  return words.map(({ kind, text }) => mark[kind].join(text)).join('');
}

test('an instance against the nearest reference and against the baseline', async () => {
  const common = { id: 'a', input: 'Which colour?', references: ['dark blue', 'a red house'] };
  const directory = await scoredRun([{ ...common, prediction: 'a green house' }]);
  const baseline = await scoredRun([{ ...common, prediction: 'a green hut' }]);
  const opened = await instance(directory, { baseline });
  expect(opened).toMatchObject({
    ...{ index: 0, id: 'a', task: 'copy', category: 'Copying', input: 'Which colour?' },
    references: ['dark blue', 'a red house'],
    nearest: 1,
    prediction: 'a green house',
    scores: { exactMatch: 0 },
    other: { prediction: 'a green hut', scores: { exactMatch: 0 } },
    prompts: { own: false, other: false },
  });
  expect(opened.scores.rougeL).toBeCloseTo(2 / 3);
  expect(drawn(opened.againstReference)).toBe('a [-red-][+green+] house');
  expect(drawn(opened.other!.words)).toBe('a green [-hut-][+house+]');
});

test('where it stands among what was found is told with it', async () => {
  const reader = createInstanceReader();
  const directory = await scoredRun([
    { id: 'a', prediction: 'yes' },
    { id: 'b', prediction: 'no' },
    { id: 'c', prediction: 'no' },
  ]);
  const placesOf = async (wanted: Partial<InstanceQuery>): Promise<unknown> => {
    await reader.find({ directory, baseline: null }, { ...everything, ...wanted });
    return Promise.all([0, 1, 2].map((index) => reader.instance(index))).then((read) =>
      read.map((one) => (one.kind === 'instance' ? [one.instance.id, one.place] : one)),
    );
  };
  const told = (...places: readonly (number | null)[]) =>
    ['a', 'b', 'c'].map((id, at) => [id, places[at]]);
  expect(await placesOf({ descending: true })).toEqual(told(2, 1, 0));
  expect(await placesOf({ text: 'no' })).toEqual(told(null, 0, 1));
});

test('without a baseline, an input or a prompt', async () => {
  const opened = await instance(await scoredRun([{ id: 'a', prediction: 'yes' }]));
  expect(opened).toMatchObject({ input: null, other: null, prompts: { own: false } });
});

test('an instance that the baseline does not have', async () => {
  const baseline = await scoredRun([{ id: 'b', prediction: 'yes' }]);
  const opened = await instance(await scoredRun([{ id: 'a', prediction: 'yes' }]), { baseline });
  expect(opened.other).toBeNull();
});

test('the exact prompt, wherever its line stands and however it is written', async () => {
  const directory = await scoredRun([
    { id: 'a"\\', prediction: 'yes' },
    { id: 'b', prediction: 'yes' },
    { id: 'c', prediction: 'yes' },
    { id: 'd', prediction: 'yes' },
  ]);
  const line = (id: string, prompt: unknown) => ({ id, task: 't', prompt, references: ['yes'] });
  const file = path.join(directory, 'predict.jsonl');
  const lines = [
    line('b', 'Prompt of b\n\u2028'),
    line('a"\\', 'x'.repeat(5_000_000)),
    line('d', 7),
  ];
  writeFileSync(file, lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
  appendFileSync(file, 'no JSON\n{"references": ["yes"], "prompt": "Prompt of c", "id": "c"}');
  expect(await Promise.all([0, 1, 2, 3].map((index) => promptOf(directory, { index })))).toEqual([
    'x'.repeat(5_000_000),
    'Prompt of b\n\u2028',
    'Prompt of c',
    null,
  ]);
});

test('the exact prompt of one of several tasks that have the id', async () => {
  const tasks = ['a', 'b'];
  const directory = await scoredRun(tasks.map((task) => ({ id: '1', task, prediction: 'yes' })));
  const lines = tasks.map((task) =>
    JSON.stringify({ id: '1', task, prompt: `Prompt of ${task}`, references: ['yes'] }),
  );
  writeFileSync(path.join(directory, 'predict.jsonl'), lines.join('\n'));
  const prompts = [0, 1].map((index) => promptOf(directory, { index }));
  expect(await Promise.all(prompts)).toEqual(['Prompt of a', 'Prompt of b']);
});

test('the prompt of a chat is its messages, each under its role', async () => {
  const directory = await scoredRun([{ id: 'a', prediction: 'yes' }]);
  const messages = [
    { role: 'system', content: 'Answer yes or no.\n' },
    { role: 'user', content: 'Is it?' },
  ];
  const line = { id: 'a', task: 'copy', prompt: 'one text', messages, references: ['yes'] };
  const file = path.join(directory, 'predict.jsonl');
  writeFileSync(file, JSON.stringify(line));
  expect(await promptOf(directory)).toBe('── system ──\nAnswer yes or no.\n\n\n── user ──\nIs it?');
  writeFileSync(file, JSON.stringify({ ...line, messages: [{ role: 'user' }] }));
  expect(await promptOf(directory)).toBe('one text');
});

test('the prompt of the run that is compared with', async () => {
  const directory = await scoredRun([{ id: 'a', prediction: 'yes' }]);
  const baseline = await scoredRun([
    { id: 'b', prediction: 'no' },
    { id: 'a', prediction: 'no' },
  ]);
  const line = { id: 'a', task: 'copy', prompt: 'Before', references: ['yes'] };
  writeFileSync(path.join(baseline, 'predict.jsonl'), JSON.stringify(line));
  const reader = createInstanceReader();
  await reader.find({ directory, baseline }, everything);
  expect(await reader.prompts(0)).toEqual({
    ...{ kind: 'prompts', id: 'a', own: null, other: 'Before' },
  });
  expect((await instance(directory, { baseline })).prompts).toEqual({ own: false, other: true });
  expect(await reader.prompts(7)).toMatchObject({ kind: 'failed' });
});

test('long texts are cut and say so, and are compared all the same', async () => {
  const long = 'word '.repeat(40_000);
  const said = { id: 'a', references: [long], prediction: `${long}end` };
  const opened = await instance(await scoredRun([said]));
  expect(opened.prediction).toHaveLength(100_000 + '… (100,003 more characters)'.length);
  expect(opened.prediction.endsWith('… (100,003 more characters)')).toBe(true);
  expect(opened.againstReference.map(({ kind }) => kind)).toContain('added');
});

test('an instance that there is not, and a reader that looked for nothing yet', async () => {
  const directory = await scoredRun([{ id: 'a', prediction: 'yes' }]);
  await expect(instance(directory, { index: 7 })).rejects.toThrow('The run has no instance 7');
  expect(await createInstanceReader().instance(0)).toMatchObject({ kind: 'failed' });
  expect(await createInstanceReader().rows(0, 100)).toMatchObject({ kind: 'failed' });
});
