import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  evaluate,
  type Evaluation,
  type EvaluationEvent,
  type TaskSource,
} from '../../../src/core/evaluate/evaluate';
import type { EvaluationTask, InstanceScore } from '../../../src/core/evaluate/model';
import {
  evaluateFile,
  evaluateFiles,
  type References,
} from '../../../src/node/evaluate/evaluateFile';
import { longestRecord } from '../../../src/node/evaluate/records';
import { predictionsInMemory } from '../../core/evaluate/predictionsInMemory';

const colours: EvaluationTask = {
  name: 'colours',
  category: 'Naming',
  positiveExamples: [],
  instances: [
    { id: 'c1', input: 'The sea', references: ['blue', 'deep blue'] },
    { id: 'c2', input: 'Snow', references: ['white'] },
  ],
};
const sums: EvaluationTask = {
  name: 'sums',
  category: 'Arithmetic',
  positiveExamples: [],
  instances: [{ id: 's1', input: '1 + 1', references: ['2'] }],
};
const tasks: References = { kind: 'tasks', sources: sourcesOf([colours, sums]) };

const right = [
  '{"id": "s1", "prediction": "2"}',
  '{"id": "c2", "prediction": "white"}',
  '{"id": "c1", "prediction": "deep blue"}',
];

describe('predictions against tasks', () => {
  test('in any order', async () => {
    const { evaluation, scores } = await scored(right.join('\n'), tasks);
    expect(evaluation).toMatchObject({
      overall: { instances: 3, rougeL: 100, exactMatch: 100 },
      categories: { Arithmetic: { instances: 1 }, Naming: { instances: 2 } },
      partial: false,
      problems: [],
    });
    expect(scores.map(({ id, input }) => [id, input])).toEqual([
      ['c1', 'The sea'],
      ['c2', 'Snow'],
      ['s1', '1 + 1'],
    ]);
  });

  test('in any order, with repeated and unknown ids between them, score as in the plain way', async () => {
    const text = fc.constantFrom('blue', 'deep', 'white', '2', 'Ünï', '雪', '"', '\\', '\n', '');
    const words = fc.array(text, { maxLength: 6 }).map((list) => list.join(' '));
    const predictions = fc.dictionary(fc.constantFrom(...manyIds, 'x1', 'x2', 'x3'), words, {
      maxKeys: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        predictions.chain((byId) =>
          fc.tuple(
            fc.shuffledSubarray(Object.entries(byId), { minLength: Object.keys(byId).length }),
            fc.array(fc.tuple(fc.constantFrom('x1', ...Object.keys(byId)), words)),
            fc.constantFrom('\n', '\r\n', '\n\n'),
          ),
        ),
        async ([first, again, lineEnd]) => {
          const lines = [...first, ...again].map(([id, prediction]) =>
            JSON.stringify({ id, prediction }),
          );
          const sources = () => sourcesOf(manyTasks);
          const plain = await all(
            evaluate(sources(), {
              kind: 'predictions',
              predictions: predictionsInMemory([...first, ...again]),
            }),
          );
          const file = await scored(lines.join(lineEnd), { kind: 'tasks', sources: sources() });
          expect(file.scores).toEqual(plain.scores);
          const { problems, ...rest } = file.evaluation;
          const { problems: plainProblems, ...plainRest } = plain.evaluation;
          expect(rest).toEqual(plainRest);
          expect(problems.filter(({ kind }) => !ofTheFile.includes(kind))).toEqual(plainProblems);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('that fit nothing: what the ids look like on both sides', async () => {
    const { evaluation } = await scored('{"id": "task1-7", "prediction": "x"}', tasks);
    expect(evaluation).toMatchObject({ overall: null, partial: true });
    expect(evaluation.problems.at(-1)).toEqual({
      kind: 'unknown-prediction',
      message:
        'No prediction fits an instance: the predictions have ids such as "task1-7", the instances such as "c1". Give the tasks that the predictions were made for.',
      count: 1,
    });
  });

  test('a task of many instances comes in parts, and its problems with the last', async () => {
    const instances = Array.from({ length: 4500 }, (_, number) => ({
      id: `n${number}`,
      input: '',
      references: ['a'],
    }));
    const lines = instances.slice(1).map(({ id }) => `{"id": "${id}", "prediction": "a"}`);
    const sources = sourcesOf([{ ...sums, instances }]);
    const { events } = await scored(lines.join('\n'), { kind: 'tasks', sources });
    expect(
      events.map((event) =>
        event.kind === 'taskScored' ? [event.scores.length, event.problems.length] : event.kind,
      ),
    ).toEqual([[1999, 0], [2000, 0], [500, 1], 'finished']);
  });

  test('ids that count from 1 in each task', async () => {
    const both = [colours, sums].map((task) => ({
      ...task,
      instances: task.instances.map((instance, index) => ({ ...instance, id: String(index + 1) })),
    }));
    const lines = [
      '{"id": "1", "task": "sums", "prediction": "2"}',
      '{"id": "1", "task": "colours", "prediction": "blue"}',
      '{"id": "2", "task": "colours", "prediction": "white"}',
    ];
    const { evaluation } = await scored(lines.join('\n'), {
      kind: 'tasks',
      sources: sourcesOf(both),
    });
    expect(evaluation.overall).toMatchObject({ instances: 3, exactMatch: 100 });
  });
});

describe('predictions against a file of references', () => {
  test('such as the predict.jsonl of a run', async () => {
    const references = [colours, sums].flatMap(({ name, category, instances }) =>
      instances.map(({ id, references: texts }) =>
        JSON.stringify({ id, task: name, category, prompt: 'p', references: texts }),
      ),
    );
    const { evaluation, scores } = await scored(right.join('\n'), inFile(references.join('\n')));
    expect(evaluation).toMatchObject({
      overall: { instances: 3, exactMatch: 100 },
      tasks: { colours: { category: 'Naming', instances: 2 }, sums: { instances: 1 } },
      problems: [],
    });
    expect(scores[0]).not.toHaveProperty('input');
  });

  test('whose tasks do not stand together', async () => {
    const references = ['c1', 's1', 'c2'].map((id) =>
      JSON.stringify({ id, task: id[0], target: 'white' }),
    );
    const { evaluation, events } = await scored(right.join('\n'), inFile(references.join('\n')));
    expect(events.map((event) => event.kind === 'taskScored' && event.task)).toEqual([
      'c',
      's',
      false,
    ]);
    expect(evaluation.tasks).toMatchObject({ c: { instances: 2 }, s: { instances: 1 } });
    expect(evaluation.problems).toEqual([]);
  });

  test('with faults of its own', async () => {
    const references = ['{"id": "c1", "output": "blue"}', '{"id": "c2"}', '{"id'];
    const { evaluation } = await scored(right.join('\n'), inFile(references.join('\n')));
    expect(evaluation).toMatchObject({ overall: { instances: 1 }, partial: true });
    expect(evaluation.problems.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'unreadable-reference: Line 3 of the references was left out: it is not JSON (column 2: This string has no end), and the file ends in it: it may have been cut off.',
      'unreadable-reference: Line 2 of the references was left out: it has no references.',
      'unknown-prediction: 2 predictions are for no instance of these tasks and were left out, "s1" first.',
    ]);
  });

  test('both joined of files whose ids begin anew: which of several predictions is whose is not known', async () => {
    const [asked, answers] = ['references', 'prediction'].map((key) =>
      ['yes', 'no'].flatMap((text) => [
        JSON.stringify({ id: 0, [key]: text }),
        JSON.stringify({ id: `only ${text}`, [key]: text }),
      ]),
    );
    const { evaluation } = await scored(answers!.join('\n'), inFile(asked!.join('\n')));
    expect(evaluation).toMatchObject({
      overall: { instances: 3, exactMatch: 100 },
      partial: true,
      problems: [
        { message: 'The id "0" has more than one prediction; the first counts.' },
        {
          message: 'predictions: 1 of 4 instances without a prediction was left out, "0" first.',
        },
      ],
    });
  });

  test('that is missing', async () => {
    const file = path.resolve('/no/such.jsonl');
    const { evaluation } = await scored(right.join('\n'), { kind: 'file', path: file });
    expect(evaluation.overall).toBe(null);
    expect(evaluation.problems[0]).toEqual({
      kind: 'unreadable-task',
      message: `There is no file "${file}".`,
      count: 1,
    });
  });
});

describe('predictions with references of their own', () => {
  const line = (id: string, task: string, prediction: string): string =>
    JSON.stringify({
      Task: task,
      Categories: ['C'],
      Instance: { id, input: 'i', output: ['yes'] },
      prediction,
    });

  const own = (id: number, references: string, more: object = {}): string =>
    JSON.stringify({ id, prediction: 'yes', references: [references], ...more });

  test('are scored as they are read', async () => {
    const lines = [line('1', 'a', 'yes'), line('2', 'b', 'no'), line('3', 'a', 'yes')];
    const { evaluation, scores } = await scored(lines.join('\n'), { kind: 'own' });
    expect(evaluation).toMatchObject({
      overall: { instances: 3 },
      categories: { C: { instances: 3 } },
      tasks: { a: { instances: 2, exactMatch: 100 }, b: { exactMatch: 0 } },
      partial: false,
      problems: [],
    });
    expect(scores.every(({ input }) => input === 'i')).toBe(true);
  });

  test('of two with one id in one task the first counts', async () => {
    const lines = [line('1', 'a', 'yes'), line('1', 'b', 'no'), line('1', 'a', 'no')];
    const { evaluation } = await scored(lines.join('\n'), { kind: 'own' });
    expect(evaluation.tasks).toMatchObject({
      a: { instances: 1, exactMatch: 100 },
      b: { instances: 1 },
    });
    expect(evaluation.problems).toMatchObject([{ kind: 'repeated-prediction', count: 1 }]);
    expect(evaluation.partial).toBe(false);
  });

  test('with ids that are counted anew are told apart by their references and inputs', async () => {
    const samples = ['law', 'physics'].flatMap((subject) =>
      times(10, (doc_id) => sample(doc_id, { question: `${subject} ${doc_id}` })),
    );
    const { evaluation } = await scored([...samples, samples[3]].join('\n'), { kind: 'own' });
    expect(evaluation).toMatchObject({ overall: { instances: 20 }, partial: false });
    expect(evaluation.problems.map(({ message }) => message)).toEqual([
      'The id "3" has more than one prediction; the first counts.',
    ]);
    const references = ['yes', 'no', 'yes'].map((one) =>
      JSON.stringify({ id: '1', prediction: 'yes', references: [one] }),
    );
    expect((await scored(references.join('\n'), { kind: 'own' })).evaluation).toMatchObject({
      overall: { instances: 2, exactMatch: 50 },
      problems: [{ kind: 'ambiguous-prediction', count: 1 }],
    });
  });

  test('of two joined files whose ids begin anew, what is alike may be another instance: the scores are partial', async () => {
    const joined = [own(0, 'yes'), own(1, 'no'), own(0, 'yes'), own(1, 'yes')];
    const { evaluation } = await scored(joined.join('\n'), { kind: 'own' });
    expect(evaluation).toMatchObject({ overall: { instances: 3 }, partial: true });
    expect(evaluation.problems).toEqual([
      {
        kind: 'ambiguous-prediction',
        message:
          'The id "0" comes again with the same references; the first prediction counts. As ids come with other references, too, these may be other instances: give the lines a task or an input.',
        count: 1,
      },
    ]);
  });

  test('of two files over the same instances the first counts, and nothing is left out', async () => {
    const ids = [0, 1, 0, 1];
    const files = [
      ids.map((id) => own(id, 'yes')),
      ids.map((id) => own(id, 'yes', { input: `Is it ${id}?` })),
      [...ids.map((id) => own(id, 'yes', { task: 'a' })), own(0, 'no', { task: 'b' })],
    ];
    for (const lines of files) {
      const { evaluation } = await scored(lines.join('\n'), { kind: 'own' });
      expect(evaluation.partial).toBe(false);
      expect(evaluation.problems.map(({ message }) => message)).toEqual([
        '2 ids have more than one prediction, "0" first; the first counts.',
      ]);
    }
  });

  test('with an input are told apart, whatever the ids of others do', async () => {
    const input = { input: 'Is it?' };
    const lines = [own(0, 'yes'), own(0, 'no'), own(1, 'yes', input), own(1, 'yes', input)];
    const { evaluation } = await scored(lines.join('\n'), { kind: 'own' });
    expect(evaluation).toMatchObject({ overall: { instances: 3 }, partial: false });
    expect(evaluation.problems).toMatchObject([{ kind: 'repeated-prediction', count: 1 }]);
  });

  test('of several filters the first counts for each instance, also where files with other ones were joined', async () => {
    const samples = [
      ...times(3, (doc_id) => sample(doc_id, { question: 'law', filter: 'none' })),
      ...times(2, (doc_id) => sample(doc_id, { question: 'sums', filter: 'strict' })),
      ...times(2, (doc_id) => sample(doc_id, { question: 'sums', filter: 'flexible' })),
      ...times(1, (doc_id) => sample(doc_id, { question: 'law', filter: 'flexible' })),
    ];
    const { evaluation } = await scored(samples.join('\n'), { kind: 'own' });
    expect(evaluation.overall).toMatchObject({ instances: 5 });
    expect(evaluation.problems.map(({ message }) => message)).toEqual([
      'The samples have answers of several filters: "strict", which comes first, was taken, and "flexible" (2) left out.',
      'The samples have answers of several filters: "none", which comes first, was taken, and "flexible" (1) left out.',
    ]);
  });

  test('samples of lm-evaluation-harness are about the task that their name says', async () => {
    const sample = (doc_id: number): object => ({
      doc_id,
      doc: {},
      target: '2',
      filtered_resps: ['2'],
    });
    const file = fileWith(
      JSON.stringify([sample(0), sample(1)], null, 2),
      'samples_gsm8k_2024-06-28T10-02-33.123.jsonl',
    );
    const { evaluation } = await all(
      evaluateFile(file, { kind: 'own' }, { signal: new AbortController().signal }),
    );
    expect(evaluation).toMatchObject({
      tasks: { gsm8k: { instances: 2, exactMatch: 100 } },
      problems: [],
    });
  });

  test('where there are none', async () => {
    const { evaluation } = await scored(right.join('\n'), { kind: 'own' });
    expect(evaluation).toMatchObject({ overall: null, partial: true });
    expect(evaluation.problems).toMatchObject([{ kind: 'missing-reference', count: 3 }]);
  });
});

describe('several files', () => {
  const prediction = (id: string, text: string): string => JSON.stringify({ id, prediction: text });
  const samples = (...questions: readonly string[]): string =>
    questions.map((question, doc_id) => sample(doc_id, { question })).join('\n');
  const dated = (task: string, day: number): string =>
    `samples_${task}_2024-06-${day}T10-02-33.1.jsonl`;

  test('are scored as one, and what is wrong is said with their names', async () => {
    const folder = folderWith({
      'a.jsonl': `${right[0]!}\nnonsense\n`,
      'b.jsonl': right.slice(1).join('\n'),
    });
    const files = ['a.jsonl', 'b.jsonl', 'c.jsonl'].map((name) => path.join(folder, name));
    const { evaluation } = await all(evaluateFiles(files, tasks, { signal: never() }));
    expect(evaluation).toMatchObject({ overall: { instances: 3, exactMatch: 100 }, partial: true });
    expect(evaluation.problems.map(({ message }) => message)).toEqual([
      `There is no file "${files[2]!}".`,
      '"a.jsonl": Line 2 of the predictions was left out: it is not JSON (column 1: Expected a value, found "nonsense").',
    ]);
  });

  test('of which together more is read than is held at once', async () => {
    const padding = ' '.repeat(1_500_000);
    const files = [0, 1, 2].map((file) =>
      times(5, (line) => prediction(`p${5 * file + line}`, `${5 * file + line}`) + padding),
    );
    const folder = folderWith(
      Object.fromEntries(files.map((lines, file) => [`${file}.jsonl`, lines.join('\n')])),
    );
    const instances = times(15, (number) => ({
      ...{ id: `p${14 - number}`, input: '', references: [`${14 - number}`] },
    }));
    const { evaluation } = await all(
      evaluateFiles(
        [0, 1, 2].map((file) => path.join(folder, `${file}.jsonl`)),
        { kind: 'tasks', sources: sourcesOf([{ ...sums, instances }]) },
        { signal: never() },
      ),
    );
    expect(evaluation).toMatchObject({ overall: { instances: 15, exactMatch: 100 }, problems: [] });
  });

  test('in a folder of lm-evaluation-harness: the newest samples of each task', async () => {
    const folder = folderWith({
      [dated('law', 21)]: samples('a', 'b', 'c'),
      [dated('law', 28)]: samples('a', 'b'),
      [dated('physics', 21)]: samples('d'),
      'results_2024-06-28T10-02-33.1.json': '{}',
    });
    const own = { kind: 'own' } as const;
    for (const named of [folder, path.dirname(folder)]) {
      const { evaluation } = await all(evaluateFiles([named], own, { signal: never() }));
      expect(evaluation).toMatchObject({
        tasks: { law: { instances: 2 }, physics: { instances: 1 } },
        partial: false,
      });
      expect(evaluation.problems.map(({ message }) => message)).toEqual([
        `"${folder}" holds an older file of samples of the same tasks; of each task the newest counts.`,
      ]);
    }
  });

  test('of one name are told apart by their folders', async () => {
    const files = ['{', '['].map((text) => fileWith(`${right[0]!}\n${text}\n`));
    const { evaluation } = await all(evaluateFiles(files, tasks, { signal: never() }));
    const told = evaluation.problems.map(({ message }) => message.split(': ')[0]);
    expect(told.slice(0, 2)).toEqual(files.map((file) => `"${file}"`));
  });

  test('with samples of the same task, named one by one, are scored, and that is said', async () => {
    const folder = folderWith({
      [dated('law', 21)]: samples('a', 'b'),
      [dated('law', 28)]: samples('with examples: a', 'with examples: b'),
    });
    const files = [21, 28].map((day) => path.join(folder, dated('law', day)));
    const { evaluation } = await all(evaluateFiles(files, { kind: 'own' }, { signal: never() }));
    expect(evaluation).toMatchObject({ overall: { instances: 4 }, partial: false });
    expect(evaluation.problems.map(({ message }) => message)).toEqual([
      'Several files are samples of the task "law". All of them count, and of the same instance the first. Name the files, or the folder, of one model and one time.',
    ]);
  });

  test('of samples with ids that are counted anew, against references that name their tasks', async () => {
    const folder = folderWith({
      [dated('law', 21)]: samples('a', 'b'),
      [dated('physics', 21)]: samples('c', 'd'),
    });
    const asked = ['law', 'physics'].flatMap((task) =>
      ['0', '1'].map((id) => JSON.stringify({ id, task, references: ['yes'] })),
    );
    const { evaluation } = await all(
      evaluateFiles([folder], inFile(asked.join('\n')), { signal: never() }),
    );
    expect(evaluation).toMatchObject({
      tasks: { law: { instances: 2 }, physics: { instances: 2 } },
      problems: [],
    });
  });

  test('of which none can be read', async () => {
    const files = ['/no/one.jsonl', '/no/two.jsonl'].map((file) => path.resolve(file));
    for (const references of [tasks, { kind: 'own' } as const]) {
      const { evaluation } = await all(evaluateFiles(files, references, { signal: never() }));
      expect(evaluation).toMatchObject({ overall: null, partial: true });
      expect(evaluation.problems.map(({ message }) => message)).toEqual(
        files.map((file) => `There is no file "${file}".`),
      );
    }
  });

  test('tell how much of all was read', async () => {
    const folder = folderWith({ 'a.jsonl': right[0]!, 'b.jsonl': right[1]! });
    const files = ['a.jsonl', 'b.jsonl'].map((name) => path.join(folder, name));
    const told: (readonly [number, number])[] = [];
    const onProgress = (bytes: number, size: number): void => void told.push([bytes, size]);
    await all(evaluateFiles(files, tasks, { signal: never(), onProgress }));
    const [one, two] = [right[0]!.length, right[1]!.length];
    expect(told).toEqual([
      [one, one + two],
      [one + two, one + two],
    ]);
  });
});

describe('a task whose lines name several categories', () => {
  const line = (id: string, category: string | undefined, references: string) => ({
    ...{ id, task: 'mmlu', category, references: [references] },
  });
  const lines = [
    line('1', 'physics', 'a'),
    line('2', 'law', 'b'),
    line('3', undefined, 'a'),
    line('4', 'law', 'b'),
  ];
  const predicted = lines.map((one) => JSON.stringify({ ...one, prediction: 'a' })).join('\n');

  test.each<[string, () => References]>([
    ['beside the predictions', () => ({ kind: 'own' })],
    ['in a file of references', () => inFile(predicted)],
  ])('%s: all count for the first, and that is said', async (_, references) => {
    const { evaluation, scores } = await scored(predicted, references());
    expect(Object.keys(evaluation.categories)).toEqual(['physics']);
    expect(scores.map(({ id, category }) => [id, category]).sort()).toEqual(
      ['1', '2', '3', '4'].map((id) => [id, 'physics']),
    );
    expect(evaluation.problems).toEqual([
      {
        kind: 'several-categories',
        message:
          'The task "mmlu" has several categories; all of it counts for "physics", which comes first, also what names another (2), "law" first. Give each category a task of its own.',
        count: 2,
      },
    ]);
    expect(evaluation.partial).toBe(false);
  });
});

describe('a file of references in which tasks do not stand together', () => {
  const line = (number: number, task: string, category = 'C'): string =>
    JSON.stringify({ id: `i${number}`, task, category, references: ['yes'] });
  const prediction = (number: number): string =>
    JSON.stringify({ id: `i${number}`, prediction: 'yes' });
  const messagesOf = async (
    predicted: readonly string[],
    asked: readonly string[],
  ): Promise<readonly string[]> => {
    const { evaluation } = await scored(predicted.join('\n'), inFile(asked.join('\n')));
    return evaluation.problems.map(({ message }) => message);
  };

  test('what is missing is counted over all lines of a task, however many there are', async () => {
    const numbers = [...Array(5001).keys()];
    const asked = numbers.map((number) => line(number, ['one', 'two'][number % 2]!));
    const predicted = numbers.filter((number) => number % 5 > 0).map(prediction);
    expect(await messagesOf(predicted, asked)).toEqual([
      'one: 501 of 2501 instances without a prediction were left out, "i0" first.',
      'two: 500 of 2500 instances without a prediction were left out, "i5" first.',
    ]);
  });

  test('so are ids that come again', async () => {
    const asked = [line(1, 'one'), line(2, 'two'), line(1, 'one'), line(2, 'two'), line(1, 'one')];
    expect(await messagesOf([1, 2].map(prediction), asked)).toEqual([
      'one: ids of other instances come again (2), "i1" first; a prediction counts for each.',
      'two: ids of other instances come again (1), "i2" first; a prediction counts for each.',
    ]);
  });

  test('what names another category is counted with what has no prediction', async () => {
    const asked = [line(1, 'one', 'A'), line(2, 'one', 'B'), line(3, 'one', 'B')];
    expect(await messagesOf([prediction(1)], asked)).toEqual([
      'one: 2 of 3 instances without a prediction were left out, "i2" first.',
      'The task "one" has several categories; all of it counts for "A", which comes first, also what names another (2), "B" first. Give each category a task of its own.',
    ]);
  });

  test('they are scored in few pieces', async () => {
    const numbers = [...Array(3000).keys()];
    const asked = numbers.map((number) => line(number, `task ${number % 10}`));
    const { events, evaluation } = await scored(
      numbers.map(prediction).join('\n'),
      inFile(asked.join('\n')),
    );
    expect(evaluation.overall).toMatchObject({ instances: 3000, exactMatch: 100 });
    expect(events.length).toBeLessThanOrEqual(2 * 10 + 1);
  });
});

describe('files that are not what they should be', () => {
  test.each([
    ['empty', '', 'is empty: it holds no predictions that can be read.'],
    [
      'UTF-16',
      Buffer.from(`\uFEFF${right.join('\n')}`, 'utf16le'),
      'is UTF-16 and not UTF-8. Save it as UTF-8: it holds no predictions that can be read.',
    ],
    [
      'binary',
      Buffer.from([1, 2, 0, 3, 0, 0, 10, 255]),
      'is binary and no text: it holds no predictions that can be read.',
    ],
  ])('%s', async (_, content, message) => {
    const { evaluation } = await scored(content, tasks);
    expect(evaluation).toMatchObject({ overall: null, partial: true });
    expect(evaluation.problems).toHaveLength(1);
    expect(evaluation.problems[0]!.message).toMatch(/^".*predictions\.jsonl" /);
    expect(evaluation.problems[0]!.message.endsWith(message)).toBe(true);
  });

  test.each([
    ['an empty list', '[]'],
    ['blank lines', '\n  \n\n'],
  ])('%s', async (_, content) => {
    const { evaluation } = await scored(content, { kind: 'own' });
    expect(evaluation).toMatchObject({ overall: null, partial: true });
    expect(evaluation.problems.map(({ message }) => message)).toEqual([
      'The file holds no predictions.',
    ]);
  });

  test('a folder, and nothing', async () => {
    const folder = path.dirname(fileWith('', 'x'));
    const none = path.join(folder, 'none.jsonl');
    for (const [file, message] of [
      [
        folder,
        `"${folder}" is a folder, and holds no samples of lm-evaluation-harness (samples_<task>_<date>.jsonl). Name a file of predictions.`,
      ],
      [none, `There is no file "${none}".`],
    ] as const) {
      const { evaluation } = await all(evaluateFile(file, tasks, { signal: never() }));
      expect(evaluation.problems.map((problem) => problem.message)).toEqual([message]);
    }
  });

  test.each([
    ['a byte order mark', `\uFEFF${right.join('\n')}`],
    ['Windows line ends', `${right.join('\r\n')}\r\n`],
    ['empty lines', `\n\n${right.join('\n\n \n')}\n`],
    ['one JSON list', `[${right.join(',')}]\n`],
    ['one JSON list over many lines', `\uFEFF[\n  ${right.join(',\n  ')}\n]\n`],
    ['NaN', right.map((line) => line.replace('}', ', "loss": NaN}')).join('\n')],
  ])('%s does no harm', async (_, content) => {
    const { evaluation } = await scored(content, tasks);
    expect(evaluation).toMatchObject({
      overall: { instances: 3, exactMatch: 100 },
      problems: [],
    });
  });

  test('bad lines are left out, named, and the rest is scored', async () => {
    const content = Buffer.concat([
      Buffer.from(`${right[0]!}\nnonsense\n{"id": "c1", "prediction": "bl`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`"}\n${right[1]!}\n{"id": "c1", "pred`),
    ]);
    const { evaluation } = await scored(content, tasks);
    expect(evaluation).toMatchObject({ overall: { instances: 2, exactMatch: 100 }, partial: true });
    expect(evaluation.problems.map(({ message }) => message)).toEqual([
      'Line 2 of the predictions was left out: it is not JSON (column 1: Expected a value, found "nonsense").',
      'Line 3 of the predictions was left out: it is not UTF-8.',
      'Line 5 of the predictions was left out: it is not JSON (column 14: This string has no end), and the file ends in it: it may have been cut off.',
      'colours: 1 of 2 instances without a prediction was left out, "c1" first.',
    ]);
  });

  test('a line that is longer than any prediction', async () => {
    const long = Buffer.alloc(longestRecord + 10, 'x');
    const content = Buffer.concat([
      Buffer.from(`${right[0]!}\n`),
      long,
      Buffer.from(`\n${right[1]!}\n${right[2]!}`),
    ]);
    const { evaluation } = await scored(content, tasks);
    expect(evaluation.overall).toMatchObject({ instances: 3, exactMatch: 100 });
    expect(evaluation.problems.map(({ message }) => message)).toEqual([
      'Line 2 of the predictions was left out: it is 34 MB long, and at most 34 MB are read.',
    ]);
  });

  test('a file that is larger than what is held at once', async () => {
    const padding = ' '.repeat(1_500_000);
    const lines = Array.from(
      { length: 14 },
      (_, number) => `{"id": "p${number}", "prediction": "${number}"${padding}}`,
    );
    const instances = lines.map((_, number) => ({
      id: `p${13 - number}`,
      input: '',
      references: [`${13 - number}`],
    }));
    const { evaluation } = await scored(lines.join('\n'), {
      kind: 'tasks',
      sources: sourcesOf([{ ...sums, instances }]),
    });
    expect(evaluation).toMatchObject({ overall: { instances: 14, exactMatch: 100 }, problems: [] });
  });
});

describe('cancelling', () => {
  test('ends the stream without a result', async () => {
    const controller = new AbortController();
    const file = fileWith(right.join('\n'));
    const kinds: string[] = [];
    for await (const event of evaluateFile(file, tasks, { signal: controller.signal })) {
      kinds.push(event.kind);
      controller.abort();
    }
    expect(kinds).toEqual(['taskScored']);
  });

  test('beforehand', async () => {
    for (const references of [tasks, { kind: 'own' } as const]) {
      const signal = AbortSignal.abort();
      const events = evaluateFile(fileWith(right.join('\n')), references, { signal });
      expect(await events.next()).toEqual({ done: true, value: undefined });
    }
  });
});

test('tells how much was read', async () => {
  const content = right.join('\n');
  const told: (readonly [number, number])[] = [];
  const onProgress = (bytes: number, size: number): void => void told.push([bytes, size]);
  await all(evaluateFile(fileWith(content), tasks, { signal: never(), onProgress }));
  expect(told.at(-1)).toEqual([content.length, content.length]);
});

const manyTasks: readonly EvaluationTask[] = ['first', 'second', 'third'].map((name) => ({
  name,
  category: name === 'third' ? 'B' : 'A',
  positiveExamples: [],
  instances: Array.from({ length: 12 }, (_, number) => ({
    id: `${name}-${number}`,
    input: '',
    references: ['deep blue', 'white 2 雪', 'Ünï'].slice(number % 3),
  })),
}));
const manyIds = manyTasks.flatMap(({ instances }) => instances.map(({ id }) => id));

/** Problems that the plain way does not know. */
const ofTheFile: readonly string[] = ['repeated-prediction', 'unreadable-prediction'];

function sourcesOf(list: readonly EvaluationTask[]): readonly TaskSource[] {
  return list.map((task) => ({ kind: 'task', task }));
}

interface Scored {
  readonly evaluation: Evaluation;
  readonly scores: readonly InstanceScore[];
  readonly events: readonly EvaluationEvent[];
}

function scored(content: string | Buffer, references: References): Promise<Scored> {
  return all(evaluateFile(fileWith(content), references, { signal: never() }));
}

async function all(stream: AsyncIterable<EvaluationEvent>): Promise<Scored> {
  const events: EvaluationEvent[] = [];
  for await (const event of stream) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'finished') throw new Error('The last event is not "finished".');
  const scores = events.flatMap((event) => (event.kind === 'taskScored' ? event.scores : []));
  return { evaluation: last.evaluation, scores, events };
}

function inFile(content: string): References {
  return { kind: 'file', path: fileWith(content, 'references.jsonl') };
}

/** A sample of lm-evaluation-harness; the answer is right. */
function sample(
  doc_id: number,
  { question, filter = 'none' }: { readonly question: string; readonly filter?: string },
): string {
  const answered = { target: 'yes', filtered_resps: ['yes'], filter };
  return JSON.stringify({ doc_id, doc: { question }, ...answered });
}

function times<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The only one in its folder; goes away with the test. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = path.join(path.dirname(fileWith('', 'x')), 'model');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content);
  return folder;
}

/** Goes away with the test. */
function fileWith(content: string | Buffer, name = 'predictions.jsonl'): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-evaluate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

function never(): AbortSignal {
  return new AbortController().signal;
}
