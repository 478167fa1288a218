import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDuplicateCollector } from '../../../src/core/dataset/duplicates/collector';
import type { PromptLine } from '../../../src/core/dataset/promptLine';
import { createReportCollector, type ReportCollector } from '../../../src/core/dataset/report';
import { reportText } from '../../../src/core/dataset/report/reportText';
import { createTokenHistogram } from '../../../src/core/dataset/report/tokenHistogram';

const limits = { maxSourceTokens: 1224, maxTargetTokens: 16, tokenizer: '4 characters a token' };

describe('a part', () => {
  const collector = createReportCollector(limits);
  const prompts = [40, 10, 30, 20, 50];
  for (const [index, prompt] of prompts.entries())
    collector.add('train', line(`a${index}`), { prompt, target: index });
  collector.add('test', line('b', { task: 'other' }), { prompt: 7, target: 17 });

  test('counts instances, tasks and tokens', () => {
    const [train, onlyTest] = collector.report().parts;
    expect(train).toMatchObject({ part: 'train', instances: 5, tasks: 1 });
    expect(train!.promptTokens).toMatchObject({ least: 10, median: 30, p95: 50, most: 50 });
    expect(train!.promptTokens.longest.map(({ id }) => id)).toEqual(['a4', 'a0', 'a2']);
    expect(onlyTest).toMatchObject({ part: 'test', instances: 1, longTargets: { lines: 1 } });
    expect(collector.report()).toMatchObject({ tasks: 2, duplicates: null, problems: [] });
  });

  test('without lines is left out', () => {
    expect(collector.report().parts.map(({ part }) => part)).toEqual(['train', 'test']);
    expect(createReportCollector(limits).report().parts).toEqual([]);
  });
});

test('quantiles are those of the sorted list', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }), (amounts) => {
      const histogram = createTokenHistogram();
      for (const amount of amounts) histogram.add({ id: 'a', task: 't', amount });
      const sorted = amounts.toSorted((left, right) => left - right);
      const { longest, ...quantiles } = histogram.distribution();
      expect(quantiles).toEqual({
        least: sorted[0],
        median: sorted[Math.ceil(0.5 * sorted.length) - 1],
        p95: sorted[Math.ceil(0.95 * sorted.length) - 1],
        most: sorted.at(-1),
      });
      expect(longest.map(({ amount }) => amount)).toEqual(sorted.toReversed().slice(0, 3));
    }),
  );
});

