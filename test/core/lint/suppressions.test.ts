import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/document/edit';
import { parse } from '../../../src/core/document/parse';
import { lint } from '../../../src/core/lint/lint';
import { disableInFile, disableNextLine } from '../../../src/core/lint/suppressions';
import { expectLinearTime } from '../../linearTime';

const head = 'Task: reviews\nDefinition: Tell whether the writer would buy again.\n';
const steps = 'Steps:\n  1. Read the review.\n  3. Write what you found.\n  5. Write it again.\n';
const only = (text: string, ...ids: string[]): string[] =>
  lint(parse(text))
    .filter(({ rule }) => [...ids, 'unused-suppression'].includes(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(0, span.start).split('\n').length}`);

describe('a comment switches a rule off', () => {
  test('nowhere without one', () => {
    expect(only(head + steps, 'step-numbering')).toEqual(['step-numbering 5', 'step-numbering 6']);
  });

  test('for the next line, blank lines and comments between', () => {
    const text =
      head + steps.replace('  3.', '# stepwise-disable-next-line step-numbering\n\n# x\n  3.');
    expect(only(text, 'step-numbering')).toEqual(['step-numbering 9']);
  });

  test('from there on', () => {
    const text = head + steps.replace('  5.', '# stepwise-disable step-numbering\n  5.');
    expect(only(text, 'step-numbering')).toEqual(['step-numbering 5']);
  });

  test('until it is switched on again', () => {
    const text = `# stepwise-disable step-numbering -- an old list\n${head}${steps.replace('  5.', '# stepwise-enable step-numbering\n  5.')}`;
    expect(only(text, 'step-numbering')).toEqual(['step-numbering 8']);
  });

  test('until one of all is switched on again', () => {
    const text = `# stepwise-disable\n${head}${steps.replace('  3.', '# stepwise-enable step-numbering\n  3.')}Oops: x\n`;
    expect(only(text, 'step-numbering', 'unknown-field')).toEqual([
      'step-numbering 7',
      'step-numbering 8',
    ]);
    const again = text.replace('  5.', '# stepwise-disable step-numbering\n  5.');
    expect(only(again, 'step-numbering', 'unknown-field')).toEqual(['step-numbering 7']);
  });

  test.each([' -- ', ' — ', ' – ', ' --- '])('with a reason behind "%s"', (dash) => {
    const comment = `# stepwise-disable step-numbering${dash}the numbers - all - are of a form\n`;
    expect(only(`${comment}${head}${steps}`, 'step-numbering')).toEqual([]);
  });

  test('several rules, by commas or spaces', () => {
    const text = `# stepwise-disable step-numbering, missing-field\n${steps}`;
    expect(only(text, 'step-numbering', 'missing-field')).toEqual([]);
  });

  test('all rules, where none is named', () => {
    expect(lint(parse(`# stepwise-disable\n${steps}Oops: x\n`))).toEqual([]);
  });

  test('with CR LF and a byte order mark', () => {
    const text = `\uFEFF# stepwise-disable step-numbering\n${head}${steps}`.replaceAll(
      '\n',
      '\r\n',
    );
    expect(only(text, 'step-numbering')).toEqual([]);
  });
});

describe('what switches nothing off is a finding', () => {
  test.each([
    ['another rule', '# stepwise-disable missing-file\n'],
    ['an unknown rule', '# stepwise-disable step-numberin\n'],
    ['no rule at all', '# stepwise-disable-next-line\n'],
  ])('%s', (_, comment) => {
    expect(only(`${comment}${head}`)).toEqual(['unused-suppression 1']);
  });

  const told = (text: string): string[] =>
    lint(parse(text)).flatMap(({ rule, span, message }) =>
      rule === 'unused-suppression' ? [`${text.slice(span.start, span.end)}: ${message}`] : [],
    );

  test('a slip says what is meant, and a fix writes it', () => {
    const numbers = `${head}${steps}`;
    expect(told(`# stepwise-disable step-numberin\n${numbers}`)).toEqual([
      'step-numberin: No rule is called "step-numberin", so this comment does not switch it. "step-numbering" is meant, it seems.',
    ]);
    expect(
      told(`# stepwise-disable step-numbering\n${numbers}# stepwise-enable step-numberng\n`),
    ).toHaveLength(1);
    expect(told(`# stepwise-disable-nextline step-numbering\n${head}`)).toEqual([
      'stepwise-disable-nextline: No comment is called "stepwise-disable-nextline", so this one switches nothing. "stepwise-disable-next-line" is meant, it seems.',
    ]);
    expect(told(`# stepwise-disable-line\n${head}`)).toEqual([
      'stepwise-disable-line: No comment is called "stepwise-disable-line", so this one switches nothing. There are "stepwise-disable-next-line", "stepwise-disable" and "stepwise-enable".',
    ]);
    const text = `# stepwise-disable step-numberin\n${numbers}`;
    const { fix } = lint(parse(text)).find(({ rule }) => rule === 'unused-suppression')!;
    expect(only(applyEdits(text, fix!.edits), 'step-numbering')).toEqual([]);
  });

  test('a reason without a dash in front is one finding, which says how', () => {
    expect(told(`# stepwise-disable step-numbering because of the form\n${head}${steps}`)).toEqual([
      'because: No rule is called "because", so this comment does not switch it. A reason stands behind " -- ".',
    ]);
  });

  test('and can itself be switched off', () => {
    expect(
      only(`# stepwise-disable unused-suppression\n# stepwise-disable missing-file\n${head}`),
    ).toEqual([]);
  });

  test('other comments are no such thing', () => {
    expect(only(`# stepwise-disabled x\n# about stepwise-disable\n${head}`)).toEqual([]);
  });
});

test('a comment that an editor adds silences the finding that it was offered for, and adds none', () => {
  const eol = fc.constantFrom('\n', '\r\n');
  const parts = ['Steps:', '  3. x', '  Oops', 'Oops: y', '\tz', 'Task: t', '# c', '', ' Input: 1'];
  const enabling = ['# stepwise-enable', '# stepwise-enable step-numbering'];
  const anyText = fc
    .tuple(
      fc.array(fc.constantFrom(...parts, ...enabling), { maxLength: 12 }),
      eol,
      fc.constantFrom('', '\uFEFF'),
    )
    .map(([lines, end, mark]) => mark + lines.join(end));
  fc.assert(
    fc.property(anyText, fc.constantFrom(disableNextLine, disableInFile), (text, disable) => {
      const document = parse(text);
      const before = lint(document);
      for (const { rule, span } of before) {
        const after = applyEdits(text, [disable(document, rule, span.start)]);
        const left = lint(parse(after));
        expect(left.length).toBeLessThan(before.length);
        expect(left.filter((finding) => finding.rule === 'unused-suppression')).toEqual([]);
      }
    }),
  );
});

test.each([
  ['for the next line', '# stepwise-disable-next-line unknown-field\n'],
  ['that nothing ends', '# stepwise-disable unknown-field\n'],
  ['of other rules', '# stepwise-disable missing-file\n# stepwise-enable vague-step\n'],
  ['for all rules', '# stepwise-disable\n# stepwise-enable vague-step\n'],
  ['for all rules but this one', '# stepwise-disable\n# stepwise-enable unknown-field\n'],
])('as many comments as findings, %s, take time that grows with their number', (_, comment) => {
  expectLinearTime(2_000, (count) => {
    const document = parse(
      Array.from({ length: count }, (_, at) => `${comment}Field ${at}: x\n`).join(''),
    );
    return () => lint(document);
  });
});
