import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLabelCounter } from '../../../src/core/evaluate/labels';
import { exactForm, exactMatch } from '../../../src/core/evaluate/metrics/exactMatch';
import type { LabelScore } from '../../../src/core/evaluate/model';

describe('labels of a task', () => {
  test('are counted among references and predictions', () => {
    expectLabels(
      `yes < yes | yes < no | no < no | no < no | yes < Yes. | yes < maybe`,
      `yes: 4 references, 2 predictions, 2 correct
       no: 2 references, 3 predictions, 2 correct
       none: 0 references, 1 predictions, 0 correct`,
    );
  });

  test('are compared as exact match compares, and shown as references write them most often', () => {
    expectLabels(
      `Yes < yes | yes. < YES! | Yes < y e s`,
      `Yes: 3 references, 2 predictions, 2 correct
       none: 0 references, 1 predictions, 0 correct`,
    );
  });

  test('without a prediction that is none, there is no row for those', () => {
    expectLabels(`a < a | a < a`, `a: 2 references, 2 predictions, 2 correct`);
  });

  test('of several references an instance counts for the one that was predicted, else for the first', () => {
    expectLabels(
      `a/b < b | a/A < b | b/a < c | b < a`,
      `b: 3 references, 2 predictions, 1 correct
       a: 1 references, 1 predictions, 0 correct
       none: 0 references, 1 predictions, 0 correct`,
    );
  });

  test('the many names that people gave one thing are labels of their own', () => {
    expectLabels(
      `bottle/flask/jar < bottle | flask/bottle/jar < bottle | bottle/jar/flask < cup | jar/bottle < jar`,
      `bottle: 3 references, 2 predictions, 2 correct
       jar: 1 references, 1 predictions, 1 correct
       none: 0 references, 1 predictions, 0 correct`,
    );
  });

  test('a label that no instance counts for has a row where it was predicted', () => {
    expectLabels(
      `no/n < no | no/n < no | no < n | yes/y < yes | yes/y < yes`,
      `no: 3 references, 2 predictions, 2 correct
       yes: 2 references, 2 predictions, 2 correct
       n: 0 references, 1 predictions, 0 correct`,
    );
  });

  test('a prediction made before its label came up counts for it', () => {
    expectLabels(
      `a < b | a < b | b < a | b < b`,
      `a: 2 references, 1 predictions, 0 correct
       b: 2 references, 3 predictions, 1 correct`,
    );
  });

  test('a long prediction is none', () => {
    const long = 'yes '.repeat(200);
    expect(
      labelsOf([
        ['yes', long],
        ['yes', 'yes'],
      ]),
    ).toEqual([
      { label: 'yes', references: 2, predictions: 1, correct: 1 },
      { label: null, references: 0, predictions: 1, correct: 0 },
    ]);
  });

  test('unless it is right', () => {
    const long = `yes${'!'.repeat(500)}`;
    expect(
      labelsOf([
        ['yes', long],
        ['yes', 'no'],
      ]),
    ).toMatchObject([
      { label: 'yes', predictions: 1, correct: 1 },
      { label: null, predictions: 1 },
    ]);
  });

  test('an empty prediction is none', () => {
    expectLabels(
      `a <  | a < a`,
      `a: 2 references, 1 predictions, 1 correct
       none: 0 references, 1 predictions, 0 correct`,
    );
  });

  test('tasks are told apart', () => {
    const counter = createLabelCounter();
    for (const task of ['one', 'two'])
      for (let time = 0; time < 2; time++) counter.add(score(task, [task], 'one'));
    expect(counter.labels('one')).toMatchObject([{ label: 'one', correct: 2 }]);
    expect(counter.labels('two')).toMatchObject([
      { label: 'two' },
      { label: null, predictions: 2 },
    ]);
    expect(counter.labels('three')).toBeUndefined();
  });
});

