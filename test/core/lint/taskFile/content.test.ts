import { describe, expect, test } from 'vitest';
import { repaired } from '../../../../src/core/lint/repair';
import { duplicateInstance } from '../../../../src/core/lint/taskFile/rules/duplicateInstance';
import { emptyText } from '../../../../src/core/lint/taskFile/rules/emptyText';
import { instanceCount } from '../../../../src/core/lint/taskFile/rules/instanceCount';
import { instanceId } from '../../../../src/core/lint/taskFile/rules/instanceId';
import { instanceIsExample } from '../../../../src/core/lint/taskFile/rules/instanceIsExample';
import { linkInInput } from '../../../../src/core/lint/taskFile/rules/linkInInput';
import { tooFewExamples } from '../../../../src/core/lint/taskFile/rules/tooFewExamples';
import { unbalancedLabels } from '../../../../src/core/lint/taskFile/rules/unbalancedLabels';
import { unknownCategory } from '../../../../src/core/lint/taskFile/rules/unknownCategory';
import { unknownLanguage } from '../../../../src/core/lint/taskFile/rules/unknownLanguage';
import { unnamedLanguage } from '../../../../src/core/lint/taskFile/rules/unnamedLanguage';
import { expectTaskFix, findingsOf, told } from './expectTaskFindings';

/** Instances with an id, drawn as `input → reference | reference`. */
function instances(...drawn: string[]): { Instances: object[] } {
  return {
    Instances: drawn.map((line, index) => {
      const [input, references = ''] = line.split(' → ');
      return { id: `t-${index + 1}`, input, output: references.split(' | ') };
    }),
  };
}

function many(count: number, answer: (index: number) => string): { Instances: object[] } {
  return instances(
    ...Array.from({ length: count }, (_, index) => `in ${index} → ${answer(index)}`),
  );
}

describe('unknown-category', () => {
  test('names that SUP-NATINST has, whole or a part of a path', () =>
    expect(
      told(unknownCategory, {
        Categories: ['Textual Entailment'],
        Domains: ['Reviews -> Movies', 'Formal logic', 'Law'],
        Reasoning: ['Commonsense Reasoning'],
      }),
    ).toEqual([]));

  test('slips and names of one’s own', () =>
    expect(
      told(unknownCategory, {
        Categories: ['textual entailment'],
        Domains: ['Kettles'],
        Reasoning: ['Causal Reasonning'],
      }),
    ).toEqual([
      '"textual entailment" → SUP-NATINST has no category "textual entailment". "Textual Entailment" is meant, it seems.',
      '"Kettles" → SUP-NATINST has no domain "Kettles". Results are compared by these names; a name of your own goes into the option "known".',
      '"Causal Reasonning" → SUP-NATINST has no kind of reasoning "Causal Reasonning". "Causal Reasoning" is meant, it seems.',
    ]));

  test('a name that is made known', () =>
    expect(
      told(unknownCategory, { Domains: ['Kettles'] }, { options: { known: ['Kettles'] } }),
    ).toEqual([]));

  test('the fix writes the name', () =>
    expectTaskFix(
      unknownCategory,
      { Categories: ['Question answering'] },
      { Categories: ['Question Answering'] },
    ));
});

describe('languages', () => {
  test.each([
    'English',
    'Panjabi',
    'Odia',
    'Central Khmer',
    'Modern Greek (1453-)',
    'Norwegian Bokmål',
    'Xhosa',
    'Hebrew',
  ])('%s is one', (language) =>
    expect(told(unknownLanguage, { Input_language: [language] })).toEqual([]),
  );

  test('others', () =>
    expect(
      told(unknownLanguage, {
        Input_language: ['english'],
        Output_language: ['Spansh'],
        Instruction_language: ['Klingonese'],
      }),
    ).toEqual([
      '"english" → ISO 639 has no language "english". "English" is meant, it seems.',
      '"Spansh" → ISO 639 has no language "Spansh". "Spanish" is meant, it seems.',
      '"Klingonese" → ISO 639 has no language "Klingonese". Tasks are chosen by these names, such as "English".',
    ]));

  test('a definition that does not name the language of the inputs', () => {
    const file = {
      Definition: ['Say it in English.', 'From Spanish.'],
      Input_language: ['Spanish', 'English'],
    };
    expect(told(unnamedLanguage, file)).toEqual([
      '"Spanish" → The inputs are in "Spanish", but one of the definitions does not say so. A model has nothing else from which to know it.',
    ]);
    expect(told(unnamedLanguage, { ...file, Definition: ['Translate from Spanish.'] })).toEqual([]);
  });
});

