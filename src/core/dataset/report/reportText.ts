import { duplicateSections } from './duplicatesText';
import { code, count, limited, listed, percent, table } from './markdown';
import type { Affected, DataPart, DatasetReport, LabelBalance, PartReport } from './model';
import { summary } from './summary';

/** The report as Markdown: what matters first, then tables. Long lists are cut and say so. It ends with a line break. */
export function reportText(report: DatasetReport): string {
  const sections = [
    ['# Data set', summary(report)],
    report.parts.length > 0 ? ['## Tokens', ...tokens(report)] : [],
    ...report.parts.flatMap((part) => losses(part)),
    labels(report.labels),
    ...(report.duplicates ? duplicateSections(report.duplicates) : []),
    report.problems.length > 0 ? ['## Problems', problems(report.problems)] : [],
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

const partTitles: Readonly<Record<DataPart, string>> = {
  train: 'Train',
  validation: 'Validation',
  test: 'Test',
};

function tokens({ parts }: DatasetReport): readonly string[] {
  const rows = (which: 'promptTokens' | 'targetTokens'): string[][] =>
    parts.map((part) => {
      const { least, median, p95, most, longest } = part[which];
      return [
        partTitles[part.part],
        ...[part.instances, part.tasks, least, median, p95, most].map(count),
        longest.map(({ id }) => code(id)).join(', '),
      ];
    });
  const head = ['Instances', 'Tasks', 'Least', 'Median', '95 %', 'Most', 'Longest'];
  return [
    table(['Prompts', ...head], rows('promptTokens')),
    table(['Targets', ...head], rows('targetTokens')),
  ];
}

/** What is wrong with lines of a part; nothing if nothing is. */
function losses(part: PartReport): readonly string[][] {
  const title = partTitles[part.part];
  return [
    affected(part.cutPrompts, {
      title: `${title}: prompts that are cut`,
      amount: 'Characters lost',
    }),
    affected(part.droppedExamples, {
      title: `${title}: prompts that lost examples`,
      amount: 'Examples lost',
    }),
    affected(part.longTargets, { title: `${title}: targets over the limit`, amount: 'Tokens' }),
    affected(part.emptyOutputs, { title: `${title}: empty outputs`, amount: null }),
  ];
}

function affected(
  { lines, tasks, worst }: Affected,
  { title, amount }: { readonly title: string; readonly amount: string | null },
): string[] {
  if (lines === 0) return [];
  const byTask = tasks.map((task) => `${code(task.task)} ${count(task.lines)}`);
  return [
    `## ${title}`,
    `${count(lines)} of them, by task: ${listed(byTask)}.`,
    amount === null
      ? `The first: ${worst.map(({ id }) => code(id)).join(', ')}.`
      : table(
          ['Instance', 'Task', amount],
          worst.map((line) => [code(line.id), code(line.task), count(line.amount)]),
        ),
  ];
}

function labels(balances: readonly LabelBalance[]): string[] {
  if (balances.length === 0) return [];
  const most = ({ mostFrequent }: LabelBalance, part: DataPart): string => {
    const found = mostFrequent[part];
    return found ? `${code(found.label)} ${percent(found.share)}` : '';
  };
  const share = ({ mostFrequent }: LabelBalance): number =>
    (mostFrequent.train ?? mostFrequent.test)?.share ?? 0;
  const rows = balances
    .toSorted((left, right) => share(right) - share(left))
    .map((balance) => [
      code(balance.task),
      count(balance.labels.length),
      most(balance, 'train'),
      most(balance, 'test'),
      balance.untrained.map(code).join(', '),
    ]);
  return [
    '## Labels',
    'Tasks with few answers that repeat, and their most frequent one: a model that always says it is right so often.',
    limited(rows, (shown) =>
      table(['Task', 'Labels', 'In train', 'In test', 'Tested, never trained on'], shown),
    ),
  ];
}

function problems(list: readonly string[]): string {
  return limited(list, (shown) => shown.map((problem) => `- ${oneLine(problem)}`).join('\n'));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
