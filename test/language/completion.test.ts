import { describe, expect, test } from 'vitest';
import { rules } from '../../src/core/lint/rules';
import { builtInLayouts } from '../../src/core/prompt/layouts';
import { completion } from '../../src/language/completion';
import { sourceOf } from '../../src/language/source';
import { expectLinearTime } from '../linearTime';
import { accepted, labels, proposed, unindent } from './drawn';

const file = { neighbours: { fileName: 'task7_kettles.instruct' } };

describe('an empty file', () => {
  test('offers whole files, then fields in their order', () => {
    expect(labels('|')).toEqual([
      'Task with steps and examples',
      'Layout file',
      'Task',
      'Category',
      'Instances',
      'Layout',
      'Definition',
      'Steps',
      'Positive Example 1',
      'Negative Example 1',
      'Template',
    ]);
  });

  test('becomes a task', () => {
    expect(accepted('|', 'Task with steps and examples', file)).toBe(
      unindent(`
        Task: task7_kettles|
        Category:${' '}

        Definition:
        ··

        Steps:
          1.${' '}

        Positive Example 1:
          Input:${' '}
          Output:${' '}
          Explanation:${' '}

        Positive Example 2:
          Input:${' '}
          Output:${' '}
          Explanation:${' '}
      `).replaceAll('·', ' '),
    );
  });

  test('becomes plain text where the editor expands no snippets', () => {
    const neighbours = { fileName: 'task7_$}kettles.instruct' };
    const whole = accepted('|', 'Task with steps and examples', {
      neighbours,
      takesSnippets: false,
    });
    expect(whole).toMatch(
      /^Task: task7_\$\}kettles\nCategory: \n\nDefinition:\n {2}\n\nSteps:\n {2}1\. \n/,
    );
    const layout = accepted('|', 'Layout file', { takesSnippets: false });
    expect(layout).toContain('  {{/positive_examples}}\n  Input: {{input}}\n  Output:\n');
  });

  test('names the data file that is there', () => {
    const exists = (path: string): boolean => path === '../data/task7_kettles.json';
    const whole = accepted('|', 'Task with steps and examples', {
      neighbours: { ...file.neighbours, exists },
    });
    expect(whole).toContain('\nCategory: \nInstances: ../data/task7_kettles.json\n\nDefinition:');
  });

  test('becomes a layout that renders', () => {
    const layout = accepted('|', 'Layout file');
    expect(layout).toMatch(/^# What this layout is for\.\|\nTemplate:\n {2}\{\{#steps\}\}\n/);
    expect(layout).toContain('\n  {{/positive_examples}}\n  Input: {{input}}\n  Output:');
  });

  test.each(['ta|', 'Ta|sk', '# a comment\n|', '\uFEFF|', '\n\n|\n', '\uFEFFta|'])(
    'is empty as %j, too',
    (drawing) => {
      expect(labels(drawing)).toContain('Task with steps and examples');
    },
  );

  test.each(['Task: a\n|', 'some text\n|', '  |', 'Task|:', 'lay out|'])(
    '%j is none',
    (drawing) => {
      expect(labels(drawing)).not.toContain('Task with steps and examples');
    },
  );

  test('of CR LF becomes one with CR LF only', () => {
    const text = accepted('# c\n|', 'Task with steps and examples', { crlf: true });
    expect(text).toContain('Steps:\n  1. \n');
  });
});

