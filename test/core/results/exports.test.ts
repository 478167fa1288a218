import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCsv } from '../../../src/core/results/exports/csv';
import { asLatex, escapedLatex } from '../../../src/core/results/exports/latex';
import { asMarkdown } from '../../../src/core/results/exports/markdown';
import { scoresTables } from '../../../src/core/results/scoresTable';
import { comparison, tableRun } from './tableRuns';

const tables = scoresTables(
  [
    tableRun('copy-input', 14.1966, { 'Coreference Resolution': 20, 'Data to Text': 40 }),
    tableRun('100 & more', 48.25, { 'Coreference Resolution': 60.04, 'Data to Text': 38 }),
    { ...tableRun('half_done', 50, { 'Data to Text': 40.04 }), partial: true },
  ],
  {
    baseline: 0,
    comparisons: [null, comparison(0.0001, { 'Coreference Resolution': 0.01 }), comparison(0.2)],
    metrics: ['rougeL', 'exactMatch'],
  },
);

const oneCompared = scoresTables(
  [
    tableRun('base', 14, { First: 20 }, { task1_a: 10, task2_b: 30 }),
    tableRun('mine', 15.5, { First: 21.5 }, { task1_a: 11.5, task2_b: 31.5 }),
  ],
  {
    baseline: 0,
    comparisons: [null, comparison(0.2, { First: 0.01 }, { task1_a: 0.01, task2_b: 0.5 })],
    metrics: ['rougeL'],
  },
);

test('LaTeX: tables with booktabs', () => {
  expect(`\n${asLatex(tables)}`).toBe(String.raw`
% In the preamble: \usepackage{booktabs}
\begin{table}[t]
  \centering
  \caption{Overall scores over 11,810 instances.}
  \label{tab:results-overall}
  \smallskip
  \begin{tabular}{lrr}
    \toprule
    Method & ROUGE-L & Exact match \\
    \midrule
    copy-input & 14.2 {\scriptsize $\pm$ 0.8} & 1.4 {\scriptsize $\pm$ 0.4} \\
    100 \& more & 48.3$^{\dagger}$ {\scriptsize $\pm$ 0.8} & 4.8 {\scriptsize $\pm$ 0.4} \\
    half\_done* & \textbf{50.0} {\scriptsize $\pm$ 0.8} & \textbf{5.0} {\scriptsize $\pm$ 0.4} \\
    \bottomrule
  \end{tabular}
  \par\smallskip{\footnotesize Means over instances $\times$ 100, $\pm$ half the width of their 95 \% bootstrap intervals. The best in bold. $^{\dagger}$ Differs from ${'``'}copy-input'' with p \textless{} 0.05 (paired randomisation test). * Partial: something that was asked for could not be scored.\par}
\end{table}

\begin{table}[t]
  \centering
  \caption{Differences from ${'``'}copy-input'' over 11,810 instances.}
  \label{tab:results-differences}
  \smallskip
  \begin{tabular}{lrr}
    \toprule
    Method & ROUGE-L & Exact match \\
    \midrule
    100 \& more & $+1.5^{\dagger}$ {\scriptsize [$-0.5$, $3.5$]} & $+1.5$ {\scriptsize [$-0.5$, $3.5$]} \\
    half\_done* & $+1.5$ {\scriptsize [$-0.5$, $3.5$]} & $+1.5$ {\scriptsize [$-0.5$, $3.5$]} \\
    \bottomrule
  \end{tabular}
  \par\smallskip{\footnotesize Differences of means $\times$ 100 from ${'``'}copy-input'', with their 95 \% intervals (paired bootstrap). $^{\dagger}$ Differs from ${'``'}copy-input'' with p \textless{} 0.05 (paired randomisation test). * Partial: something that was asked for could not be scored.\par}
\end{table}

\begin{table}[t]
  \centering
  \caption{ROUGE-L by category.}
  \label{tab:results-categories}
  \smallskip
  \begin{tabular}{lrrrr}
    \toprule
    Category & Instances & copy-input & 100 \& more & half\_done* \\
    \midrule
    Coreference Resolution & 500 & 20.0 & \textbf{60.0}$^{\dagger}$ & -- \\
    Data to Text & 500 & \textbf{40.0} & 38.0 & \textbf{40.0} \\
    \bottomrule
  \end{tabular}
  \par\smallskip{\footnotesize Means over instances $\times$ 100. The best in bold. $^{\dagger}$ Differs from ${'``'}copy-input'' with p \textless{} 0.05 (paired randomisation test). * Partial: something that was asked for could not be scored.\par}
\end{table}

\begin{table}[t]
  \centering
  \caption{Differences in ROUGE-L from ${'``'}copy-input'' by category.}
  \label{tab:results-categories-differences}
  \smallskip
  \begin{tabular}{lrrr}
    \toprule
    Category & Instances & 100 \& more & half\_done* \\
    \midrule
    Coreference Resolution & 50 & $+1.5^{\dagger}$ {\scriptsize [$-0.5$, $3.5$]} & -- \\
    Data to Text & -- & -- & -- \\
    \bottomrule
  \end{tabular}
  \par\smallskip{\footnotesize Differences of means $\times$ 100 from ${'``'}copy-input'', with their 95 \% intervals (paired bootstrap). $^{\dagger}$ Differs from ${'``'}copy-input'' with p \textless{} 0.05 (paired randomisation test). * Partial: something that was asked for could not be scored.\par}
\end{table}
`);
});

