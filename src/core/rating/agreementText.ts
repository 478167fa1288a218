import { table } from '../dataset/report/markdown';
import type { Agreement } from '../evaluate/agreement/model';
import type { QuestionAgreement, StudyAgreement } from './agreement';
import { kappaText, severalOf } from './figures';
import type { Study } from './model';

/** The agreement of raters as a section of Markdown. */
export function agreementSection(
  { raters }: Study,
  { shared, questions }: StudyAgreement,
): readonly string[] {
  if (raters.length < 2) return ['## Agreement', 'One rater alone agrees with nobody.'];
  if (shared === 0)
    return ['## Agreement', 'No item is rated by all raters, so their agreement is not known.'];
  return [
    '## Agreement',
    `Fleiss' kappa over the ${shared} shared items, with the interval of 95 % from resampling items. 1: raters always agree; 0: as often as by chance; below 0: less often.`,
    ...questions.flatMap(questionTables),
  ];
}

function questionTables({ question, overall, categories, pairs }: QuestionAgreement): string[] {
  const groups: readonly Named[] = [
    ['all', overall],
    ...severalOf(categories).map(({ category, agreement }): Named => [cell(category), agreement]),
  ];
  const two = pairs.map(({ raters, agreement }): Named => [raters.join(', '), agreement]);
  const columns = ['Items', 'Ratings', 'Observed', 'By chance'];
  return [
    `### ${question}`,
    table(['Category', "Fleiss' kappa", ...columns], groups.map(row)),
    table(['Two raters', "Cohen's kappa", ...columns], two.map(row)),
    ...new Set([...groups, ...two].flatMap(([, agreement]) => reasons(agreement))),
  ];
}

type Named = readonly [name: string, agreement: Agreement];

function row([name, agreement]: Named): string[] {
  if (agreement.kind === 'undefined') return [name, '–', '', '', '', ''];
  const { items, ratings, observed, expected } = agreement;
  const counts = [String(items), String(ratings), observed.toFixed(2), expected.toFixed(2)];
  return [name, kappaText(agreement), ...counts];
}

/** Why there is a dash, or no interval. */
function reasons(agreement: Agreement): readonly string[] {
  if (agreement.kind === 'undefined') return [`–: ${agreement.message}`];
  return agreement.interval === null
    ? [
        'No interval: the answers are too few, or too much alike, to say how far such a kappa may be off.',
      ]
    : [];
}

/** A text from data that is only ever a name. */
export function cell(text: string): string {
  return text === '' ? '(no category)' : text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