describe('a person writes a task from an empty file with completion alone', () => {
  const neighbours = {
    fileName: 'task7_kettles.instruct',
    entries: (folder: string) =>
      folder === ''
        ? ([{ name: 'task7_kettles.instruct', kind: 'file' }] as const)
        : folder === '../'
          ? ([
              { name: 'data', kind: 'folder' },
              { name: 'tasks', kind: 'folder' },
            ] as const)
          : ([{ name: 'task7_kettles.json', kind: 'file' }] as const),
  };
  const taken = (drawing: string, label: string): string =>
    accepted(drawing, label, { neighbours });

  test('field by field', () => {
    let text = taken('|', 'Task');
    expect(text).toBe('Task: task7_kettles|');
    text = taken(text.replace('|', '\nCat|'), 'Category');
    expect(text).toBe('Task: task7_kettles\nCategory: |');
    text = taken(text.replace('|', 'senti|'), 'Sentiment Analysis');
    text = taken(text.replace('|', '\n|'), 'Instances');
    text = taken(text, '../');
    text = taken(text, 'data/');
    text = taken(text, 'task7_kettles.json');
    text = taken(text.replace('|', '\n|'), 'Layout');
    text = taken(text.replace('|', 'tk|'), 'tk-instruct-steps');
    text = taken(text.replace('|', '\n|'), 'Definition');
    expect(text).toMatch(/\n\nDefinition:\n {2}\|$/);
    text = taken(text.replace('|', 'Answer with Yes or No.\n|'), 'Steps');
    expect(text).toMatch(/No\.\n\nSteps:\n {2}1\. \|$/);
    text = taken(text.replace('|', 'Read the review.\n|'), '2.');
    expect(text).toMatch(/\n {2}2\. \|$/);
    text = taken(text.replace('|', 'If step |'), '1');
    text = taken(text.replace('|', ' finds praise, answer |'), 'Yes');
    text = taken(text.replace('|', ', else answer n|'), 'No');
    text = taken(text.replace('|', '.\npos|'), 'Positive Example 1');
    text = text.replace('|', 'It never drips.').replace('Output: Yes', 'Output: |');
    text = taken(text, 'No');
    expect(text.replace('|', '')).toBe(
      unindent(`
        Task: task7_kettles
        Category: Sentiment Analysis
        Instances: ../data/task7_kettles.json
        Layout: tk-instruct-steps

        Definition:
          Answer with Yes or No.

        Steps:
          1. Read the review.
          2. If step 1 finds praise, answer Yes, else answer No.

        Positive Example 1:
          Input: It never drips.
          Output: No
          Explanation:${' '}
      `).trimEnd() + ' ',
    );
  });
});

const head = `
  Task: kettles
  Definition:
    Answer with "Yes", "No" or "Not sure".

`;

describe('fields', () => {
  test('that are there are not offered again, and those behind the field above come first', () => {
    expect(labels('Category: c\nDefinition: d\n|')).toEqual([
      'Steps',
      'Positive Example 1',
      'Negative Example 1',
      'Task',
      'Instances',
      'Layout',
    ]);
  });

  test('with their blocks, each apart from what is above it', () => {
    expect(accepted('Task: a\nDef|', 'Definition')).toBe('Task: a\n\nDefinition:\n  |');
    expect(accepted('Task: a\n\nDef|', 'Definition')).toBe('Task: a\n\nDefinition:\n  |');
    expect(accepted('# c\nst|', 'Steps')).toBe('# c\nSteps:\n  1. |');
    expect(accepted('Task: a\nDef|', 'Definition', { crlf: true })).toBe(
      'Task: a\n\nDefinition:\n  |',
    );
  });

  test('in place of a word that is half typed, wherever in it the cursor is', () => {
    expect(accepted('Task: a\nCa|tego', 'Category')).toBe('Task: a\nCategory: |');
    expect(accepted('Task: a\nCa|tego  \n', 'Category')).toBe('Task: a\nCategory: |\n');
    expect(accepted('Positive Exam|', 'Positive Example 1')).toMatch(/^Positive Example 1:\n/);
  });

  test('in place of the name of a field that has its colon', () => {
    expect(accepted('Task: a\nDefintion|: Do it.', 'Definition')).toBe(
      'Task: a\nDefinition|: Do it.',
    );
    expect(labels('Def|')).toContain('Definition');
  });

  test('examples go on with the next number', () => {
    const text = 'Positive Example 1:\n  Input: a\nPositive Example 4:\n  Input: b\n\n|';
    expect(accepted(text, 'Positive Example 5')).toContain(
      '  Input: b\n\nPositive Example 5:\n  Input: |\n  Output: \n  Explanation: ',
    );
    expect(labels(text)).toContain('Negative Example 1');
    expect(labels('Positive Example:\n  Input: a\n\n|')).toContain('Positive Example 2');
  });

  test('a new example shows the label that the others show least', () => {
    const text = unindent(`${head}  Positive Example 1:
    Input: a
    Output: Yes

  |`);
    expect(accepted(text, 'Positive Example 2')).toContain('Input: |\n  Output: No\n');
    expect(accepted(text, 'Negative Example 1')).toContain('Input: |\n  Output: \n');
  });

  test('of an example stand two spaces deep', () => {
    const example = 'Positive Example 1:\n  Input: a\n';
    expect(labels(`${example}  |`)).toEqual(['Output', 'Explanation']);
    expect(accepted(`${example}  ou|`, 'Output')).toBe(`${example}  Output: |`);
    expect(accepted(`${example}   ou|`, 'Output')).toBe(`${example}  Output: |`);
    expect(accepted(`${example} |`, 'Output')).toBe(`${example}  Output: |`);
    expect(accepted(`${example}|`, 'Output')).toBe(`${example}  Output: |`);
    expect(accepted(`${example}ex|`, 'Explanation')).toBe(`${example}  Explanation: |`);
    expect(accepted(`${example}  Outptu|: b`, 'Output')).toBe(`${example}  Output|: b`);
  });

  test.each([
    ['in a value', 'Definition:\n  Say what |it is'],
    ['in front of text', 'Definition:\n|  Say'],
    ['in indented text', 'Definition:\n  D|'],
    ['four spaces deep in an example', 'Positive Example 1:\n  Input:\n    In|'],
    ['behind text at the left edge', 'This is a sentence, not |'],
    ['in front of more text', 'Ta| is'],
    ['in a layout', 'Template:\n  {{input}}\nDef|'],
    [
      'where all fields of an example are there',
      'Positive Example 1:\n  Input: a\n  Output: b\n  Explanation: c\n  |',
    ],
  ])('are not offered %s', (_, drawing) => {
    expect(labels(drawing)).toEqual([]);
  });

  test('say what they are for', () => {
    for (const item of proposed('|')) {
      expect(item.detail).not.toBe('');
      expect((item.documentation as { value: string }).value).not.toBe('');
      expect(item.kind).toBeDefined();
    }
  });

  test('that are followed by a choice ask again', () => {
    const asking = proposed('Task: a\n|').filter(({ command }) => command);
    expect(asking.map(({ label }) => label)).toEqual(['Category', 'Instances', 'Layout']);
  });
});