test('LaTeX: tasks, over as many pages as it takes', () => {
  const latex = asLatex(oneCompared);
  expect(`\n${latex.slice(latex.indexOf('\\begin{longtable}'))}`).toBe(String.raw`
\begin{longtable}{lrrrr}
  \caption{ROUGE-L by task, with the difference from ${'``'}base''.}\label{tab:results-tasks}\\
  \toprule
  Task & Instances & base & mine & Difference \\
  \midrule
  \endfirsthead
  \toprule
  Task & Instances & base & mine & Difference \\
  \midrule
  \endhead
  \bottomrule
  \endfoot
  task1\_a & 100 & 10.0 & \textbf{11.5} & $+1.5^{\dagger}$ {\scriptsize [$-0.5$, $3.5$]} \\
  task2\_b & 100 & 30.0 & \textbf{31.5} & $+1.5$ {\scriptsize [$-0.5$, $3.5$]} \\
\end{longtable}
\noindent{\footnotesize Means over instances $\times$ 100. The best in bold. Differences from ${'``'}base'', with their 95 \% intervals (paired bootstrap). $^{\dagger}$ Differs from ${'``'}base'' with p \textless{} 0.05 (paired randomisation test).\par}
`);
  expect(latex.split('\n').slice(0, 2)).toEqual([
    String.raw`% In the preamble: \usepackage{booktabs,longtable}`,
    String.raw`% In a document of two columns, \onecolumn has to stand before a longtable.`,
  ]);
});

test('Markdown', () => {
  expect(`\n${asMarkdown(tables)}`).toBe(String.raw`
**Overall scores over 11,810 instances.**

| Method | ROUGE-L | Exact match |
|---|---:|---:|
| copy-input | 14.2 ± 0.8 | 1.4 ± 0.4 |
| 100 &amp; more | 48.3† ± 0.8 | 4.8 ± 0.4 |
| half\_done\* | **50.0** ± 0.8 | **5.0** ± 0.4 |

Means over instances × 100, ± half the width of their 95 % bootstrap intervals. The best in bold. † Differs from "copy-input" with p &lt; 0.05 (paired randomisation test). \* Partial: something that was asked for could not be scored.

**Differences from "copy-input" over 11,810 instances.**

| Method | ROUGE-L | Exact match |
|---|---:|---:|
| 100 &amp; more | +1.5† [−0.5, 3.5] | +1.5 [−0.5, 3.5] |
| half\_done\* | +1.5 [−0.5, 3.5] | +1.5 [−0.5, 3.5] |

Differences of means × 100 from "copy-input", with their 95 % intervals (paired bootstrap). † Differs from "copy-input" with p &lt; 0.05 (paired randomisation test). \* Partial: something that was asked for could not be scored.

**ROUGE-L by category.**

| Category | Instances | copy-input | 100 &amp; more | half\_done\* |
|---|---:|---:|---:|---:|
| Coreference Resolution | 500 | 20.0 | **60.0**† | – |
| Data to Text | 500 | **40.0** | 38.0 | **40.0** |

Means over instances × 100. The best in bold. † Differs from "copy-input" with p &lt; 0.05 (paired randomisation test). \* Partial: something that was asked for could not be scored.

**Differences in ROUGE-L from "copy-input" by category.**

| Category | Instances | 100 &amp; more | half\_done\* |
|---|---:|---:|---:|
| Coreference Resolution | 50 | +1.5† [−0.5, 3.5] | – |
| Data to Text | – | – | – |

Differences of means × 100 from "copy-input", with their 95 % intervals (paired bootstrap). † Differs from "copy-input" with p &lt; 0.05 (paired randomisation test). \* Partial: something that was asked for could not be scored.
`);
});

