import type { Range } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { builtInLayouts } from '../../src/core/prompt/layouts';
import { definition } from '../../src/language/definition';
import { documentLinks } from '../../src/language/documentLinks';
import type { Neighbours } from '../../src/language/neighbours';
import { references } from '../../src/language/references';
import { sourceOf } from '../../src/language/source';
import { around, drawn, marked, within } from './drawn';

const uri = 'file:///tasks/a.instruct';
const layoutUri = 'file:///layouts/my.instruct';
const myLayout = '# Mine.\nTemplate:\n  {{#steps}}{{steps}}{{/steps}} {{definition}} {{input}}\n';

const onDisk: Partial<Neighbours> = {
  uriOf: (path) => new URL(path, uri).href,
  exists: (path) => path !== 'missing.json',
  builtInLayoutUri: (name) => `stepwise:${name}`,
  layoutText: (path) => (path === '../layouts/my.instruct' ? myLayout : undefined),
};

/** The file with `[` and `]` around each place in it, and the places in other files. */
function defined(drawing: string, neighbours: Partial<Neighbours> = onDisk) {
  const { source, position } = drawn(drawing);
  const links = definition(source, { uri, position }, around(neighbours));
  const own = links.filter(({ targetUri }) => targetUri === uri);
  const origins = new Set(links.map((link) => within(source, link.originSelectionRange!)));
  return {
    text: marked(
      source,
      own.map(({ targetSelectionRange }) => targetSelectionRange),
    ),
    elsewhere: links
      .filter(({ targetUri }) => targetUri !== uri)
      .map(({ targetUri, targetSelectionRange: { start } }) =>
        [targetUri, start.line, start.character].join(' '),
      ),
    from: [...origins].join(' '),
  };
}

function found(drawing: string, includeDeclaration = true, neighbours = onDisk) {
  const { source, position } = drawn(drawing);
  const request = { uri, position, includeDeclaration };
  const locations = references(source, request, around(neighbours));
  const ranges = (wanted: string): Range[] =>
    locations.filter((location) => location.uri === wanted).map(({ range }) => range);
  return {
    text: marked(source, ranges(uri)),
    inLayout: marked(sourceOf(myLayout), ranges(layoutUri)),
    inDefault: marked(sourceOf(builtInLayouts['step-by-step']!), ranges('stepwise:step-by-step')),
  };
}

const task = (marked: string): string => {
  const text = `Task: kettles
Instances: data/kettles.json
Layout: ../layouts/my.instruct

Definition:
  Say whether it is good. Answer with "Yes" or "No". Never answer "Yes" twice.

Steps:
  1. Read the review.
  2. Weigh it.
  3. If step 2 finds praise, answer Yes.
  4. Otherwise, as in steps 2 and 3, answer No.

Positive Example 1:
  Input: It sings. Yes!
  Output: Yes
  Explanation: The writer praises it, so the label is Yes.

Negative Example 1:
  Input: It leaks.
  Output: Yes
`;
  const at = marked.replace('|', '');
  if (!text.includes(at)) throw new Error(`"${at}" is not in the task`);
  return text.replace(at, marked);
};
const plain = task('|');