describe('one-line values', () => {
  test('layouts, each with what it does', () => {
    expect(labels('Layout: |')).toEqual([...Object.keys(builtInLayouts)]);
    const [first] = proposed('Layout: |');
    expect(first).toMatchObject({
      detail: 'ships with Stepwise, the default',
      documentation: { value: expect.stringContaining('Steps before the definition') as string },
    });
    for (const { documentation } of proposed('Layout: |'))
      expect((documentation as { value: string }).value).not.toBe('');
  });

  test.each([
    ['Layout: |', 'Layout: tk-instruct|'],
    ['Layout:|', 'Layout: tk-instruct|'],
    ['Layout: tk|', 'Layout: tk-instruct|'],
    ['Layout:   tk|', 'Layout:   tk-instruct|'],
    ['Layout: t|k-inst', 'Layout: tk-instruct|'],
    ['Layout: t|k old  ', 'Layout: tk-instruct|  '],
    ['Layout:\n  tk|\n', 'Layout:\n  tk-instruct|\n'],
    ['Layout:\n  |\nTask: a', 'Layout:\n  tk-instruct|\nTask: a'],
  ])('%j becomes %j', (drawing, text) => {
    expect(accepted(drawing, 'tk-instruct')).toBe(text);
    expect(accepted(drawing, 'tk-instruct', { crlf: true })).toBe(text);
  });

  test.each([
    'Layout (exact): |',
    'Layout|: x',
    'Layout: a\n  |',
    'Layout:\n  a\n  |',
    'Layout: a\n|  b',
    'Template: |',
    'Definition: |',
  ])('none in %j', (drawing) => {
    expect(labels(drawing)).not.toContain('tk-instruct');
  });

  test('layout files nearby, and folders on the way to others', () => {
    const neighbours = {
      layoutFiles: () => ['../layouts/short.instruct'],
      layoutText: () => '# Short and plain.\nTemplate: {{input}}\n',
      entries: (folder: string) =>
        folder === ''
          ? ([
              { name: 'task1.instruct', kind: 'file' },
              { name: 'more', kind: 'folder' },
            ] as const)
          : ([
              { name: 'short.instruct', kind: 'file' },
              { name: 'long.instruct', kind: 'file' },
            ] as const),
    };
    const offered = labels('Layout: |', { neighbours }).slice(-3);
    expect(offered).toEqual(['../layouts/short.instruct', 'more/', '../']);
    expect(proposed('Layout: short|', { neighbours })[0]).toMatchObject({
      documentation: { value: 'Short and plain.' },
    });
    expect(labels('Layout: ../layouts/|', { neighbours })).toEqual([
      '../layouts/short.instruct',
      'long.instruct',
    ]);
    expect(accepted('Layout: ../layouts/lo|', 'long.instruct', { neighbours })).toBe(
      'Layout: ../layouts/long.instruct|',
    );
  });

  test('categories of the workspace, then those of SUP-NATINST', () => {
    const neighbours = { categories: () => ['Tea', 'Summarization', 'Tea'] };
    const offered = labels('Category: |', { neighbours });
    expect(offered.slice(0, 3)).toEqual(['Summarization', 'Tea', 'Answer Verification']);
    expect(offered).toHaveLength(77);
    expect(accepted('Category: Text Ent|', 'Textual Entailment')).toBe(
      'Category: Textual Entailment|',
    );
  });

  test('the name of the file as the name of the task', () => {
    expect(accepted('Task: |', 'task7_kettles', file)).toBe('Task: task7_kettles|');
    expect(labels('Task: |')).toEqual([]);
  });

  test('nothing behind them at all where nothing is known', () => {
    expect(labels('Definition: |')).toEqual([]);
    expect(labels('Unknown: |')).toEqual([]);
    expect(labels('  |')).toEqual([]);
    expect(labels('no field: |')).toEqual([]);
  });
});

