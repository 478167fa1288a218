import { describe, expect, test } from 'vitest';
import { lintTaskFile } from '../../../../src/core/lint/taskFile/lintTaskFile';
import { duplicateKey } from '../../../../src/core/lint/taskFile/rules/duplicateKey';
import { missingExplanation } from '../../../../src/core/lint/taskFile/rules/missingExplanation';
import { missingKey } from '../../../../src/core/lint/taskFile/rules/missingKey';
import { misspeltKey } from '../../../../src/core/lint/taskFile/rules/misspeltKey';
import { taskName } from '../../../../src/core/lint/taskFile/rules/taskName';
import { taskShape } from '../../../../src/core/lint/taskFile/rules/taskShape';
import { expectTaskFix, told } from './expectTaskFindings';

describe('bad-task-file', () => {
  test.each([
    ['', '', 'There is nothing in it.'],
    ['{"Instances": [}', '}', 'Expected a value, found "}".'],
    ['\uFEFF{"a" 1}', '1', 'Expected ":" after the key, found "1".'],
    ['{"a": "x', '"', 'This string has no end.'],
    ['[1]', '[', 'A task file holds one object in braces, with "Definition" and "Instances".'],
    ['['.repeat(100_000), '[', 'It is nested more than 500 levels deep.'],
  ])('%j', (text, place, message) => {
    const findings = lintTaskFile(text, { name: 'a' });
    expect(findings).toMatchObject([
      {
        rule: 'bad-task-file',
        severity: 'error',
        message: `This is no task file, and nothing can be read from it: ${message}`,
      },
    ]);
    const { start, end } = findings[0]!.span;
    expect(text.slice(start, end)).toBe(place);
  });
});

describe('duplicate-key', () => {
  test('in the file and in its parts', () =>
    expect(
      told(
        duplicateKey,
        '{"Definition": ["a"], "Definition": ["b"], "Instances": [{"input": "a", "input": "b", "output": ["c"]}]}',
      ),
    ).toEqual([
      '"Definition" → "Definition" stands here a second time. Programs keep the last one, and what stood before is lost without a word.',
      '"input" → "input" stands here a second time. Programs keep the last one, and what stood before is lost without a word.',
    ]));

  test('"__proto__" is a key like any other', () =>
    expect(told(duplicateKey, '{"__proto__": 1, "constructor": 2}')).toEqual([]));
});

describe('missing-key', () => {
  const all = {
    ...{ Contributors: [], Source: [], URL: [], Categories: [], Reasoning: [], Definition: [] },
    ...{ Input_language: [], Output_language: [], Instruction_language: [], Domains: [] },
    ...{ 'Positive Examples': [], 'Negative Examples': [], Instances: [] },
  };

  test('none', () => expect(told(missingKey, all)).toEqual([]));

  test('one, several', () => {
    expect(told(missingKey, { ...all, URL: undefined })).toEqual([
      '{ → The key "URL" is missing. Programs for SUP-NATINST refuse a file without them.',
    ]);
    expect(told(missingKey, { ...all, URL: undefined, Instances: undefined })).toEqual([
      '{ → The keys "URL", "Instances" are missing. Programs for SUP-NATINST refuse a file without them.',
    ]);
  });

  test('a file of instances alone needs them alone', () => {
    expect(told(missingKey, { Instances: [] })).toEqual([]);
    expect(told(missingKey, '{}')).toEqual([
      '{ → The key "Instances" is missing. Programs for SUP-NATINST refuse a file without them.',
    ]);
  });

  test('the keys that are wanted', () =>
    expect(
      told(missingKey, { Definition: ['a'] }, { options: { keys: ['Definition', 'Licence'] } }),
    ).toEqual([
      '{ → The key "Licence" is missing. Programs for SUP-NATINST refuse a file without them.',
    ]));
});

describe('misspelt-key', () => {
  test.each([
    ['input_language', 'Input_language'],
    ['instruction_language', 'Instruction_language'],
    ['PositiveExamples', 'Positive Examples'],
    ['Negative_Examples', 'Negative Examples'],
    ['Sources', 'Source'],
    ['definiton', 'Definition'],
    ['url', 'URL'],
  ])('%s', (key, meant) => {
    const file = { [key]: [] };
    expect(told(misspeltKey, file)).toEqual([
      `"${key}" → Nothing reads the key "${key}"; it is called "${meant}".`,
    ]);
  });

  test.each(['Comment', 'Steps', 'Instance License', 'Notes', 'id'])('%s is no slip', (key) =>
    expect(told(misspeltKey, { [key]: [] })).toEqual([]),
  );

  test('beside the right key it is not renamed', () => {
    expect(told(misspeltKey, { Domains: [], domains: [] })).toEqual([
      '"domains" → Nothing reads the key "domains", and "Domains" is there, too.',
    ]);
  });

  test('the fix writes the right key', () =>
    expectTaskFix(
      misspeltKey,
      { Instances: [], input_language: ['English'] },
      { Instances: [], Input_language: ['English'] },
    ));
});

