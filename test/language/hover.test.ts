import { describe, expect, test } from 'vitest';
import { lint } from '../../src/core/lint/lint';
import { builtInLayouts } from '../../src/core/prompt/layouts';
import { hover } from '../../src/language/hover';
import type { Neighbours } from '../../src/language/neighbours';
import { around, drawn, within } from './drawn';

const pageLink = (rule: string): string => `page:${rule}`;

function hovered(drawing: string, neighbours: Partial<Neighbours> = {}, findings = false) {
  const { source, position } = drawn(drawing);
  const found = findings ? lint(source.document) : [];
  const result = hover(source, found, { position, pageLink }, around(neighbours));
  const { value } = (result?.contents ?? { value: undefined }) as { value: string | undefined };
  return { value, over: result?.range && within(source, result.range) };
}

const task = (marked: string): string => {
  const text = `Task: kettles
Instances: data.json
Layout: tk-instruct

Definition:
  Say whether the writer praises it. Answer with "Yes" or "No".

Steps:
  1. Read the review.
  2. Weigh step 1, and step 7.
     Take your time.
  3. Answer Yes or No.

Positive Example 1:
  Input: It sings.
  Output: Yes

Positive Example 2:
  Input: It drips and leaks.
  Output: No
  Explanation: Nobody likes it.

Positive Example 3:
  Input: It is blue.
  Output:

Negative Example 1:
  Input: It is red.
  Output: Maybe
`;
  const at = marked.replace('|', '');
  if (!text.includes(at)) throw new Error(`"${at}" is not in the task`);
  return text.replace(at, marked);
};

describe('field names', () => {
  test('say what the field is for, and how much it holds', () => {
    expect(hovered(task('Defini|tion:'))).toEqual({
      value:
        '**Definition** — How an input becomes an output; short and general.\n\n11 words, about 16 tokens',
      over: 'Definition',
    });
    expect(hovered(task('|Task:')).value).toMatch(/^\*\*Task\*\* — .*\n\n1 word, about 2 tokens$/s);
  });

  test('the steps are counted', () => {
    expect(hovered(task('Steps|:')).value).toMatch(/\n\n3 steps, 19 words, about 22 tokens$/);
    expect(hovered('Steps|:').value).toMatch(/\n\n0 steps, 0 words, about 0 tokens$/);
  });

  test('examples and their fields', () => {
    expect(hovered(task('Positive Exam|ple 2')).value).toBe(
      '**Positive Example 2** — An example of the task done right: an input and its output.\n\n8 words, about 10 tokens',
    );
    expect(hovered(task('Out|put: Yes')).value).toMatch(
      /^\*\*Output\*\* — .*1 word, about 1 token$/s,
    );
  });

  test('of no language of ours say nothing', () => {
    expect(hovered('Unkn|own: a').value).toBeUndefined();
    expect(hovered('constru|ctor: a').value).toBeUndefined();
  });
});

describe('labels', () => {
  const spread =
    'Labels of this task:\n\n- `Yes`: 1 positive example\n- `No`: 1 positive example\n- none of them: 1 positive example';

  test.each(['"Ye|s" or', 'Answer |Yes or No.', 'Output: Y|es'])('%s', (place) => {
    expect(hovered(task(place))).toEqual({
      value: `**\`Yes\`** — a label of this task.\n\n${spread}`,
      over: 'Yes',
    });
  });

  test('another output shows the labels', () => {
    expect(hovered(task('Output: May|be'))).toEqual({ value: spread, over: 'Maybe' });
  });

  test('an output of a task with open answers says nothing', () => {
    expect(hovered('Positive Example 1:\n  Output: a|').value).toBeUndefined();
  });
});

describe('steps', () => {
  test('a reference shows the step that it names', () => {
    expect(hovered(task('step |1,'))).toEqual({
      value: '**Step 1**\n\n```text\nRead the review.\n```',
      over: '1',
    });
    expect(hovered(task('step 7|.')).value).toBe('There is no step 7 in this list.');
  });

  test('a step that holds a fence of its own stays one block', () => {
    const text = 'Steps:\n  1. Write ```[a](b)```.\n  2. See step 1|.';
    expect(hovered(text).value).toBe('**Step 1**\n\n````text\nWrite ```[a](b)```.\n````');
  });

  test('a number tells the size of its step', () => {
    expect(hovered(task('2|. Weigh'))).toEqual({ value: '9 words, about 11 tokens', over: '2.' });
  });
});