describe('paths', () => {
  const folders: Readonly<Record<string, readonly string[]>> = {
    '': ['task10.json', 'task9.json', 'notes.txt', 'Data/', '.git/', 'node_modules/', 'a.instruct'],
    'Data/': ['task7_kettles.json', 'a.json'],
    '../': ['x.JSON'],
    './.hidden/': ['h.json'],
  };
  const neighbours = {
    fileName: 'a.instruct',
    entries: (folder: string) =>
      (folders[folder] ?? []).map((name) => ({
        name: name.replace('/', ''),
        kind: name.endsWith('/') ? ('folder' as const) : ('file' as const),
      })),
  };

  test('folders first, then data files, in the order of their numbers', () => {
    expect(labels('Instances: |', { neighbours })).toEqual([
      'Data/',
      '../',
      'task9.json',
      'task10.json',
    ]);
  });

  test('go on behind a slash, as deep as one likes', () => {
    const folder = proposed('Instances: D|', { neighbours })[0]!;
    expect(folder.command).toBeDefined();
    expect(accepted('Instances: D|', 'Data/', { neighbours })).toBe('Instances: Data/|');
    expect(labels('Instances: Data/|', { neighbours })).toEqual(['a.json', 'task7_kettles.json']);
    expect(accepted('Instances:|', '../', { neighbours })).toBe('Instances: ../|');
    expect(labels('Instances: ../|', { neighbours })).toEqual(['../', 'x.JSON']);
    expect(accepted('Instances: ../|', '../', { neighbours })).toBe('Instances: ../../|');
    expect(accepted('Instances: Data/a|bc.json', 'a.json', { neighbours })).toBe(
      'Instances: Data/a.json|',
    );
  });

  test('the file named as the task comes first, what is hidden only when asked for', () => {
    const named = { ...neighbours, fileName: 'task7_kettles.instruct' };
    const offered = proposed('Instances: Data/|', {
      neighbours: {
        ...named,
        entries: () => [
          { name: 'a.json', kind: 'file' },
          { name: 'b', kind: 'folder' },
        ],
      },
    });
    expect(offered.map(({ label }) => label)).toEqual(['b/', 'a.json']);
    const likely = {
      ...named,
      entries: () => [
        { name: 'sub', kind: 'folder' as const },
        { name: 'task7_kettles.json', kind: 'file' as const },
      ],
    };
    expect(labels('Instances: |', { neighbours: likely })[0]).toBe('task7_kettles.json');
    expect(labels('Instances: .|', { neighbours })).toContain('.git/');
    expect(labels('Instances: ./.hidden/|', { neighbours })).toEqual(['h.json']);
  });
});

