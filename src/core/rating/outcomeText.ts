import { code, table } from '../dataset/report/markdown';
import { cell } from './agreementText';
import { pText, severalOf, shareText } from './figures';
import type { Study } from './model';
import type { QuestionOutcome, Shares } from './outcome';
import type { Preferences, Wins } from './preferences';
import type { StudySummary } from './summary';

/** What came out of a study, as sections of Markdown. */
export function outcomeSections(
  study: Study,
  { outcomes, preferences }: StudySummary,
): readonly string[] {
  const basis =
    'Over final labels: what was decided in adjudication, else what more than half of the raters say. Intervals of 95 % (Wilson).';
  return preferences
    ? ['## Outcome', basis, ...preferenceTables(preferences)]
    : ['## Outcome', basis, ...outcomes.map((outcome) => outcomeTable(study, outcome))];
}

function outcomeTable(
  { questions }: Study,
  { question, overall, categories }: QuestionOutcome,
): string {
  const choices = questions.find(({ id }) => id === question)?.choices ?? [];
  const row = (name: string, { labelled, open, choices: shares }: Shares): string[] => [
    name,
    ...shares.map(({ share, interval }) => shareText(share, interval)),
    String(labelled),
    String(open),
  ];
  return table(
    [question, ...choices.map(({ id }) => id), 'Labelled', 'Open'],
    [
      row('all', overall),
      ...severalOf(categories).map(({ category, shares }) => row(cell(category), shares)),
    ],
  );
}

function preferenceTables({ runs, overall, categories, sideA }: Preferences): readonly string[] {
  const row = (name: string, wins: Wins): string[] => [
    name,
    ...[wins.first, wins.second, wins.same, wins.wrong].map(String),
    shareText(wins.share, wins.interval),
    pText(wins.p),
    String(wins.open),
  ];
  const side = `Raters took side A in ${sideA.taken} of the ${sideA.of} answers that took a side.`;
  return [
    `X is ${code(runs[0])}, Y is ${code(runs[1])}.`,
    table(
      [
        'Category',
        'X better',
        'Y better',
        'Same',
        'Both wrong',
        'Wins of X',
        'p (sign test)',
        'Open',
      ],
      [
        row('all', overall),
        ...severalOf(categories).map(({ category, wins }) => row(cell(category), wins)),
      ],
    ),
    ...(sideA.of > 0 ? [side] : []),
  ];
}
