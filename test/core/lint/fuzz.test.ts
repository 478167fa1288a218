import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/document/edit';
import { parse } from '../../../src/core/document/parse';
import { findingsOf, lint } from '../../../src/core/lint/lint';
import { noSurroundings, type Surroundings } from '../../../src/core/lint/rule';
import { rules } from '../../../src/core/lint/rules';
import { estimatedTokens } from '../../../src/core/prompt/tokens';
import { anyInstructionText } from './anyText';

const surroundings: Surroundings = {
  ...noSurroundings,
  fileExists: (path) => path.length % 2 === 0,
  layoutText: () => 'Template: {{definition}}{{input}}\n',
  instances: () => [
    { id: 'a', input: 'The kettle sings beautifully.', references: ['Yes'] },
    { id: 'b', input: '', references: [''] },
  ],
  budget: { maxSourceTokens: 30, counter: estimatedTokens },
};

test('no rule throws, and every finding stands in the text, whatever the text', () => {
  fc.assert(
    fc.property(anyInstructionText, (text) => {
      for (const { span, message, fix } of lint(parse(text), { surroundings })) {
        expect(message).not.toBe('');
        for (const place of [span, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('the same text always gives the same findings', () => {
  fc.assert(
    fc.property(anyInstructionText, (text) => {
      const once = lint(parse(text), { surroundings });
      lint(parse('Task: another\nSteps:\n  1. Do your best.\n'));
      expect(lint(parse(text), { surroundings })).toEqual(once);
    }),
  );
});

const rulesWithIds = rules.map((rule) => [rule.id, rule] as const);

describe('a fix removes the finding that it was offered for', () => {
  test.each(rulesWithIds)('%s', (_, rule) => {
    fc.assert(
      fc.property(anyInstructionText, (text) => {
        const findings = findingsOf(rule, parse(text), { surroundings });
        const fix = findings.find((finding) => finding.fix)?.fix;
        if (!fix) return;
        const sameFix = findings.filter((finding) => finding.fix === fix).length;
        const left = findingsOf(rule, parse(applyEdits(text, fix.edits)), { surroundings });
        expect(left.length).toBeLessThanOrEqual(findings.length - sameFix);
      }),
      { numRuns: 200 },
    );
  });
});

test('a fix adds no finding of any rule', () => {
  fc.assert(
    fc.property(anyInstructionText, (text) => {
      const before = lint(parse(text), { surroundings });
      for (const { rule, fix } of before) {
        if (!fix || /^Indent (?:the text|it) under/.test(fix.title)) continue; // what is read only now is judged only now
        const after = lint(parse(applyEdits(text, fix.edits)), { surroundings });
        expect(counts(after, before), `${rule}: ${fix.title}`).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

/** Rules that say more now than before. A comment that kept the finding away elsewhere may be idle now. */
function counts(
  after: readonly { readonly rule: string }[],
  before: readonly { readonly rule: string }[],
): string[] {
  const count = (list: readonly { readonly rule: string }[], id: string): number =>
    list.filter(({ rule }) => rule === id).length;
  return rules
    .map(({ id }) => id)
    .filter((id) => id !== 'unused-suppression' && count(after, id) > count(before, id));
}

describe('size ends no rule', () => {
  const megabytes = 'You read the words of it and answer Yes or No, '.repeat(220_000);
  test.each([
    ['a line of 10 MB in the definition', `Definition: ${megabytes}\nSteps:\n  1. Read it.\n`],
    ['a line of 10 MB in a step', `Definition: Tell.\nSteps:\n  1. ${megabytes}\n`],
    ['a line of 10 MB outside', `${megabytes}\n`],
    ['a field name of 10 MB', `A${'a'.repeat(10_000_000)}: x\n`],
    ['10 MB of white space', `Definition:${' '.repeat(10_000_000)}x\n`],
    [
      'words of 2,000 letters and apostrophes in a demand',
      `Definition: Tell. Ignore ${'a'.repeat(2_000)}! ${"a'".repeat(1_000)} must not be used!\nSteps:\n  1. Tell.\n`,
    ],
    [
      'an answer 3,000 times in a sentence',
      `Definition: Tell. Answer yes or no.\nSteps:\n  1. ${'Answer earlier, '.repeat(3_000)}\n`,
    ],
    ['deep indentation', `Steps:\n${' '.repeat(100_000)}1. x\n`],
    ['50,000 opening braces', `Template: ${'{{#a}}'.repeat(50_000)}\n`],
    ['100,000 quotation marks', `Definition: Tell.\nSteps:\n  1. ${`"'“`.repeat(33_000)}\n`],
  ])('%s', (_, text) => {
    expect(lint(parse(text), { surroundings })).toBeInstanceOf(Array);
  });
});