describe('steps', () => {
  const steps = (list: string): string =>
    unindent(`${head}  Steps:
${list}`);

  test.each([
    ['    |', '  1. |'],
    ['    1. Read.\n    |', '  1. Read.\n  2. |'],
    ['    1. Read.\n  |', '  1. Read.\n  2. |'],
    ['    1. Read.\n   |', '  1. Read.\n  2. |'],
    ['    3) Read.\n    |', '  3) Read.\n  4) |'],
    ['    (3) Read.\n    |', '  (3) Read.\n  (4) |'],
    ['    9. Read.\n\n    |\n  Layout: a', '  9. Read.\n\n  10. |\nLayout: a'],
    ['    Read.\n    |', '  Read.\n  2. |'],
    [
      '    1. Read\n       more.\n    |\n    2. Weigh.',
      '  1. Read\n     more.\n  2. |\n  3. Weigh.',
    ],
    ['    1. Read.\n    2|', '  1. Read.\n  2. |'],
  ])('the next number: %j', (list, wanted) => {
    const number = /(\(?\d+[.)]) \|/.exec(wanted)![1]!;
    const text = accepted(steps(list), number);
    expect(text).toBe(`${unindent(head)}Steps:\n${wanted}`);
    expect(accepted(steps(list), number, { crlf: true })).toBe(text);
  });

  test('the first step behind the name of the field', () => {
    expect(accepted('Steps:|', '1.')).toBe('Steps:\n  1. |');
    expect(accepted('Steps: |\n', '1.')).toBe('Steps:\n  1. |\n');
  });

  test.each([
    'Steps:\n  1. Read.\n     |',
    'Steps:\n  1. Read.\n1|',
    'Steps:\n  1. Read.\n  | 2. Weigh.',
    'Steps:\n  1.|',
    'Steps:\n  1. |',
    'Definition:\n  |',
  ])('no number in %j', (drawing) => {
    expect(labels(drawing).filter((label) => /^\d/.test(label))).toEqual([]);
  });

  test.each([
    ['    1. If so, answer |', ['Yes', 'No', 'Not sure']],
    ['    1. If so, answer with |', ['Yes', 'No', 'Not sure']],
    ['    1. If so, answer "|', ['Yes', 'No', 'Not sure']],
    ['    1. If so, return the label |', ['Yes', 'No', 'Not sure']],
    ['    1. If so, the answer is |', ['Yes', 'No', 'Not sure']],
    ['    1. If so, answer n|', ['No', 'Not sure']],
    ['    1. If so, answer Not s|', ['Not sure']],
    ['    1. If so, answer with either Yes or |', ['Yes', 'No', 'Not sure']],
    ['    1. If so, answer Yes, |', ['Yes', 'No', 'Not sure']],
    ['    1. Classify the review as |', ['Yes', 'No', 'Not sure']],
  ])('labels: %j', (list, wanted) => {
    expect(labels(steps(list))).toEqual(wanted);
  });

  test.each([
    ['    1. If so, answer n|', 'Not sure', '  1. If so, answer Not sure|'],
    ['    1. If so, answer "Not s|"', 'Not sure', '  1. If so, answer "Not sure|"'],
    ['    1. If so, answer |, else wait.', 'Yes', '  1. If so, answer Yes|, else wait.'],
    ['    1. If so, answer N|one.', 'No', '  1. If so, answer No|.'],
    ['    1. Weigh\n       and answer |', 'No', '  1. Weigh\n     and answer No|'],
  ])('a label in place of what is typed: %j', (list, label, wanted) => {
    expect(accepted(steps(list), label)).toBe(`${unindent(head)}Steps:\n${wanted}`);
    expect(accepted(steps(list), label, { crlf: true })).toBe(`${unindent(head)}Steps:\n${wanted}`);
  });

  test.each([
    '    1. Read the |',
    '    1. Find the answer |',
    '    1. Answer the question |',
    '    1. Give a reason for |',
    '    1. Compare the two. N|',
    '    1. Know n|',
    '    1. In each step |',
    '    1. In the next step |',
    '    1. Say what you see in the review, |',
    '    1. Steps|',
  ])('nothing in prose: %j', (list) => {
    expect(labels(steps(list))).toEqual([]);
  });

  test.each(['|', '  |', '  3|'])(
    'makes room amid the list, where no field begins: %j',
    (typed) => {
      const list = `Task: a\nSteps:\n  1. Read.\n  2. Think.\n${typed}\n  3. Answer.\n  4. Unsure? Go back to step 3.\n`;
      expect(labels(list)).toEqual(['3.']);
      for (const crlf of [false, true])
        expect(accepted(list, '3.', { crlf })).toBe(
          'Task: a\nSteps:\n  1. Read.\n  2. Think.\n  3. |\n  4. Answer.\n  5. Unsure? Go back to step 4.\n',
        );
    },
  );

  test('leaves a gap as it is when it is filled', () =>
    expect(accepted('Steps:\n  1. a\n|\n  3. b, then step 1\n', '2.')).toBe(
      'Steps:\n  1. a\n  2. |\n  3. b, then step 1\n',
    ));

  test('other steps by their number', () => {
    const list = '    1. Read.\n    2. As in step |\n    3. Answer.';
    const [first] = proposed(steps(list));
    expect(labels(steps(list))).toEqual(['1', '3']);
    expect(first).toMatchObject({
      detail: 'Read.',
      documentation: { value: '```text\nRead.\n```' },
    });
    expect(accepted(steps(list), '3')).toContain('  2. As in step 3|\n');
    expect(labels(steps(list.replace('step |', 'steps 1 and |')))).toEqual(['1', '3']);
    expect(labels(steps(list.replace('step |', 'steps 1-|')))).toEqual(['1', '3']);
    expect(labels(steps(list.replace('step |', 'Step 3|')))).toEqual(['3']);
    expect(accepted(steps(list.replace('step |', 'step |9, too')), '1')).toContain(
      'As in step 1|, too',
    );
  });
});