describe('go to definition', () => {
  test.each([['answer |Yes.'], ['label is Ye|s'], ['Output: Yes|'], ['"Y|es" or']])(
    'a label, from %s',
    (place) => {
      const { text, from } = defined(task(place));
      expect(text).toBe(plain.slice(1).replace('"Yes" or', '"[Yes]" or'));
      expect(from).toBe('Yes');
    },
  );

  test('a label that only an example shows', () => {
    const text =
      'Definition: Is it so?\nSteps:\n  1. Answer |Yes.\nPositive Example 1:\n  Output: Yes\nPositive Example 2:\n  Output: No\n';
    expect(defined(text).text).toContain('Output: [Yes]');
  });

  test('a step reference', () => {
    expect(defined(task('step |2 finds')).text).toContain('[2.] Weigh');
    expect(defined(task('and |3,')).text).toContain('[3.] If');
    expect(defined('Steps:\n  1. See step |4.').text).not.toContain('[');
    const explained = 'Steps:\n  1. Read.\nPositive Example 1:\n  Explanation: By step |1.';
    expect(defined(explained).text).toContain('[1.] Read');
  });

  test('none from an exact list, whose steps have no places', () => {
    expect(defined('Steps (exact): |"1. Read.\\n2. See step 1."').text).not.toContain('[');
  });

  test('files', () => {
    expect(defined(task('data/ket|tles.json'))).toMatchObject({
      elsewhere: ['file:///tasks/data/kettles.json 0 0'],
      from: 'data/kettles.json',
    });
    expect(defined(task('../layouts/my|.instruct')).elsewhere).toEqual([`${layoutUri} 0 0`]);
    expect(defined('Layout: tk-instr|uct').elsewhere).toEqual(['stepwise:tk-instruct 0 0']);
    expect(defined('Instances: missing|.json').elsewhere).toEqual([]);
    expect(defined('Instances: data|.json', {}).elsewhere).toEqual([]);
    expect(defined('Layout: tk-instr|uct', {}).elsewhere).toEqual([]);
  });

  test('a field shows its placeholders in the layout', () => {
    expect(defined(task('Def|inition:')).elsewhere).toEqual([`${layoutUri} 2 34`]);
    expect(defined(task('Inst|ances:')).elsewhere).toEqual([`${layoutUri} 2 49`]);
    expect(defined(task('Ste|ps:')).elsewhere).toEqual([`${layoutUri} 2 5`, `${layoutUri} 2 14`]);
    expect(defined('Defin|ition: a').elsewhere).toEqual(['stepwise:step-by-step 5 15']);
    expect(defined('Positive Example 1:\n  Out|put: a').elsewhere).toEqual([
      'stepwise:step-by-step 9 11',
    ]);
    expect(defined('Positive| Example 1:\n  Output: a').elsewhere).toEqual([
      'stepwise:step-by-step 6 5',
    ]);
    expect(defined('Negative Example 1:\n  Out|put: a').elsewhere).toEqual([
      'stepwise:step-by-step 17 11',
    ]);
    expect(defined('Layout: tk-instruct\nSte|ps:\n  1. a').elsewhere).toEqual([]);
    expect(defined('Layout: none.instruct\nDef|inition: a').elsewhere).toEqual([]);
  });

  const own = 'Definition: a\nSteps:\n  1. b\nPositive Example 1:\n  Output: c\nTemplate:\n';

  test.each([
    [`${own}  {{defi|nition}}`, '[Definition]: a'],
    [`${own}  {{#ste|ps}}{{/steps}}`, '[Steps]:'],
    [`${own}  {{#positive_examples}}{{out|put}}{{/positive_examples}}`, '[Output]: c'],
    [`${own}  {{#positive_examp|les}}{{/positive_examples}}`, '[Positive Example 1]:'],
    [`${own}  {{#steps}}{{/ste|ps}}`, '{{#[steps]}}'],
    ['Template:\n  {{#positive_examples}}{{#explanation}}{{num|ber}}', '{{#[positive_examples]}}'],
    [`Def|inition: a\nTemplate:\n  {{definition}} {{task}}`, '{{[definition]}}'],
  ])('within a layout: %j', (drawing, wanted) => {
    expect(defined(drawing).text).toContain(wanted);
  });

  test.each([
    'Template:\n  {{defi|nition}}',
    'Template:\n  {{unkn|own}}',
    'Ta|sk (exact): 1',
    '|',
    'x|',
  ])('nowhere from %j', (drawing) => {
    expect(defined(drawing, {}).text).not.toContain('[');
  });
});

