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
  const groups = [
    row('all', overall),
    ...severalOf(categories).map(({ category, agreement }) => row(cell(category), agreement)),
  ];
  const cohen = pairs.map(({ raters, agreement }) => row(raters.join(', '), agreement));
  const columns = ['Items', 'Ratings', 'Observed', 'By chance'];
  return [
    `### ${question}`,
    table(['Category', "Fleiss' kappa", ...columns], groups),
    table(['Two raters', "Cohen's kappa", ...columns], cohen),
    ...reasons([overall, ...categories.map(({ agreement }) => agreement)]),
  ];
}

function row(name: string, agreement: Agreement): string[] {
  if (agreement.kind === 'undefined') return [name, '–', '', '', '', ''];
  const { items, ratings, observed, expected } = agreement;
  const counts = [String(items), String(ratings), observed.toFixed(2), expected.toFixed(2)];
  return [name, kappaText(agreement), ...counts];
}

/** Why there is a dash, each reason once. */
function reasons(agreements: readonly Agreement[]): readonly string[] {
  return [
    ...new Set(
      agreements.flatMap((one) => (one.kind === 'undefined' ? [`–: ${one.message}`] : [])),
    ),
  ];
}

/** A text from data that is only ever a name. */
export function cell(text: string): string {
  return text === '' ? '(no category)' : text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
