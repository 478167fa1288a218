import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { chatRoles } from '../../../src/core/prompt/template';
import { placeholders } from '../../../src/core/prompt/assemble';
import { parseLayout, builtInLayouts } from '../../../src/core/prompt/layouts';
import { placeholderNames } from '../../../src/core/prompt/template';
import { placeholderMeaning, visiblePlaceholders } from '../../../src/core/names/placeholders';
import { openSections, templateTags } from '../../../src/core/names/templateTags';
import { expectLinearTime } from '../../linearTime';

const tagsOf = (template: string) => {
  const text = `Template:\n${template.replace(/^(?=.)/gm, '  ')}\n`;
  return { text, tags: templateTags(parse(text).instruction.template) };
};

/** Each tag as kind, name and scope, with the number of its partner. */
const listed = (template: string): readonly string[] =>
  tagsOf(template).tags.map(({ kind, name, form, partner, scope }) =>
    [kind, name + (form && `.${form}`), partner, scope].filter((part) => part !== null).join(' '),
  );

describe('the tags of a template', () => {
  test.each([
    [
      '{{definition}} {{ steps.sentence }}',
      ['placeholder definition', 'placeholder steps.sentence'],
    ],
    ['{{{input}}} {{&input}}', ['placeholder input', 'placeholder input']],
    ['{{! a {{comment}} }} {{> x}} {{=<% %>=}}', ['placeholder comment']],
    [
      '{{#positive_examples}}{{input}}{{/positive_examples}}{{input}}',
      [
        'section positive_examples 2',
        'placeholder input positive',
        'close positive_examples 0',
        'placeholder input',
      ],
    ],
    ['{{^steps}}a{{/steps}}', ['inverted steps 1', 'close steps 0']],
    ['{{#a}}{{#b}}{{/a}}', ['section a 2', 'section b', 'close a 0']],
    ['{{/a}}{{#a}}', ['close a', 'section a']],
    ['{{#a}}{{#a}}{{/a}}{{/a}}', ['section a 3', 'section a 2', 'close a 1', 'close a 0']],
    ['{{inp {{input}} {{', ['placeholder input']],
    ['{{}}{{#}}{{/}}', ['placeholder ', 'section  2', 'close  1']],
    ['no { tags } }} here', []],
    [
      '{{#negative_examples}}{{#explanation}}{{explanation}}{{/explanation}}{{/negative_examples}}',
      [
        'section negative_examples 4',
        'section explanation 3 negative',
        'placeholder explanation negative',
        'close explanation 1 negative',
        'close negative_examples 0',
      ],
    ],
  ])('%s', (template, wanted) => {
    expect(listed(template)).toEqual(wanted);
  });

  test('stand where they stand in the source', () => {
    const { text, tags } = tagsOf('a {{ steps.sentence }}\n\n{{#input}}');
    expect(tags.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '{{ steps.sentence }}',
      '{{#input}}',
    ]);
    expect(tags.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end))).toEqual([
      'steps',
      'input',
    ]);
  });

  test('of an exact template are none: its text does not stand in the source', () => {
    expect(templateTags(parse('Template (exact): "{{input}}"').instruction.template)).toEqual([]);
  });

  test('the sections that are open at a place, innermost first', () => {
    const { text, tags } = tagsOf('{{#steps}}\n{{#task}}\n|\n{{/task}}\n{{#input}}{{/steps}}');
    const names = openSections(tags, text.indexOf('|')).map(({ name }) => name);
    expect(names).toEqual(['task', 'steps']);
  });

  test.each([
    (count: number) => '{{#a}}\n'.repeat(count) + '{{/b}}\n'.repeat(count),
    (count: number) => '{{'.repeat(3 * count),
    (count: number) => '{{#a}}'.repeat(count) + '{{/a}}'.repeat(count),
  ])('many are found in linear time, however they are nested', (text) => {
    expectLinearTime(16_000, (count) => () => tagsOf(text(count)));
  });
});

describe('placeholders', () => {
  test('are those of the assembler', () => {
    const known = [...visiblePlaceholders(null), ...visiblePlaceholders('positive')];
    expect(new Set(known.map(({ name }) => name))).toEqual(
      new Set([...placeholders, ...chatRoles]),
    );
  });

  test('have a meaning in every layout that ships', () => {
    for (const text of Object.values(builtInLayouts)) {
      const layout = parseLayout(text);
      if (layout.kind === 'broken') throw new Error(layout.message);
      const tags = templateTags(parse(text).instruction.template);
      for (const { name, scope } of tags) expect(placeholderMeaning(name, scope)).toBeDefined();
      const opened = tags.filter(({ kind }) => kind !== 'close').length;
      expect(opened).toBe([...placeholderNames(layout.nodes)].length);
    }
  });

  test('of an example hide those around it', () => {
    expect(placeholderMeaning('input', null)?.field).toBeNull();
    expect(placeholderMeaning('input', 'positive')?.field).toBe('Input');
    expect(placeholderMeaning('output', null)).toBeUndefined();
  });
});