test('Markdown: where one run is compared, differences stand beside its scores', () => {
  const markdown = asMarkdown(oneCompared);
  expect(`\n${markdown.slice(markdown.indexOf('**ROUGE-L by category'))}`).toBe(`
**ROUGE-L by category, with the difference from "base".**

| Category | Instances | base | mine | Difference |
|---|---:|---:|---:|---:|
| First | 500 | 20.0 | **21.5** | +1.5† [−0.5, 3.5] |

Means over instances × 100. The best in bold. Differences from "base", with their 95 % intervals (paired bootstrap). † Differs from "base" with p &lt; 0.05 (paired randomisation test).

**ROUGE-L by task, with the difference from "base".**

| Task | Instances | base | mine | Difference |
|---|---:|---:|---:|---:|
| task1\\_a | 100 | 10.0 | **11.5** | +1.5† [−0.5, 3.5] |
| task2\\_b | 100 | 30.0 | **31.5** | +1.5 [−0.5, 3.5] |

Means over instances × 100. The best in bold. Differences from "base", with their 95 % intervals (paired bootstrap). † Differs from "base" with p &lt; 0.05 (paired randomisation test).
`);
});

test.each([
  [0.04, '±0.0', String.raw`$\pm 0.0$`],
  [-0.04, '±0.0', String.raw`$\pm 0.0$`],
  [-0.06, '−0.1', '$-0.1$'],
  [12.34, '+12.3', '$+12.3$'],
])('a difference of %d', (difference, text, latex) => {
  const interval = { low: -0.04, high: 20 };
  const one = comparison(1);
  const { rougeL } = one.overall.metrics;
  const metrics = { ...one.overall.metrics, rougeL: { ...rougeL, difference, interval } };
  const made = scoresTables([tableRun('a', 50), tableRun('b', 50)], {
    baseline: 0,
    comparisons: [null, { ...one, overall: { instances: 50, metrics } }],
    metrics: ['rougeL'],
  });
  expect(asMarkdown(made)).toContain(`| b | ${text} [0.0, 20.0] |`);
  expect(asLatex(made)).toContain(String.raw`b & ${latex} {\scriptsize [$0.0$, $20.0$]} \\`);
});

test('CSV: unrounded, a line for each run overall, category and task', () => {
  expect(asCsv(tables).replaceAll('\r\n', '\n')).toBe(
    `run,category,task,instances,partial,shared,ROUGE-L,ROUGE-L low,ROUGE-L high,ROUGE-L difference,ROUGE-L difference low,ROUGE-L difference high,ROUGE-L p,Exact match,Exact match low,Exact match high,Exact match difference,Exact match difference low,Exact match difference high,Exact match p
copy-input,,,11810,no,,14.1966,13.3966,14.9966,,,,,1.41966,1.01966,1.81966,,,,
copy-input,Coreference Resolution,,500,no,,20,,,,,,,2,,,,,,
copy-input,Data to Text,,500,no,,40,,,,,,,4,,,,,,
100 & more,,,11810,no,50,48.25,47.45,49.05,1.5,-0.5,3.5,0.0001,4.825,4.425,5.225,1.5,-0.5,3.5,1
100 & more,Coreference Resolution,,500,no,50,60.04,,,1.5,-0.5,3.5,0.01,6.004,,,1.5,-0.5,3.5,1
100 & more,Data to Text,,500,no,,38,,,,,,,3.8,,,,,,
half_done,,,11810,yes,50,50,49.2,50.8,1.5,-0.5,3.5,0.2,5,4.6,5.4,1.5,-0.5,3.5,1
half_done,Data to Text,,500,yes,,40.04,,,,,,,4.004,,,,,,
`,
  );
  expect(asCsv(oneCompared).replaceAll('\r\n', '\n')).toBe(
    `run,category,task,instances,partial,shared,ROUGE-L,ROUGE-L low,ROUGE-L high,ROUGE-L difference,ROUGE-L difference low,ROUGE-L difference high,ROUGE-L p
base,,,11810,no,,14,13.2,14.8,,,,
base,First,,500,no,,20,,,,,,
base,First,task1_a,100,no,,10,,,,,,
base,First,task2_b,100,no,,30,,,,,,
mine,,,11810,no,50,15.5,14.7,16.3,1.5,-0.5,3.5,0.2
mine,First,,500,no,50,21.5,,,1.5,-0.5,3.5,0.01
mine,First,task1_a,100,no,50,11.5,,,1.5,-0.5,3.5,0.01
mine,First,task2_b,100,no,50,31.5,,,1.5,-0.5,3.5,0.5
`,
  );
});

