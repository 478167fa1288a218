import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/document/edit';
import type { Finding } from '../../../src/core/lint/rule';
import { staleFindings } from '../../../src/core/lint/stale';

const at = (start: number, end: number): Finding => ({
  rule: 'vague-step',
  severity: 'warning',
  span: { start, end },
  message: 'Vague.',
  step: 1,
  fix: { title: 'Remove', edits: [] },
  refine: null,
});

/** The words that old findings mark in the new text; `[…]` marks them in the old one. */
function marked(before: string, after: string): string[] {
  const findings: Finding[] = [];
  let text = '';
  for (const part of before.split(/(?=\[)|(?<=\])/)) {
    const words = part.replace(/^\[|\]$/g, '');
    if (part.startsWith('[')) findings.push(at(text.length, text.length + words.length));
    text += words;
  }
  return staleFindings(findings, text, after).map(({ span }) => after.slice(span.start, span.end));
}

test.each([
  ['a change behind it', 'Do [your best] now.', 'Do your best soon.', ['your best']],
  ['a change before it', 'Do [your best].', 'Always do your best.', ['your best']],
  ['a change within it', 'Do [your best].', 'Do your very best.', ['your very best']],
  ['it is taken away', 'Do [your best] now, [slowly].', 'Do now, slowly.', ['slowly']],
  ['its end is taken away', 'Do [your best] now.', 'Do your now.', ['your ']],
  ['nothing changes', 'Do [your best].', 'Do your best.', ['your best']],
])('%s', (_, before, after, wanted) => {
  expect(marked(before, after)).toEqual(wanted);
});

test('a stale finding offers no fix', () => {
  const [finding] = staleFindings([at(0, 2)], 'Do it.', 'Do it now.');
  expect(finding?.fix).toBeNull();
});

test('stale findings stay in the text and in order', () => {
  const edit = fc.record({ start: fc.nat(40), length: fc.nat(10), text: fc.string() });
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 40 }),
      edit,
      fc.nat(39),
      (text, change, from) => {
        const start = Math.min(change.start, text.length);
        const end = Math.min(text.length, start + change.length);
        const after = applyEdits(text, [{ span: { start, end }, text: change.text }]);
        const first = Math.min(from, text.length);
        for (const { span } of staleFindings([at(first, text.length)], text, after)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(after.length);
        }
      },
    ),
  );
});
