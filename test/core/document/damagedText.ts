import fc from 'fast-check';

/** A text as it is drawn in a test: without the margin that its lines share and the empty line at its start. */
export function drawnText(drawing: string): string {
  const lines = drawing.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const margin = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length),
  );
  return lines.map((line) => line.slice(margin)).join('\n');
}

const margin = fc.constantFrom(
  '',
  '',
  ' ',
  '  ',
  '  ',
  '   ',
  '    ',
  '     ',
  '\t',
  '  \t',
  '\t\t',
);
const words = fc.constantFrom(
  '',
  '',
  'Task: a',
  'Category:   b  ',
  'Layout:',
  'Definition:',
  'Definition: one line',
  'Steps:',
  'Steps: 1. Read.',
  'Steps (exact): "1. a\\n2. b"',
  'Task (exact): " a "',
  'Task (exact): "broken',
  'Template: {{input}}',
  'Positive Example 1:',
  'Positive Example 1: text',
  'Negative Example:',
  'Input: a',
  'input:  a',
  'Output (exact): "E"',
  'Explanation:',
  'Note: a',
  'Note : a',
  'Note:a',
  'Input:a',
  `Input: ${'long '.repeat(16)}`,
  '# remark  ',
  '# stepwise-disable-next-line bad-indent',
  'words',
  'words  ',
  '1. Read.',
  '12) Read step 2  ',
  '1.   go back to steps 1 and 3',
  '(2) Read.',
  '2.Read.',
  '3.14',
  '3.',
  '- Read.',
  '-  ',
  '\u00A0',
  '\uFEFF',
  '\uFEFFTask: a',
  '\uD800',
  '\u05D0\u05D1',
);

const lineEnds = fc.oneof(
  fc.constantFrom('\n', '\r\n', '\r').map((eol) => [eol]),
  fc.constant(['\n', '\r\n', '\r']),
);

/** Files with every kind of damage: whole and half-typed lines at any depth, line ends of one kind or of all. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF'),
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.tuple(margin, words).map((parts) => parts.join('')) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 9 }) },
      ),
      { maxLength: 16 },
    ),
    lineEnds,
    fc.boolean(),
  )
  .map(([mark, lines, eols, ends]) => {
    const text = lines.map(
      (line, index) => line + (index < lines.length - 1 || ends ? eols[index % eols.length]! : ''),
    );
    return mark + text.join('');
  });