describe('templates', () => {
  test.each([
    [
      '{{defini|tion}}',
      '`{{definition}}` — the definition of the task. It is filled from the field `Definition` of the instruction.',
    ],
    [
      '{{in|put}}',
      '`{{input}}` — the input of the instance. It is filled from the data file that `Instances` names.',
    ],
    [
      '{{#steps}}{{/st|eps}}',
      '`{{/steps}}` — the end of the section `steps`. It is filled from the field `Steps` of the instruction.',
    ],
    [
      '{{^st|eps}}',
      '`{{^steps}}` — the text up to `{{/steps}}`, only where there is nothing in the steps as a list numbered from 1. It is filled from the field `Steps` of the instruction.',
    ],
    [
      '{{#positive_examples}}{{n|umber}}',
      '`{{number}}` — the number of the example in the prompt, from 1. A prompt counts the examples that it shows.',
    ],
    [
      '{{#negative_examples}}{{outpu|t.sentence}}',
      '`{{output}}` — the output of the example, ended with a full stop unless it ends with ASCII punctuation. It is filled from the field `Output` of each negative example.',
    ],
    [
      '{{#positive_e|xamples}}',
      '`{{#positive_examples}}` — the text up to `{{/positive_examples}}`, once for each of the positive examples, one after the other. It is filled from the fields `Positive Example N` of the instruction.',
    ],
  ])('%s', (template, wanted) => {
    expect(hovered(`Template:\n  ${template}\n`).value).toBe(wanted);
  });

  test.each([
    [
      '{{#st|eps}}{{/steps}}',
      '`{{#steps}}` — the text up to `{{/steps}}`, once for each of the steps of the file, one after the other. It is filled from the field `Steps` of the instruction.',
    ],
    [
      '{{#steps}}{{te|xt}}{{/steps}}',
      '`{{text}}` — what the step says, without its number. It is filled from the field `Steps` of the instruction.',
    ],
    [
      '{{#positive_examples}}{{#explanation}}{{in|put}}{{/explanation}}{{/positive_examples}}',
      '`{{input}}` — the input of the example. It is filled from the field `Input` of each positive example.',
    ],
    [
      '{{in|put}}',
      '`{{input}}` stands for nothing, so the stage is not asked. Known here: `category`, `definition`, `steps`, `positive_examples`.',
    ],
  ])('in the prompt of a stage: %s', (template, wanted) => {
    expect(hovered(`Template:\n  ${template}\n`, { isStage: true }).value).toBe(wanted);
  });

  test('a name that stands for nothing', () => {
    expect(hovered('Template:\n  {{out|put}}').value).toMatch(
      /^`\{\{output\}\}` stands for nothing.* Known here: `definition`, `steps`/,
    );
  });

  test.each(['Definition:\n  {{in|put}}', 'Template:\n  in|put', 'Template:\n  {{input}}|'])(
    'nothing in %j',
    (drawing) => {
      expect(hovered(drawing).value).toBeUndefined();
    },
  );
});

describe('files', () => {
  test('a layout that ships', () => {
    for (const name of Object.keys(builtInLayouts)) {
      const { value, over } = hovered(`Layout: ${name}|`);
      expect(over).toBe(name);
      expect(value).toMatch(/^\*\*`[a-z-]+`\*\* — [A-Z].*\. A layout that ships with Stepwise\.$/);
    }
  });

  test('a layout file', () => {
    const drawing = 'Layout: ../my.in|struct';
    expect(hovered(drawing).value).toBe('**`../my.instruct`** — A layout file.');
    expect(
      hovered(drawing, {
        exists: () => true,
        layoutText: () => '\uFEFF# Short,\r\n# and plain.\r\nTemplate:\r\n  {{input}}\r\n',
      }).value,
    ).toBe('**`../my.instruct`** — Short, and plain. A layout file. The file is there.');
    expect(hovered(drawing, { exists: () => false }).value).toContain('There is no such file.');
  });

  test('a data file, with its instances where they are known', () => {
    expect(hovered(task('data|.json')).value).toBe('The data file `data.json`.');
    expect(hovered(task('data|.json'), { exists: () => true, instanceCount: () => 6500 })).toEqual({
      value: 'The data file `data.json`. The file is there. It holds 6,500 instances.',
      over: 'data.json',
    });
  });
});

describe('rules', () => {
  test('a finding comes first, then the name', () => {
    const { value, over } = hovered('Task: a\nDefinition: b\ntas|k: c', {}, true);
    expect(value).toMatch(
      /^\*\*unknown-field\*\* — .* \[Why, and what to do\]\(page:unknown-field\)$/,
    );
    expect(over).toBe('task');
    const both = hovered('Ta|sk:', {}, true).value;
    expect(both).toMatch(/^\*\*missing-field\*\* — .*\n\n\*\*Task\*\* — /s);
  });

  test('a rule that a comment names', () => {
    const { value, over } = hovered('# stepwise-disable-next-line bad-in|dent\nTask: a');
    expect(value).toMatch(/^\*\*bad-indent\*\* — .*\(page:bad-indent\)$/);
    expect(over).toBe('bad-indent');
    expect(hovered('# stepwise-disable no-such-ru|le').value).toBeUndefined();
  });
});

test.each(['|', '|\n', 'Ste|ps:\n\t1. a', '\uFEFFTa|sk: \uD800', 'Task: a\r|\rLayout:', 'x|'])(
  '%j is answered',
  (drawing) => {
    expect(() => hovered(drawing, {}, true)).not.toThrow();
  },
);
