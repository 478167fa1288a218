import { describe, expect, test } from 'vitest';
import { samplesOf } from '../../../src/core/evaluate/formats/harness';
import { createIntake, type FileRecord } from '../../../src/core/evaluate/formats/intake';
import type { ScoreLine } from '../../../src/core/evaluate/formats/line';
import { readLine } from '../../../src/core/evaluate/formats/readLine';

describe('our own lines', () => {
  test('with an id and a prediction', () => {
    expect(lineOf({ id: 'a', prediction: ' yes\n' })).toEqual({ id: 'a', prediction: ' yes\n' });
  });

  test('with all there is', () => {
    const whole = {
      id: 'a',
      task: 't',
      category: 'c',
      input: 'i',
      prediction: 'p',
      references: ['r', 's'],
    };
    expect(lineOf({ ...whole, rougeL: 1, prompt: 'x' })).toEqual(whole);
  });

  test.each([
    ['references', ['r'], ['r']],
    ['references', 'r', ['r']],
    ['output', ['r', 's'], ['r', 's']],
    ['target', 'r', ['r']],
  ])('references called %s: %j', (name, given, references) => {
    expect(lineOf({ id: 'a', [name]: given })).toEqual({ id: 'a', references });
  });

  test('numbers as ids are taken as they are written', () => {
    expect(lineOf({ id: 3, prediction: '' })).toEqual({ id: '3', prediction: '' });
    const long = readLine('{"id": 12345678901234567890, "prediction": ""}');
    expect(long).toMatchObject({ line: { id: '12345678901234567890' } });
  });

  test("Python's NaN stands in no one's way", () => {
    const read = readLine('{"id": "b", "prediction": "no", "loss": NaN}\r');
    expect(read).toMatchObject({ kind: 'line', line: { id: 'b', prediction: 'no' } });
  });
});

test("Tk-Instruct's examples with their prediction", () => {
  const line = {
    id: 'task190-1',
    Task: 'task190_snli_classification',
    Categories: ['Textual Entailment'],
    Definition: ['…'],
    Instance: { id: 'task190-1', input: 'i', output: ['E', 'e'] },
    prediction: 'E',
  };
  expect(lineOf(line)).toEqual({
    id: 'task190-1',
    task: 'task190_snli_classification',
    category: 'Textual Entailment',
    input: 'i',
    prediction: 'E',
    references: ['E', 'e'],
  });
});