describe('outputs', () => {
  const examples = `${head}  Positive Example 1:
    Input: a
    Output: Yes

  Positive Example 2:
    Input: b
`;

  test('the labels of the task, those first that examples show least', () => {
    expect(labels(unindent(`${examples}    Output: |`))).toEqual(['No', 'Not sure', 'Yes']);
    expect(proposed(unindent(`${examples}    Output: Y|`))[0]).toMatchObject({
      detail: 'label, shown by 1 of 2 positive examples',
    });
  });

  test.each([
    ['    Output: n|', '  Output: Not sure|'],
    ['    Output:|', '  Output: Not sure|'],
    ['    Output: n|onsense', '  Output: Not sure|'],
    ['    Output:\n      n|', '  Output:\n    Not sure|'],
  ])('%j becomes %j', (line, wanted) => {
    for (const crlf of [false, true])
      expect(accepted(unindent(examples + line), 'Not sure', { crlf })).toBe(
        unindent(examples) + wanted,
      );
  });

  test.each([
    '    Input: |',
    '    Explanation: |',
    '    Output (exact): |',
    '    Output: a\n      b|',
  ])('not behind %j', (line) => {
    expect(labels(unindent(examples + line))).toEqual([]);
  });

  test('spelled as in the other examples', () => {
    const text = `Definition:
  Say whether it is true. Answer with yes or no.

Positive Example 1:
  Input: a
  Output: Yes

Positive Example 2:
  Output: |`;
    expect(labels(text)).toEqual(['no', 'Yes']);
  });

  test('what is being typed is no label', () => {
    expect(labels(unindent(`${examples}    Output: Purple|`))).toEqual([]);
  });
});