describe('names may hold anything', () => {
  test.each([
    ['50 % of {a_b} & #1 $x^2$', String.raw`50 \% of \{a\_b\} \& \#1 \$x\textasciicircum{}2\$`],
    [
      String.raw`\input{x} ~ a|b <c>`,
      String.raw`\textbackslash{}input\{x\} \textasciitilde{} a\textbar{}b \textless{}c\textgreater{}`,
    ],
    ['[a] [b]', '{[}a] [b]'],
    ['* first', '{*} first'],
    ['a--b --- c-d', 'a-{}-b -{}-{}- c-d'],
    [`"so" 12" it''s`, "``so'' 12'' it'{}'s"],
    ['two\nlines\tand \u0000', 'two lines and '],
    ['日本語 é', '日本語 é'],
  ])('in LaTeX: %s', (text, wanted) => {
    expect(escapedLatex(text)).toBe(wanted);
  });

  test.each([
    ['=SUM(A1)', `'=SUM(A1)`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@cmd', `'@cmd`],
    ['\t=1', `'\t=1`],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=1,"2"', `"'=1,""2"""`],
    ['two\nlines', '"two\nlines"'],
    ['a=b', 'a=b'],
  ])('in CSV: %s', (name, wanted) => {
    const [, line] = /\r\n([^]*),,,11810,/.exec(asCsv(scoresTables([tableRun(name, 1)])))!;
    expect(line).toBe(wanted);
  });

  test.each([
    ['a|b', String.raw`a\|b`],
    ['<b>&amp;', '&lt;b>&amp;amp;'],
    ['**x** `y` ~z~ [a](b) $m$', String.raw`\*\*x\*\* \`y\` \~z\~ \[a\](b) \$m\$`],
    ['two\nlines', 'two lines'],
    ['\\', '\\\\'],
  ])('in Markdown: %s', (name, wanted) => {
    expect(asMarkdown(scoresTables([tableRun(name, 1)]))).toContain(`\n| ${wanted} | 1.0 ± 0.8 |`);
  });
});

describe('whatever names hold', () => {
  const anyTables = fc
    .array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((names) =>
      scoresTables(
        names.map(([name, group]) => tableRun(name, 50, { [group]: 5 }, { [group]: 5, other: 6 })),
        {
          baseline: 0,
          comparisons: names.map(([, group]) => comparison(0.01, { [group]: 0 }, { [group]: 1 })),
        },
      ),
    );

  test('LaTeX has balanced braces, even dollars, no bare special, and as many cells in each line', () => {
    fc.assert(
      fc.property(anyTables, (some) => {
        const latex = asLatex(some);
        const bare = latex.replace(/\\[\\{}$&#_%]/g, '');
        let depth = 0;
        let lowest = 0;
        for (const character of bare) {
          if (character === '{') depth++;
          if (character === '}') depth--;
          lowest = Math.min(lowest, depth);
        }
        expect([lowest, depth]).toEqual([0, 0]);
        expect((bare.match(/\$/g) ?? []).length % 2).toBe(0);
        expect(bare).not.toMatch(/[#_~]|\^(?!\{\\dagger)/);
        expect(bare.replace(/^% In.*\n/gm, '')).not.toContain('%');
        for (const table of latex.split(/\\begin\{(?:table|longtable)\}/).slice(1)) {
          const cells = table
            .split('\n')
            .filter((line) => line.endsWith(' \\\\'))
            .map((line) => line.replaceAll('\\&', '').split('&').length);
          expect(new Set(cells).size).toBe(1);
        }
      }),
    );
  });

  test('CSV reads back to the same names, but for the apostrophe', () => {
    fc.assert(
      fc.property(anyTables, (some) => {
        const rows = readCsv(asCsv(some)).slice(1);
        const shown = (name: string | null) => (name === '' ? '(none)' : (name ?? ''));
        expect(rows.map(([run, category, task]) => [run, category, task])).toEqual(
          some.records.map(({ run, category, task }) =>
            [run, shown(category), shown(task)].map(withApostrophe),
          ),
        );
        const widths = new Set(rows.map((row) => row.length));
        expect(widths).toEqual(new Set([some.differences ? 27 : 14]));
      }),
    );
  });

  test('Markdown has as many bars in each line of a table', () => {
    fc.assert(
      fc.property(anyTables, (some) => {
        const bars = asMarkdown({ ...some, differences: null, categories: [], tasks: [] })
          .split('\n')
          .filter((line) => line.startsWith('|'))
          .map((line) => line.replace(/\\./g, '').split('|').length);
        expect(bars).toHaveLength(some.overall.rows.length + 2);
        expect(new Set(bars).size).toBe(1);
      }),
    );
  });
});

function withApostrophe(text: string): string {
  return /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
}

/** A reader of RFC 4180, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted && character === '"' && text[at + 1] === '"') field += text[++at]!;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === ',' || text.startsWith('\r\n', at))) {
      row.push(field);
      field = '';
      if (character === ',') continue;
      at++;
      rows.push(row);
      row = [];
    } else field += character;
  }
  return rows;
}
