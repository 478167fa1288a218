import { code, limited, table } from '../dataset/report/markdown';
import { agreementSection } from './agreementText';
import { amount } from './figures';
import type { Disagreement, Rating, Study } from './model';
import { outcomeSections } from './outcomeText';
import { partsSection } from './partsText';
import type { StudySummary } from './summary';

/** All that a study says, as Markdown: how far it is, agreement, outcome, what is left to decide. It ends with a line break. */
export function reportText(study: Study, summary: StudySummary): string {
  const sections = [
    [`# Ratings: ${study.name}`, aboutStudy(study, summary)],
    ['## Progress', progress(summary)],
    agreementSection(study, summary.agreement),
    outcomeSections(study, summary),
    summary.parts ? partsSection(summary.parts) : [],
    adjudication(summary),
    staleSection(summary),
    conflicts(summary),
    problems(summary),
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

function aboutStudy(
  { kind, items, raters, created, seed }: Study,
  { agreement }: StudySummary,
): string {
  const what = amount(items.length, kind === 'instructions' ? 'instruction' : 'pair');
  const of = kind === 'instructions' ? '' : ' of predictions';
  return `${what}${of}, ${amount(raters.length, 'rater')}, ${agreement.shared} for all raters; of ${created.slice(0, 10)}, seed ${seed}.`;
}

function progress({ progress: raters }: StudySummary): string {
  return table(
    ['Rater', 'Items', 'Rated', 'Missing'],
    raters.map(({ rater, items, rated, missing }) => [
      rater,
      ...[items, rated, missing.length].map(String),
    ]),
  );
}

function adjudication({ disagreements, undecided }: StudySummary): readonly string[] {
  if (disagreements.length === 0) return [];
  const decided = disagreements.length - undecided.length;
  const sum = `Raters disagree on ${amount(disagreements.length, 'answer')}; ${decided} of them ${decided === 1 ? 'is' : 'are'} decided.`;
  if (undecided.length === 0) return ['## Disagreements', sum];
  return [
    '## Disagreements',
    `${sum} To be decided, most disputed first:`,
    limited(undecided, disputed),
  ];
}

function staleSection({ stale }: StudySummary): readonly string[] {
  if (stale.length === 0) return [];
  return [
    '## Decisions that do not count',
    'All raters say something else by now. Adjudication asks once more.',
    limited(stale, (some) =>
      table(
        ['Item', 'Question', 'Decided', 'Answers'],
        some.map(({ item, question, decided, answers }) => [
          code(item),
          question,
          decided,
          answersOf(answers),
        ]),
      ),
    ),
  ];
}

function disputed(some: readonly Disagreement[]): string {
  return table(
    ['Item', 'Question', 'Answers', 'Notes'],
    some.map(({ item, question, answers }) => [
      code(item),
      question,
      answersOf(answers),
      answers
        .filter(({ note }) => note.trim() !== '')
        .map(({ rater, note }) => `${rater}: ${code(note)}`)
        .join(', '),
    ]),
  );
}

function answersOf(answers: Disagreement['answers']): string {
  return answers.map(({ rater, choice }) => `${rater}: ${choice}`).join(', ');
}

function conflicts({ conflicts: found }: StudySummary): readonly string[] {
  if (found.length === 0) return [];
  const rows = found.flatMap(({ rater, item, versions }) =>
    versions.map(({ file, rating }, place) => [
      rater,
      code(item),
      code(file),
      ratingText(rating, code),
      rating.time,
      place === versions.length - 1 ? 'counts' : '',
    ]),
  );
  return [
    '## Conflicts',
    'The same rater answered the same item differently in two files. Until it is decided, the later answer counts where they differ.',
    limited(rows, (some) => table(['Rater', 'Item', 'File', 'Answers', 'Time', ''], some)),
  ];
}

/** E.g. `correct: yes, complete: no, note "Step 2 is wrong.", 3 parts mapped`. */
export function ratingText(
  { answers, note, spans = [] }: Rating,
  quoted: (text: string) => string = (text) => `"${text}"`,
): string {
  return [
    answersText({ answers }),
    ...(note.trim() === '' ? [] : [`note ${quoted(note.trim().replace(/\s+/g, ' '))}`]),
    ...(spans.length === 0 ? [] : [`${amount(spans.length, 'part')} mapped`]),
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** E.g. `correct: yes, complete: no`. */
export function answersText({ answers }: Pick<Rating, 'answers'>): string {
  return Object.entries(answers)
    .map(([question, choice]) => `${question}: ${choice}`)
    .join(', ');
}

function problems({ problems: found }: StudySummary): readonly string[] {
  if (found.length === 0) return [];
  const rows = found.map(({ file, line, message }) => `- ${code(file)}, line ${line}: ${message}.`);
  return ['## Lines that were left out', limited(rows, (some) => some.join('\n'))];
}