describe('templates', () => {
  const names = ['definition', 'steps', 'input', 'task', 'category'];
  const inExample = ['number', 'input', 'output', 'explanation', 'definition'];

  test('placeholders behind two braces, then sections', () => {
    const offered = labels('Template:\n  {{|');
    expect(offered.slice(0, 5)).toEqual(names);
    expect(offered).toContain('#positive_examples');
    expect(offered).toContain('^steps');
    expect(offered.filter((label) => label.startsWith('/'))).toEqual([]);
  });

  test('in a section of examples those of the example come first', () => {
    const offered = labels(
      'Template:\n  {{#positive_examples}}\n  {{|\n  {{/positive_examples}}\n',
    );
    expect(offered[0]).toBe('/positive_examples');
    expect(offered.slice(1, 6)).toEqual(inExample);
  });

  describe('in the prompt of a stage', () => {
    const stage = { neighbours: { isStage: true } };
    const sections = ['#category', '#definition', '#steps', '#positive_examples'];

    test('its own names, and no others', () => {
      const offered = labels('Template:\n  {{|', stage);
      expect(offered.filter((label) => !label.startsWith('^')).sort()).toEqual(
        ['category', 'definition', ...sections].sort(),
      );
    });

    test('in a section those of its entries, too', () => {
      const inSteps = labels('Template:\n  {{#steps}}{{|{{/steps}}\n', stage);
      expect(inSteps).toEqual(expect.arrayContaining(['number', 'text', 'category']));
      expect(inSteps).not.toContain('output');
      const inExamples = labels('Template:\n  {{#positive_examples}}\n  {{|\n', stage);
      expect(inExamples).toEqual(expect.arrayContaining(['number', 'input', 'explanation']));
      expect(inExamples).not.toContain('text');
    });

    test('with what they stand for', () => {
      const items = proposed('Template:\n  {{#steps}}{{te|', stage);
      expect(items.find(({ label }) => label === 'text')?.detail).toBe(
        'what the step says, without its number',
      );
    });

    test('the section of the steps begins with what each looks like', () => {
      expect(accepted('Template:\n  {{|\n', '#steps', stage)).toBe(
        'Template:\n  {{#steps}}\n  {{number}}. {{text}}|\n  {{/steps}}\n',
      );
    });
  });

  test.each([
    ['{{|', 'steps', '{{steps}}|'],
    ['{{st|', 'steps', '{{steps}}|'],
    ['{{|}}', 'steps', '{{steps}}|'],
    ['{{s|t}}', 'steps', '{{steps}}|'],
    ['{{ st|  }}', 'steps', '{{ steps}}|'],
    ['{{st|}', 'steps', '{{steps}}|'],
    ['{{{st|', 'steps', '{{{steps}}}|'],
    ['{{{st|}}}', 'steps', '{{{steps}}}|'],
    ['{{&st|}}', 'steps', '{{&steps}}|'],
    ['a {{d|}} b {{input}}', 'definition', 'a {{definition}}| b {{input}}'],
    ['{{d| and more', 'definition', '{{definition}}| and more'],
    ['{{definition.|', 'sentence', '{{definition.sentence}}|'],
    ['{{definition.s|}}', 'sentence', '{{definition.sentence}}|'],
  ])('%s becomes', (line, label, wanted) => {
    for (const crlf of [false, true])
      expect(accepted(`Template:\n  ${line}\n  end\n`, label, { crlf })).toBe(
        `Template:\n  ${wanted}\n  end\n`,
      );
    expect(accepted(`Template: ${line}`, label)).toBe(`Template: ${wanted}`);
  });

  test.each([
    ['  {{#|', 'steps', '  {{#steps}}\n  {{steps}}|\n  {{/steps}}'],
    ['  {{#st|}}', 'steps', '  {{#steps}}\n  {{steps}}|\n  {{/steps}}'],
    ['  {{|', '#steps', '  {{#steps}}\n  {{steps}}|\n  {{/steps}}'],
    ['    {{^|}}', 'steps', '    {{^steps}}\n    |\n    {{/steps}}'],
    [
      '  {{#pos|}}',
      'positive_examples',
      '  {{#positive_examples}}\n  Input: {{input}}\n  Output: {{output}}|\n  {{/positive_examples}}',
    ],
    ['  Why: {{#st|}}', 'steps', '  Why: {{#steps}}{{steps}}|{{/steps}}'],
  ])('a section with its end: %j', (line, label, wanted) => {
    for (const crlf of [false, true])
      expect(accepted(`Template:\n${line}\n  end\n`, label, { crlf })).toBe(
        `Template:\n${wanted}\n  end\n`,
      );
  });

  test('a section whose end is there gets no other', () => {
    expect(accepted('Template:\n  {{#st|}}\n  a\n  {{/steps}}\n', 'steps')).toBe(
      'Template:\n  {{#steps}}|\n  a\n  {{/steps}}\n',
    );
    expect(accepted('Template:\n  {{#steps|}}\n  a\n  {{/steps}}\n', 'steps')).toBe(
      'Template:\n  {{#steps}}|\n  a\n  {{/steps}}\n',
    );
  });

  test('the end of the innermost open section first', () => {
    const text = 'Template:\n  {{#positive_examples}}\n  {{#explanation}}\n  {{/|\n';
    expect(labels(text)).toEqual(['explanation', 'positive_examples']);
    expect(accepted(text, 'explanation')).toContain('\n  {{/explanation}}|\n');
    expect(labels('Template:\n  {{#steps}}{{/steps}}{{/|}}')).toEqual([]);
  });

  test.each([
    'Template:\n  a { |',
    'Template:\n  {|',
    'Template:\n  {{! a comment |',
    'Template:\n  {{steps}}|',
    'Template:\n  {{steps}} |',
    'Definition:\n  {{|',
    'Positive Example 1:\n  Input: {{|',
    'Task: {{|',
  ])('nothing in %j', (drawing) => {
    expect(labels(drawing)).toEqual([]);
  });
});