describe('samples of lm-evaluation-harness', () => {
  const generated = {
    doc_id: 7,
    doc: { question: '1 + 1?', answer: 'So #### 2' },
    target: '2',
    arguments: { gen_args_0: { arg_0: 'Q: 1 + 1?\nA:', arg_1: { until: ['\n'] } } },
    resps: [['It is 2.']],
    filtered_resps: ['2'],
    filter: 'flexible-extract',
    exact_match: 1,
  };

  test('a generated answer', () => {
    expect(lineOf(generated)).toEqual({
      id: '7',
      input: '1 + 1?',
      prediction: '2',
      references: ['2'],
      filter: 'flexible-extract',
    });
  });

  test('the id of the document, where it is a text', () => {
    expect(lineOf({ ...generated, doc: { id: 'gsm-7' } })).toMatchObject({ id: 'gsm-7' });
    expect(lineOf({ ...generated, doc: { id: 99 } })).toMatchObject({ id: '7' });
  });

  test('of several answers to one request the first', () => {
    expect(lineOf({ ...generated, filtered_resps: [['a', 'b']] })).toMatchObject({
      prediction: 'a',
    });
  });

  const choice = {
    doc_id: 0,
    doc: { query: 'Grass is' },
    target: '2',
    arguments: {
      gen_args_0: { arg_0: 'Grass is', arg_1: ' red' },
      gen_args_1: { arg_0: 'Grass is', arg_1: ' blue' },
      gen_args_2: { arg_0: 'Grass is', arg_1: ' green' },
    },
    filtered_resps: [
      ['-5.5', 'False'],
      ['-1.25', 'True'],
      ['-3.0', 'False'],
    ],
  };

  test('a choice: the likeliest continuation against the right one', () => {
    expect(lineOf(choice)).toEqual({
      id: '0',
      input: 'Grass is',
      prediction: 'blue',
      references: ['green'],
    });
  });

  test.each([
    ["['Paris', 'City of Paris']", ['Paris', 'City of Paris']],
    [`["l'eau", 'a \\'b\\'']`, ["l'eau", "a 'b'"]],
    ["['\\xe9t\\u00e9\\n']", ['été\n']],
    ['[1, 2]', []],
    ["['a', 2]", []],
    ["['a'", []],
    ['[]', []],
  ])('a target %s', (target, texts) => {
    expect(lineOf({ ...generated, target })).toMatchObject({ references: [...texts, target] });
  });

  test('a choice with several right ones', () => {
    expect(lineOf({ ...choice, target: '[1, 2]' })).toMatchObject({
      prediction: 'blue',
      references: ['blue', 'green'],
    });
    expect(readLine(JSON.stringify({ ...choice, target: '[1, 3]' }))).toMatchObject({
      kind: 'faulty',
      message: 'its "target" is 3, and there are 3 to choose from',
    });
  });

  test('a choice between texts that exact match takes for the same', () => {
    const line = lineOf({
      ...choice,
      target: '1',
      arguments: { a: { b: '1 - 2 =', c: ' -1' }, d: { e: '1 - 2 =', f: ' 1' } },
      filtered_resps: [
        ['-1', 'False'],
        ['-2', 'False'],
      ],
    });
    expect(line).toMatchObject({ prediction: '(1) -1', references: ['(2) 1'] });
  });

  test('a choice that is also asked for behind nothing, for mutual information', () => {
    const { gen_args_0: a, gen_args_1: b, gen_args_2: c } = choice.arguments;
    const alone = [a, b, c].map((one) => ({ ...one, arg_0: '' }));
    const requests = { a, b, c, d: alone[0], e: alone[1], f: alone[2] };
    const likely = [
      ['-0.1', 'False'],
      ['-9', 'False'],
      ['-9', 'False'],
    ];
    const filtered_resps = [...choice.filtered_resps, ...likely];
    expect(lineOf({ ...choice, arguments: requests, filtered_resps })).toEqual(lineOf(choice));
  });

  test('a choice as older versions wrote it', () => {
    const older = {
      ...choice,
      target: 2,
      arguments: [
        ['Grass is', ' red'],
        ['Grass is', ' blue'],
        ['Grass is', ' green'],
      ],
      filtered_resps: [
        [-5.5, false],
        [-1.25, true],
        [-3, false],
      ],
    };
    expect(lineOf(older)).toEqual(lineOf(choice));
  });

  test('a choice between beginnings, as in WinoGrande, is no match of the common end with itself', () => {
    const beginnings = {
      doc_id: 0,
      target: '1',
      arguments: { a: { b: 'The cup', c: ' was full.' }, d: { e: 'The jug', f: ' was full.' } },
      filtered_resps: [
        ['-1', 'False'],
        ['-2', 'False'],
      ],
    };
    expect(lineOf(beginnings)).toMatchObject({ prediction: 'The cup', references: ['The jug'] });
  });

  test.each([
    [
      'likelihood of one text',
      { ...choice, arguments: [['a', 'b']], filtered_resps: [['-1', 'True']] },
      'it has the likelihood of one text, and no choice',
    ],
    [
      'perplexity',
      { doc_id: 0, arguments: [['page']], filtered_resps: ['-123.5'], target: 'page' },
      'it has likelihoods and no text as answer',
    ],
    [
      'too few likelihoods',
      { ...choice, filtered_resps: [['-1', 'x']] },
      'its "filtered_resps" do not fit its "arguments"',
    ],
    [
      'a target too high',
      { ...choice, target: '3' },
      'its "target" is 3, and there are 3 to choose from',
    ],
    ['nothing', { doc_id: 0, doc: {} }, 'it has no "filtered_resps"'],
  ])('that cannot be scored: %s', (_, line, message) => {
    expect(readLine(JSON.stringify(line))).toMatchObject({ kind: 'faulty', message });
  });

  test('the name of the file says the task', () => {
    expect(samplesOf('samples_gsm8k_2024-06-28T10-02-33.123456.jsonl')).toEqual({
      task: 'gsm8k',
      date: '2024-06-28T10-02-33.123456',
    });
    expect(samplesOf('samples_mmlu_abstract_algebra_2024-06-28T10-02-33.1.jsonl')?.task).toBe(
      'mmlu_abstract_algebra',
    );
    expect(samplesOf('predictions.jsonl')).toBe(undefined);
  });
});

test.each([
  ['{"id": "b", "predic', 'it is not JSON (column 13: This string has no end)'],
  ['["c"]', 'it is no JSON object'],
  ['{"prediction": "x"}', 'it has no "id"'],
  ['{"id": "d", "prediction": null}', 'it has no text as "prediction"'],
  ['{"Instance": {"id": "d"}, "prediction": 3}', 'it has no text as "prediction"'],
  ['{"id": "d", "references": [1]}', 'its "references" is neither a text nor a list of texts'],
  ['{"id": "d", "output": []}', 'its "output" is neither a text nor a list of texts'],
  [
    '{"id": "d",\n "output"}',
    'it is not JSON (line 2 of it, column 10: Expected ":" after the key, found "}")',
  ],
])('%s', (text, message) => {
  expect(readLine(text)).toMatchObject({ kind: 'faulty', message });
});