describe('references', () => {
  test('of a label: wherever it is meant', () => {
    expect(found(task('"Y|es" or')).text).toBe(
      plain
        .slice(1)
        .replace('"Yes" or', '"[Yes]" or')
        .replace('"Yes" twice', '"[Yes]" twice')
        .replace('answer Yes.', 'answer [Yes].')
        .replaceAll('Output: Yes', 'Output: [Yes]')
        .replace('label is Yes', 'label is [Yes]'),
    );
  });

  test('of a label: wherever the rules read it, too', () => {
    const marked =
      'Definition: Write one letter: [A] for a happy review, B for an unhappy one.\nSteps:\n  1. Where it praises, [A] is the letter.\nPositive Example 1:\n  Output: [A]\nPositive Example 2:\n  Output: B\n';
    const drawing = marked.replace(/[[\]]/g, '').replace('Output: A', 'Output: |A');
    expect(found(drawing).text).toBe(marked);
  });

  test('of a step, from its number or from a reference', () => {
    const wanted = plain
      .slice(1)
      .replace('2. Weigh', '[2.] Weigh')
      .replace('step 2', 'step [2]')
      .replace('steps 2', 'steps [2]');
    expect(found(task('2|. Weigh')).text).toBe(wanted);
    expect(found(task('step |2')).text).toBe(wanted);
    expect(found(task('step |2'), false).text).toBe(wanted.replace('[2.]', '2.'));
    expect(found('Steps:\n  1. See step |4.').text).not.toContain('[');
  });

  test('of a step that has no number among others that have one', () => {
    const text = 'Steps:\n  1. Read.\n  Weigh it.\n  3. Do as in step |2.';
    expect(found(text).text).toContain('step [2]');
    expect(defined(text).text).toContain('[]Weigh it.');
  });

  test('of a step of a list without numbers', () => {
    expect(found('Steps:\n  - Read.\n  - Do as in step |1.').text).toContain('step [1]');
  });

  test('of a placeholder: those that mean the same, and its field', () => {
    const template = `Template:
  {{input}} {{#positive_examples}}{{in|put}} {{input}}{{/positive_examples}}
  {{#negative_examples}}{{input}}{{/negative_examples}}`;
    expect(found(template).text).toBe(`Template:
  {{input}} {{#positive_examples}}{{[input]}} {{[input]}}{{/positive_examples}}
  {{#negative_examples}}{{input}}{{/negative_examples}}`);
    expect(
      found('Definition: a\nTemplate:\n  {{#definition}}{{defini|tion}}{{/definition}}').text,
    ).toBe('[Definition]: a\nTemplate:\n  {{#[definition]}}{{[definition]}}{{/[definition]}}');
  });

  test('of a placeholder in the prompt of a stage: those of the same list', () => {
    const ofExamples = '{{#positive_examples}}{{number}}{{/positive_examples}}';
    const drawing = `Template:\n  {{#steps}}{{num|ber}} {{text}}{{/steps}} {{number}}${ofExamples}{{#steps}}{{number}}{{/steps}}`;
    const inStage = { ...onDisk, isStage: true };
    expect(found(drawing, true, inStage).text).toBe(
      `Template:\n  {{#steps}}{{[number]}} {{text}}{{/steps}} {{number}}${ofExamples}{{#steps}}{{[number]}}{{/steps}}`,
    );
    expect(defined(drawing, inStage).text).toContain('{{#[steps]}}{{number}}');
  });

  test('of a field: its placeholders in the layout', () => {
    const { text, inLayout } = found(task('St|eps:'));
    expect(text).toContain('[Steps]:');
    expect(inLayout).toContain('{{#[steps]}}{{[steps]}}{{/[steps]}}');
    expect(found('Positive Example 1:\n  In|put: a').inDefault).toContain(
      'Input:{{[input]}}\n  Output:{{output}}',
    );
    expect(found('Positive Example 1:\n  In|put: a').inDefault.match(/\[/g)).toHaveLength(1);
  });

  test.each(['Task: a|', 'Layout: tk-in|struct', '|', 'Definition: so|me'])(
    'none in %j',
    (drawing) => {
      expect(found(drawing).text).not.toContain('[');
    },
  );
});

describe('document links', () => {
  const links = (text: string, neighbours: Partial<Neighbours> = onDisk) => {
    const source = sourceOf(text);
    return documentLinks(source, around(neighbours)).map(
      ({ range, target }) => `${within(source, range)} -> ${target ?? ''}`,
    );
  };

  test('lead to data file and layout', () => {
    expect(links(plain.slice(1))).toEqual([
      'data/kettles.json -> file:///tasks/data/kettles.json',
      '../layouts/my.instruct -> file:///layouts/my.instruct',
    ]);
    expect(links('Layout:\r\n  tk-instruct\r\n')).toEqual(['tk-instruct -> stepwise:tk-instruct']);
  });

  test('are none where nothing can be opened', () => {
    expect(links('Instances: missing.json')).toEqual([]);
    expect(links('Instances:\nLayout:')).toEqual([]);
    expect(links('Instances: a.json\nLayout: tk-instruct', {})).toEqual([]);
  });
});