describe('too-few-examples', () => {
  test('none and one', () =>
    expect(
      told(tooFewExamples, { Definition: ['a'], 'Positive Examples': [{ input: 'a' }] }),
    ).toEqual([
      '{ → The task has no negative example; it needs 1. SUP-NATINST shows what to avoid, too.',
      '"Positive Examples" → The task has 1 positive example; it needs 2. Prompts for SUP-NATINST show two.',
    ]));

  test('a file of instances has none', () =>
    expect(told(tooFewExamples, { Instances: [] })).toEqual([]));
});

describe('instance-count', () => {
  test('bounds', () => {
    expect(
      told(
        instanceCount,
        many(26, () => 'x'),
      ),
    ).toEqual([]);
    expect(
      told(
        instanceCount,
        many(25, () => 'x'),
      ),
    ).toEqual([
      '"Instances" → There are 25 different instances; SUP-NATINST demands 26 or more. A score on so few is a matter of luck.',
    ]);
    expect(
      told(
        instanceCount,
        many(6501, () => 'x'),
      ),
    ).toEqual([
      '"Instances" → There are 6501 different instances; SUP-NATINST takes 6500 at most, so that no task outweighs the others.',
    ]);
    expect(
      told(
        instanceCount,
        many(1, () => 'x'),
        { options: { minimum: 1 } },
      ),
    ).toEqual([]);
  });
});

describe('instance-id', () => {
  test('missing and repeated', () =>
    expect(
      told(
        instanceId,
        '{"Instances": [{"id": "a"}, {"id": "a"}, {}, {"id": 7}, {"id": null}, {"id": "7"}]}',
      ),
    ).toEqual([
      '"a" → "Instances"[0] has the id "a", too. Predictions are kept by the id, so one of them gets the prediction for the other.',
      '{ → 2 instances, of which this is the first, have no "id". Predictions are kept by it; without one the place in the list has to stand for it, which changes with the data.',
      '"7" → "Instances"[3] has the id "7", too. Predictions are kept by the id, so one of them gets the prediction for the other.',
    ]));
});

describe('empty-text', () => {
  test('inputs, references and examples', () =>
    expect(
      told(emptyText, {
        'Positive Examples': [{ input: 'a', output: ' ', explanation: '' }],
        Instances: [{ input: '', output: ['\t', 'x'] }],
      }),
    ).toEqual([
      '" " → The output of this example holds white space only. It shows a model that saying nothing is an answer.',
      '"" → This input is empty. A model is asked nothing.',
      '"\\t" → This reference holds white space only. A model learns to say nothing, and scores 0 when it says something.',
    ]));
});