describe('a file of them', () => {
  test('tells the first faults by their line, and how many more there are', () => {
    const intake = createIntake({ of: 'predictions', needed: ['prediction'], records: 'lines' });
    expect(intake.read(record(1, '{"id": "a", "prediction": "x"}'))).toMatchObject({ id: 'a' });
    for (let number = 2; number < 40; number++) intake.read(record(number, '{}'));
    const problems = intake.problems();
    expect(problems).toHaveLength(21);
    expect(problems[0]!.message).toBe('Line 2 of the predictions was left out: it has no "id".');
    expect(problems.at(-1)).toEqual({
      kind: 'unreadable-prediction',
      message: 'And 18 more lines were left out for such reasons.',
      count: 18,
    });
    expect(problems.reduce((sum, { count }) => sum + count, 0)).toBe(38);
  });

  test('what a filter made nothing of is left out: another filter does not answer for it', () => {
    const intake = createIntake({ of: 'predictions', needed: ['prediction'], records: 'lines' });
    const line = (doc_id: number, filter: string, answer: string | null): string =>
      JSON.stringify({ doc_id, target: '72', filtered_resps: [answer], filter });
    const lines = [
      line(0, 'strict', '72'),
      line(1, 'strict', null),
      line(0, 'flexible', null),
      line(1, 'flexible', '72'),
    ];
    const read = lines.map((text, place) => intake.read(record(place + 1, text))?.id);
    expect(read).toEqual(['0', undefined, undefined, undefined]);
    expect(intake.problems().map(({ message }) => message)).toEqual([
      'Line 2 of the predictions was left out: it has likelihoods and no text as answer.',
      'The samples have answers of several filters: "strict", which comes first, was taken, and "flexible" (2) left out.',
    ]);
  });

  test('says what lines look like where not one is good', () => {
    const intake = createIntake({ of: 'predictions', needed: ['prediction'], records: 'lines' });
    intake.read(record(1, 'a,b'));
    expect(intake.problems().at(-1)).toEqual({
      kind: 'unreadable-prediction',
      message:
        'No predictions could be read: they are JSON lines such as {"id": "…", "prediction": "…"}.',
      count: 0,
    });
  });

  test('says once that references are missing everywhere', () => {
    const intake = createIntake({
      of: 'predictions',
      needed: ['prediction', 'references'],
      records: 'lines',
    });
    for (let number = 1; number < 40; number++)
      intake.read(record(number, '{"id": "a", "prediction": "x"}'));
    expect(intake.problems()).toEqual([
      {
        kind: 'missing-reference',
        message:
          'None of the 39 lines with a prediction has references. Give the tasks that they were made for, or a file of references.',
        count: 39,
      },
    ]);
  });

  test('of several filters the first is taken, and the others are said', () => {
    const intake = createIntake({ of: 'predictions', needed: ['prediction'], records: 'lines' });
    const sample = (filter: string): string =>
      JSON.stringify({ doc_id: 1, filtered_resps: [filter], target: '', filter });
    const taken = ['strict', 'loose', 'strict', 'loose'].map((filter, index) =>
      intake.read(record(index + 1, sample(filter))),
    );
    expect(taken.map((line) => line?.prediction)).toEqual([
      'strict',
      undefined,
      'strict',
      undefined,
    ]);
    expect(intake.problems()).toEqual([
      {
        kind: 'repeated-prediction',
        message:
          'The samples have answers of several filters: "strict", which comes first, was taken, and "loose" (2) left out.',
        count: 2,
      },
    ]);
  });

  test('a last line without an end may have been cut off', () => {
    const intake = createIntake({ of: 'references', needed: ['references'], records: 'items' });
    intake.read({ ...record(3, '{"id": "a", "refer'), isOpen: true });
    expect(intake.problems()[0]).toEqual({
      kind: 'unreadable-reference',
      message:
        'Item 3 of the references was left out: it is not JSON (column 13: This string has no end), and the file ends in it: it may have been cut off.',
      count: 1,
    });
  });
});

/** What the line says, without what it does not say. */
function lineOf(value: object): Partial<ScoreLine> {
  const read = readLine(JSON.stringify(value));
  if (read.kind !== 'line') throw new Error(JSON.stringify(read));
  return JSON.parse(JSON.stringify(read.line)) as Partial<ScoreLine>;
}

function record(number: number, text: string): FileRecord {
  return { number, offset: 0, length: text.length, text, fault: undefined, isOpen: false };
}
