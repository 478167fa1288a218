import type { Agreement } from '../core/evaluate/agreement/model';
import { amount, kappaText, pText, severalOf, shareText } from '../core/rating/figures';
import type { Study } from '../core/rating/model';
import type { Shares } from '../core/rating/outcome';
import type { Preferences } from '../core/rating/preferences';
import type { StudySummary } from '../core/rating/summary';
import { conflictLines, staleLines } from './rateMerge';

/** What a study says, for a terminal. */
export function summaryText(study: Study, summary: StudySummary): string {
  const { agreement, outcomes, preferences, undecided, stale, conflicts, progress } = summary;
  const kappas = agreement.questions.flatMap(({ question, overall, categories }) => [
    [question, ...agreementCells(overall)],
    ...severalOf(categories).map((one) => [`  ${one.category}`, ...agreementCells(one.agreement)]),
  ]);
  const shares = outcomes.flatMap(({ question, overall, categories }) => [
    [question, ...shareCells(overall)],
    ...severalOf(categories).map((one) => [`  ${one.category}`, ...shareCells(one.shares)]),
  ]);
  return [
    `${study.name}: ${amount(study.items.length, 'item')}, ${agreement.shared} for all raters`,
    columns([
      ['Rater', 'rated'],
      ...progress.map(({ rater, rated, items }) => [rater, `${rated} of ${items}`]),
    ]),
    columns([['Agreement', "Fleiss' kappa", 'observed', 'items'], ...kappas]),
    preferences ? preferenceLines(preferences) : columns([['Outcome', 'share'], ...shares]),
    ...(undecided.length > 0 ? [`To be decided: ${amount(undecided.length, 'answer')}`] : []),
    ...(stale.length > 0 ? [staleLines(stale).join('\n')] : []),
    ...(conflicts.length > 0 ? [conflictLines(conflicts).join('\n')] : []),
  ].join('\n\n');
}

function agreementCells(agreement: Agreement): readonly string[] {
  return agreement.kind === 'undefined'
    ? [agreement.message]
    : [kappaText(agreement), agreement.observed.toFixed(2), String(agreement.items)];
}

function shareCells({ choices, open }: Shares): readonly string[] {
  return [
    ...choices.map(({ choice, share, interval }) => `${choice} ${shareText(share, interval)}`),
    ...(open > 0 ? [`${open} open`] : []),
  ];
}

function preferenceLines({ runs, overall, categories }: Preferences): string {
  const row = ([name, wins]: readonly [string, typeof overall]): readonly string[] => [
    name,
    ...[wins.first, wins.second, wins.same, wins.wrong, wins.open].map(String),
    pText(wins.p),
  ];
  return [
    `X is ${runs[0]}, Y is ${runs[1]}`,
    columns([
      ['Outcome', 'X better', 'Y better', 'same', 'both wrong', 'open', 'p'],
      row(['all', overall]),
      ...severalOf(categories).map(({ category, wins }) => row([`  ${category}`, wins])),
    ]),
  ].join('\n');
}

/** Cells under each other; a row may have fewer than others. */
function columns(rows: readonly (readonly string[])[]): string {
  const width = (place: number): number =>
    Math.max(...rows.filter((row) => row.length > place + 1).map((row) => row[place]!.length), 0);
  return rows
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(width(place)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