describe('a task is not answered by labels', () => {
  const times = (count: number, made: (index: number) => readonly [string, string]) =>
    Array.from({ length: count }, (_, index) => made(index));

  test('if it has more than 20 different references', () => {
    expect(labelsOf(times(80, (index) => [`label ${index % 20}`, 'x']))).toHaveLength(21);
    expect(labelsOf(times(84, (index) => [`label ${index % 21}`, 'x']))).toBeUndefined();
  });

  test('if one of them is long', () => {
    const long = 'word '.repeat(50);
    expect(
      labelsOf([
        ['a', 'a'],
        ['a', 'a'],
        [long, 'a'],
        [long, 'a'],
      ]),
    ).toBeUndefined();
  });

  test('if they seldom repeat', () => {
    expect(
      labelsOf([
        ['a', 'a'],
        ['b', 'a'],
        ['b', 'a'],
      ]),
    ).toBeUndefined();
  });

  test('if they are written in too many ways', () => {
    expect(labelsOf(times(300, (index) => [`yes${'.'.repeat(index % 150)}`, 'x']))).toBeUndefined();
  });

  test('if a label comes up after too many different predictions to remember', () => {
    const before = times(1200, (index) => ['a', `guess ${index}`]);
    expect(labelsOf(before)).toMatchObject([{ label: 'a' }, { label: null, predictions: 1200 }]);
    expect(labelsOf([...before, ['a', 'a'], ['b', 'b']])).toBeUndefined();
  });
});

test('whatever is answered, the rows are what one can count', () => {
  const text = fc.constantFrom('a', 'A', 'a.', 'b', ' b', 'c', '', 'other', '!');
  const instances = fc.array(fc.tuple(fc.array(text, { minLength: 1, maxLength: 3 }), text), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(instances, (some) => {
      const counter = createLabelCounter();
      for (const [references, prediction] of some)
        counter.add(score('task', references, prediction));
      const rows = counter.labels('task');
      const forms = new Set(some.flatMap(([references]) => references.map(exactForm)));
      const having = (form: string) =>
        some.filter(([references]) => references.some((one) => exactForm(one) === form));
      const total = [...forms].reduce((sum, form) => sum + having(form).length, 0);
      expect(rows !== undefined).toBe(total >= 2 * forms.size);
      const countsFor = (form: string) =>
        some.filter(([all, prediction]) =>
          exactMatch(prediction, all) === 1
            ? exactForm(prediction) === form
            : exactForm(all[0]!) === form,
        );
      for (const { label, references, predictions, correct } of rows ?? []) {
        const of = some.filter(([, prediction]) =>
          label === null
            ? !forms.has(exactForm(prediction))
            : exactForm(prediction) === exactForm(label),
        );
        expect(predictions).toBe(of.length);
        const wanted = label === null ? [] : countsFor(exactForm(label));
        expect(references).toBe(wanted.length);
        expect(correct).toBe(wanted.filter(([all, one]) => exactMatch(one, all) === 1).length);
        expect(correct).toBeLessThanOrEqual(Math.min(references, predictions));
      }
      if (rows) expect(rows.reduce((sum, { references }) => sum + references, 0)).toBe(some.length);
    }),
  );
});

/** Instances as `reference < prediction`, several references with a slash between. */
function expectLabels(instances: string, drawn: string): void {
  const pairs = instances.split('|').map((one) => one.split('<').map((text) => text.trim()));
  const counter = createLabelCounter();
  for (const [references, prediction] of pairs)
    counter.add(score('task', references!.split('/'), prediction!));
  const rows = (counter.labels('task') ?? []).map(
    ({ label, references, predictions, correct }) =>
      `${label ?? 'none'}: ${references} references, ${predictions} predictions, ${correct} correct`,
  );
  expect(rows).toEqual(drawn.split('\n').map((line) => line.trim()));
}

function labelsOf(
  pairs: readonly (readonly [string, string])[],
): readonly LabelScore[] | undefined {
  const counter = createLabelCounter();
  for (const [reference, prediction] of pairs) counter.add(score('task', [reference], prediction));
  return counter.labels('task');
}

function score(task: string, references: readonly string[], prediction: string) {
  const match = exactMatch(prediction, references);
  return {
    id: '',
    task,
    category: '',
    references,
    prediction,
    rougeL: 0,
    rouge1: 0,
    exactMatch: match,
  };
}
