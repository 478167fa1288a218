import fc from 'fast-check';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { lint } from '../../src/core/lint/lint';
import type { Finding } from '../../src/core/lint/rule';
import { completion } from '../../src/language/completion';
import { definition } from '../../src/language/definition';
import { documentLinks } from '../../src/language/documentLinks';
import { hover } from '../../src/language/hover';
import { noNeighbours } from '../../src/language/neighbours';
import { references } from '../../src/language/references';
import { prepareRename, rename } from '../../src/language/rename';
import { sourceOf, type Source } from '../../src/language/source';
import { workspaceSymbols } from '../../src/language/workspaceSymbols';
import { expectLinearTime } from '../linearTime';
import { edited, within } from './drawn';

const uri = 'file:///a.instruct';
const findings = (text: string): Finding[] => lint(parse(text));
const neighbours = {
  ...noNeighbours,
  fileName: 'a.instruct',
  uriOf: (path: string) => `file:///${path}`,
  entries: () => [{ name: 'data', kind: 'folder' as const }],
  builtInLayoutUri: (name: string) => `stepwise:${name}`,
};

/** Pieces that files are made of, whole and broken. */
const pieces = [
  'Task: a', 'Category:', 'Instances: ../a.json', 'Layout: tk-instruct', 'Layout: x.instruct',
  'Definition: Answer "Yes" or "No".', 'Definition:\n  Say A, B or C; positive or negative.',
  'Steps:\n  1. Read.\n  2. See step 1, answer Yes.', '  3. answer ', '  - as in steps 1 and 2',
  'Template:\n  {{#steps}}{{steps.sentence}}{{/steps}}', '  {{#positive_examples}}{{input}}', '{{', '}}', '{{/',
  'Positive Example 1:', 'Negative Example 2:', '  Input: b', '  Output: Yes', '  Output (exact): "Yes"',
  '  Explanation: so the label is Yes', '    deeper', '# stepwise-disable leaks-example', '# c',
  '\uD800', '\u202E\u05D0', '\uFEFF', '\t', ' ', ':', '"', 'word',
]; // prettier-ignore
const text = fc
  .array(
    fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ', '')),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.flat().join(''));
const place = fc.tuple(text, fc.nat({ max: 400 }));

function isInside(source: Source, range: Range): boolean {
  const { positions, document } = source;
  const start = positions.offset(range.start);
  const end = positions.offset(range.end);
  return (
    start <= end && end <= document.text.length && positions.at(start).line === range.start.line
  );
}

describe('whatever a file holds', () => {
  test('every feature answers, with places that are in the file', () => {
    fc.assert(
      fc.property(place, ([content, offset]) => {
        const source = sourceOf(content);
        const position = source.positions.at(Math.min(offset, content.length));
        const ranges = [
          ...completion(source, { position }, neighbours).map(
            (item) => (item.textEdit as TextEdit).range,
          ),
          ...definition(source, { uri, position }, neighbours)
            .filter(({ targetUri }) => targetUri === uri)
            .map(({ targetSelectionRange }) => targetSelectionRange),
          ...references(source, { uri, position, includeDeclaration: true }, neighbours)
            .filter((location) => location.uri === uri)
            .map(({ range }) => range),
          ...documentLinks(source, neighbours).map(({ range }) => range),
        ];
        const hovered = hover(source, [], { position, pageLink: (rule) => rule }, neighbours);
        if (hovered?.range) ranges.push(hovered.range);
        workspaceSymbols('yes', [{ uri, document: source.document }]);
        for (const range of ranges) expect(isInside(source, range)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('what can be renamed can be renamed back', () => {
    fc.assert(
      fc.property(place, ([content, offset]) => {
        const source = sourceOf(content);
        const position = source.positions.at(Math.min(offset, content.length));
        const prepared = prepareRename(source, position);
        if (prepared.kind === 'refused') return;
        const result = rename(source, { uri, position, newName: 'Zebra', lint: findings });
        if (result.kind === 'refused') return;
        const edits = result.edit.changes![uri]!;
        expect(edits.length).toBeGreaterThan(0);
        const back = edits.map(({ range }) => within(source, range));
        const after = edited(source, edits);
        for (const { range } of edits) expect(isInside(source, range)).toBe(true);
        expect(after.split('Zebra').length).toBeGreaterThan(back.length);
        expect(after.replaceAll(/"Zebra"|Zebra/g, '').length).toBeLessThanOrEqual(content.length);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a file of 8,000 lines takes linear time', () => {
  function task(count: number): string {
    const steps = Array.from(
      { length: 3 * count },
      (_, index) => `  ${index + 1}. As in step ${index}, answer Yes or No.`,
    );
    const examples = Array.from(
      { length: count },
      (_, index) =>
        `Positive Example ${index + 1}:\n  Input: a\n  Output: ${index % 2 ? 'Yes' : 'No'}\n`,
    );
    return `Task: a\nDefinition: Answer "Yes" or "No".\n\nSteps:\n${steps.join('\n')}\n\n${examples.join('\n')}`;
  }
  const template = (count: number): string =>
    `Template:\n${'  {{#steps}}\n  {{definition}}\n'.repeat(2 * count)}${'  {{/steps}}\n'.repeat(2 * count)}`;

  test.each([
    ['a label', task, /Yes or No\.\n {2}50\./],
    ['a step reference', task, /49, answer/],
    ['an output', task, /Yes\n\nPositive Example 3:/],
    ['a placeholder', template, /definition/],
    ['a section', template, /steps/],
    ['the end', task, /Positive Example \d+:\n.*\n.*\n$/],
  ])('%s', (_, content, at) => {
    expectLinearTime(1_200, (count) => {
      const text = content(count);
      const source = sourceOf(text);
      const position = source.positions.at(text.search(at) + 1);
      return () => {
        hover(source, [], { position, pageLink: (rule) => rule }, neighbours);
        definition(source, { uri, position }, neighbours);
        references(source, { uri, position, includeDeclaration: true }, neighbours);
        rename(source, { uri, position, newName: 'task', lint: () => [] }); // the rules have tests of their own time
        completion(source, { position }, neighbours);
      };
    });
  });
});