describe('comments', () => {
  test('directives, by hand or while they are typed', () => {
    const directives = ['stepwise-disable-next-line', 'stepwise-disable', 'stepwise-enable'];
    expect(labels('# |')).toEqual(directives);
    expect(labels('# |', { trigger: ' ' })).toEqual([]);
    expect(labels('#|', { trigger: '#' })).toEqual([]);
    expect(labels('# step|')).toEqual(directives);
    expect(labels('# stepwise-|', { trigger: '-' })).toEqual(directives);
    expect(accepted('# st|', 'stepwise-disable')).toBe('# stepwise-disable |');
    expect(accepted('#|', 'stepwise-enable')).toBe('# stepwise-enable |');
    expect(accepted('# stepwise-|dis', 'stepwise-disable')).toBe('# stepwise-disable |');
  });

  test('ids of rules behind a directive, each once', () => {
    const ids = rules.map(({ id }) => id);
    expect(labels('# stepwise-disable-next-line |', { trigger: ' ' })).toEqual(ids);
    expect(labels('Task: a\n#stepwise-disable leaks-example, |\nx')).toEqual(
      ids.filter((id) => id !== 'leaks-example'),
    );
    expect(accepted('# stepwise-disable leaks|-exam', 'leaks-example')).toBe(
      '# stepwise-disable leaks-example|',
    );
    const [first] = proposed('# stepwise-enable bad-in|');
    expect(first).toMatchObject({ label: 'bad-indent', detail: 'structure, error' });
  });

  test.each([
    '# a remark |',
    '# a remark about stepwise|',
    '# stepwise-disable leaks-example -- because |',
    '|# stepwise',
    'Definition:\n  # stepwise-|',
  ])('nothing in %j', (drawing) => {
    expect(labels(drawing)).toEqual([]);
  });
});

describe('whatever stands there', () => {
  const texts = [
    '',
    '\n',
    '\r\r\n',
    '\uFEFF',
    '\uFEFFTask:',
    ':',
    '\tTask: a',
    'Steps:\n\t1. a',
    'Steps:\n  \uD800 answer \uDC00 step ',
    'Template:\n  {{{{{{}}}}{{#}}{{/}}{{^',
    'Definition:\n  \u202Eanswer \u05D0 or \u05D1\u202C',
    'Positive Example 1:\nPositive Example 1:\n  Input:\n   Output:\n  :\n',
    'Task: a\rSteps:\r  1. answer ',
    '# stepwise-disable',
  ];

  test.each(texts)('every place of %j is answered', (text) => {
    const source = sourceOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const position = source.positions.at(offset);
      for (const { textEdit } of completion(source, { position })) {
        if (!textEdit || !('range' in textEdit)) throw new Error('an item without a range');
        expect(textEdit.range.start.line).toBe(position.line);
        expect(textEdit.range.end.line).toBe(position.line);
      }
    }
  });

  test('long texts take linear time', () => {
    expectLinearTime(16_000, (count) => {
      const steps = '  1. Answer Yes or No, step 2.\n'.repeat(count);
      const text = `Definition: Answer Yes or No.\nSteps:\n${steps}  2. answer `;
      const source = sourceOf(text);
      return () => completion(source, { position: source.positions.at(text.length) });
    });
  });
});