describe('duplicate-instance', () => {
  test('with the same and with another answer', () =>
    expect(
      told(duplicateInstance, instances('a → x', 'b → x', 'a → x', 'a → y | z', 'A → x')),
    ).toEqual([
      '"a" → "Instances"[0] has this input, too, with the same answer. When instances are split, one half is trained on what the other is scored on.',
      '"a" → "Instances"[0] has this input, too, there answered by "x", here by "y" and others. When instances are split, one half is trained on what the other is scored on.',
    ]));

  test('the fix removes an instance that says nothing new', () =>
    expectTaskFix(duplicateInstance, instances('a → x', 'b → x', 'a → x'), {
      Instances: instances('a → x', 'b → x').Instances,
    }));

  test('the fix brings the references together', () => {
    const merged = { id: 't-1', input: 'a', output: ['x', 'y\n"', '\ud800'] };
    expectTaskFix(duplicateInstance, instances('a → x', 'a → x | y\n" | \ud800'), {
      Instances: [merged],
    });
    expectTaskFix(duplicateInstance, JSON.stringify(instances('a → x', 'a → x | y\n" | \ud800')), {
      Instances: [merged],
    });
  });

  test('all of many are repaired at once', () => {
    const answered = (answer: string) =>
      Array.from({ length: 50 }, (_, index) => `in ${index} → ${answer}`);
    const text = JSON.stringify(instances(...answered('x'), ...answered('y')));
    const fixed = repaired(text, (source) => findingsOf(duplicateInstance, source));
    expect(JSON.parse(fixed)).toEqual(instances(...answered('x | y')));
  });
});

describe('instance-is-example', () => {
  const file = {
    'Positive Examples': [
      { input: 'p', output: 'x', explanation: '' },
      { input: 'q', output: 'x', explanation: '' },
    ],
    'Negative Examples': [{ input: 'n', output: 'x', explanation: '' }],
    ...instances('q → x', 'n → x', 'r → y'),
  };

  test('a positive example is no instance, a negative one may be', () =>
    expect(told(instanceIsExample, file)).toEqual([
      '"q" → "Positive Examples"[1] has this input, too. The prompt shows its answer, so a score on this instance says nothing.',
    ]));

  test('the fix removes the instance, be it the first', () =>
    expectTaskFix(instanceIsExample, file, { ...file, Instances: file.Instances.slice(1) }));
});

describe('unbalanced-labels', () => {
  const share = (yes: number) => many(100, (index) => (index < yes ? 'Yes' : 'No'));

  test('even and nearly even', () => {
    expect(told(unbalancedLabels, share(50))).toEqual([]);
    expect(told(unbalancedLabels, share(75))).toEqual([]);
  });

  test('skewed', () =>
    expect(told(unbalancedLabels, share(90))).toEqual([
      '"Instances" → The answers are "Yes" 90, "No" 10: an evenness of 46 %, where more than 80 % is wanted. A model that always says "Yes" is right in 90 % of the cases.',
    ]));

  test('one label', () =>
    expect(told(unbalancedLabels, share(100))).toEqual([
      '"Instances" → All 100 instances are answered by "Yes". A model that says nothing else is always right.',
    ]));

  test('answers that are open', () => {
    const open = many(100, (index) => (index < 80 ? 'Yes' : `other ${index}`));
    expect(told(unbalancedLabels, open)).toEqual([]);
    expect(told(unbalancedLabels, open, { options: { mostLabels: 30 } })).toHaveLength(1);
  });

  test('a lower demand', () =>
    expect(told(unbalancedLabels, share(90), { options: { evenness: 40 } })).toEqual([]));

  test('nothing to weigh', () => {
    expect(told(unbalancedLabels, { Instances: [] })).toEqual([]);
    expect(told(unbalancedLabels, instances('a → x'))).toEqual([]);
  });
});

describe('link-in-input', () => {
  test('the first is marked, behind escapes too', () =>
    expect(
      told(
        linkInInput,
        '{"Instances": [{"input": "a"}, {"input": "\\u00e9\\n\\"See\\" https://a.org/x?y=1. Or"}, {"input": "http://b.de"}]}',
      ),
    ).toEqual([
      'https://a.org/x?y=1 → 2 inputs hold links, this one first. A model cannot open "https://a.org/x?y=1", and what it says about it is invented.',
    ]));

  test('addresses that are none', () =>
    expect(told(linkInInput, instances('http:// → x', 'see https: → x', 'www.a.org → x'))).toEqual(
      [],
    ));
});