describe('task-shape', () => {
  test('a task in order, steps and licence included', () =>
    expect(
      told(taskShape, {
        Definition: ['a'],
        Steps: ['b'],
        URL: [],
        'Instance License': ['CC0'],
        'Positive Examples': [{ input: 'a', output: 'b' }],
        Instances: [{ id: 1, input: '', output: [''] }],
      }),
    ).toEqual([]));

  test('values of other shapes', () =>
    expect(
      told(
        taskShape,
        `{"Source": "a", "URL": [NaN, 3, "x", -Infinity], "Definition": [], "Domains": {}, "Positive Examples": [{"input": 1}, 2],
        "Negative Examples": null, "Instances": [{"input": true, "output": "a"}, {"output": "b"}, 7, {"input": "a", "output": []}, {"input": "a", "output": [1, "x"]}]}`,
      ),
    ).toEqual([
      '"a" → "Source" is a text instead of a list of texts.',
      'NaN → "URL"[0] is NaN instead of a text. Only Python takes that for JSON; other programs refuse the whole file.',
      '3 → "URL"[1] is a number instead of a text.',
      '-Infinity → "URL"[3] is -Infinity instead of a text. Only Python takes that for JSON; other programs refuse the whole file.',
      '[] → "Definition" is an empty list: nothing says what the task is.',
      '{} → "Domains" is an object instead of a list of texts.',
      '{ → "Positive Examples"[0] has no "output".',
      '1 → "Positive Examples"[0] has a number as "input" instead of a text.',
      '2 → "Positive Examples"[1] is a number instead of an example.',
      'null → "Negative Examples" is null instead of a list of examples.',
      'true → The "input" of this instance is true instead of a text.',
      '"a" → The "output" of this instance is a text instead of a list of texts. So are 1 more.',
      '{ → The "input" of this instance is missing instead of a text.',
      '7 → This instance is a number instead of an object.',
      '[] → The "output" of this instance is empty: without a reference it can be neither trained on nor scored.',
      '1 → A reference of this instance is a number instead of a text.',
    ]));

  test('the fix makes a list, of all instances at once', () => {
    expectTaskFix(taskShape, { Definition: 'Say "a".' }, { Definition: ['Say "a".'] });
    expectTaskFix(
      taskShape,
      {
        Instances: [
          { input: 'a', output: 'x' },
          { input: 'b', output: 'y' },
        ],
      },
      {
        Instances: [
          { input: 'a', output: ['x'] },
          { input: 'b', output: ['y'] },
        ],
      },
    );
  });

  test('one half of a character, anywhere, is told once', () => {
    const message =
      'This text holds one half of a character (a lone surrogate, such as "\\ud83d"). A model reads "\uFFFD" there.';
    const cut = { input: 'cut \ud83d', output: ['a', '\ude00'] };
    const whole = { input: 'whole \ud83d\ude00', output: ['a'] };
    const named = '"cut \\ud83d"';
    expect(told(taskShape, { Instances: [whole, cut] })).toEqual([
      `${named} → ${message} So do 1 more.`,
    ]);
    expect(told(taskShape, { Definition: ['cut \ud83d'], Instances: [whole] })).toEqual([
      `${named} → ${message}`,
    ]);
  });

  test('"Instances" that is no list', () =>
    expect(told(taskShape, { Instances: {} })).toEqual([
      '{} → "Instances" is an object instead of a list.',
    ]));
});

describe('missing-explanation', () => {
  test('of positive and negative examples', () =>
    expect(
      told(missingExplanation, {
        'Positive Examples': [{ input: 'a', output: 'b', explanation: '' }, { input: 'a' }],
        'Negative Examples': [{ explanation: 3 }],
      }),
    ).toHaveLength(2));
});

describe('task-name', () => {
  test('capitals', () =>
    expect(told(taskName, '{}', { name: 'task1_SNLI_classification' })).toEqual([
      '{ → The name of the task, "task1_SNLI_classification", has the capital letters "S", "N", "L", "I". Where file names know no capitals, it becomes another name and its scores are kept apart.',
    ]));

  test.each(['kettle_reviews', 'task1_a_b', 'straße', '任务'])('%s', (name) =>
    expect(told(taskName, '{}', { name })).toEqual([]),
  );

  test('numbers, where they are wanted', () => {
    const options = { numbered: true };
    expect(told(taskName, '{}', { name: 'task12_snli_text_entailment', options })).toEqual([]);
    expect(told(taskName, '{}', { name: 'task12_snli', options })).toHaveLength(1);
    expect(told(taskName, '{}', { name: 'kettles', options })).toEqual([
      '{ → The name of the task, "kettles", is not of the form "task<number>_<source>_<type>", by which SUP-NATINST finds the number of a task.',
    ]);
  });
});