describe('what did not fit', () => {
  test('prompts that are cut and examples left out, the worst ten first', () => {
    const collector = createReportCollector(limits);
    for (let index = 0; index < 12; index++)
      add(collector, line(`a${index}`, { loss: { dropped: index % 3, cut: index } }));
    const [{ cutPrompts, droppedExamples }] = collector.report().parts as [never];
    expect(cutPrompts).toMatchObject({ lines: 11, tasks: [{ task: 'ferry', lines: 11 }] });
    expect(droppedExamples).toMatchObject({ lines: 8 });
    const { worst } = cutPrompts as { worst: readonly { id: string; amount: number }[] };
    expect(worst).toHaveLength(10);
    expect(worst[0]).toEqual({ id: 'a11', task: 'ferry', amount: 11 });
  });

  test('empty outputs: the target where there is one, else all references', () => {
    const collector = createReportCollector(limits);
    add(collector, line('a', { target: ' ', references: ['x', ' '] }));
    add(collector, line('b', { references: ['', 'x'] }));
    add(collector, line('c', { references: ['', '\n'] }));
    const { emptyOutputs } = collector.report().parts[0]!;
    expect(emptyOutputs.worst.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('labels', () => {
  test('how often each is the answer, by part', () => {
    const collector = createReportCollector(limits);
    for (const target of ['Yes', 'Yes', 'Yes', 'No']) add(collector, line('a', { target }));
    for (const reference of ['No', 'Maybe'])
      add(collector, line('b', { references: [reference] }), 'test');
    expect(collector.report().labels).toEqual([
      {
        task: 'ferry',
        labels: [
          { label: 'Yes', train: 3, validation: 0, test: 0 },
          { label: 'No', train: 1, validation: 0, test: 1 },
          { label: 'Maybe', train: 0, validation: 0, test: 1 },
        ],
        mostFrequent: { train: { label: 'Yes', share: 0.75 }, test: { label: 'No', share: 0.5 } },
        untrained: ['Maybe'],
      },
    ]);
  });

  test.each([
    ['more than twenty', Array.from({ length: 100 }, (_, index) => `Answer ${index % 21}`)],
    ['answers that do not repeat', ['one', 'two', 'three']],
    ['long answers', Array.from({ length: 9 }, () => 'so long '.repeat(40))],
  ])('not for %s', (_, targets) => {
    const collector = createReportCollector(limits);
    for (const target of targets) add(collector, line('a', { target }));
    expect(collector.report().labels).toEqual([]);
  });

  test('the name of a property of every object is a label as any other', () => {
    const collector = createReportCollector(limits);
    for (const target of ['constructor', '__proto__', 'constructor', '__proto__'])
      add(collector, line('a', { target, task: '__proto__' }));
    expect(collector.report().labels[0]!.labels.map(({ label }) => label)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});

describe('as a text', () => {
  test('of a data set that is fine', () => {
    const collector = createReportCollector(limits);
    collector.add('train', line('a', { target: 'x' }), { prompt: 1200, target: 3 });
    expect(reportText(collector.report())).toBe(`# Data set

1 instance of 1 task: 1 to train on. A prompt may have 1,224 tokens and a target 16, counted by 4 characters a token.

Nothing stands out.

## Tokens

| Prompts | Instances | Tasks | Least | Median | 95 % | Most | Longest |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Train | 1 | 1 | 1,200 | 1,200 | 1,200 | 1,200 | \`a\` |

| Targets | Instances | Tasks | Least | Median | 95 % | Most | Longest |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Train | 1 | 1 | 3 | 3 | 3 | 3 | \`a\` |
`);
  });

  test('tells first what its author should know', () => {
    const text = reportText(troubled());
    expect(text.slice(0, text.indexOf('## Tokens'))).toBe(`# Data set

3 instances of 1 task: 2 to train on, 1 to test with. A prompt may have 1,224 tokens and a target 16, counted by 4 characters a token.

- 1 problem while building; see the end.
- 1 prompt cut at the end (33 %).
- 1 target over the limit (33 %).
- Test inputs that are also trained on: 1, and 0 nearly.

`);
  });

  test('then in detail', () => {
    const text = reportText(troubled());
    expect(text).toContain('| `a` | `ferry` | 99 |');
    expect(text).toContain('| `ferry` | 1 | `Yes` 100 % | `Yes` 100 % |  |');
    expect(text).toContain('| `b` (test, `ferry`) | `a` (train, `ferry`) | 100 % |');
    expect(text).toMatch(/\n## Problems\n\n- "x.json" has no instances\.\n$/);
  });

  test('keeps data in its place', () => {
    const collector = createReportCollector(limits);
    for (let index = 0; index < 2; index++)
      add(collector, line('a|b`c\n# d', { target: '', task: 'a|b' }));
    const text = reportText(collector.report());
    expect(text).toContain('`` a\\|b`c # d ``');
    expect(text).toContain('| `a\\|b` | 1 | (empty) 100 % |');
  });

  test('cuts long lists and says so', () => {
    const collector = createReportCollector(limits);
    for (let task = 0; task < 30; task++)
      for (let index = 0; index < 2; index++)
        add(collector, line('a', { task: `t${task}`, target: 'x', loss: { dropped: 0, cut: 1 } }));
    const text = reportText(collector.report({ problems: Array.from({ length: 21 }, () => 'p') }));
    expect(text).toContain('and 20 more.');
    expect(text).toContain('\n\nand 10 more.\n');
    expect(text).toContain('\n\nand 1 more.\n');
  });

  test('of nothing', () => {
    expect(reportText(createReportCollector(limits).report())).toBe(
      '# Data set\n\nThe data set is empty.\n\nNothing stands out.\n',
    );
  });
});

function troubled() {
  const collector = createReportCollector(limits);
  const duplicates = createDuplicateCollector();
  duplicates.add('The same input.', { part: 'train', task: 'ferry', id: 'a' });
  duplicates.add('The same input.', { part: 'test', task: 'ferry', id: 'b' });
  collector.add('train', line('a', { target: 'Yes', loss: { dropped: 0, cut: 99 } }), {
    prompt: 1224,
    target: 2,
  });
  add(collector, line('c', { target: 'Yes' }));
  collector.add('test', line('b', { references: ['Yes'] }), { prompt: 5, target: 17 });
  return collector.report({
    duplicates: duplicates.report(),
    problems: ['"x.json" has no instances.'],
  });
}

function add(collector: ReportCollector, promptLine: PromptLine, part: 'train' | 'test' = 'train') {
  collector.add(part, promptLine, { prompt: 5, target: 2 });
}

function line(id: string, changes: Partial<PromptLine> = {}): PromptLine {
  return { id, task: 'ferry', category: 'Travel', prompt: 'p', references: ['r'], ...changes };
}
