import { createRougeScorer } from '../../core/evaluate/metrics/rouge';
import { compareWords } from '../../core/text/compareWords';
import { beginning } from './beginning';
import type { NotAnswered, StoredInstance } from './model';
import type { Pair } from './pair';
import { bothAt, promptsOf, type OpenPredictFile } from './promptsAt';
import { figuresAt, type BothLines } from './rows';

/** In UTF-16 units; see `InstanceView`. */
const longestText = 100_000;
/** Texts that differ more are shown as replaced: laying them over each other would take seconds and help nobody. */
const mostEdits = 1_000;

/** Everything about one instance of a run. */
export function instanceAt(
  pair: Pair,
  place: number,
  open: OpenPredictFile,
): StoredInstance | NotAnswered {
  const both = bothAt(pair, place);
  if ('kind' in both) return both;
  const { columns } = pair.store.index;
  const { category } = columns.tasks[columns.task[place]!]!;
  const { own, other } = promptsOf(pair, both, open);
  return instanceOf(both, {
    ...{ category, scores: figuresAt(pair.store, place) },
    prompts: { own: own !== null, other: other !== null },
  });
}

function instanceOf(
  { place, line, other }: BothLines,
  known: Pick<StoredInstance, 'category' | 'prompts' | 'scores'>,
): StoredInstance {
  const { id, task, input = null } = line;
  const references = line.references.map(cut);
  const prediction = cut(line.prediction);
  const nearest = nearestReference(line.prediction, line.references);
  const wanted = references[nearest] ?? '';
  const said = other && cut(other.line.prediction);
  return {
    index: place,
    id,
    task,
    category: known.category,
    input: input === null ? null : cut(input),
    references,
    nearest,
    prediction,
    againstReference: compareWords(wanted, prediction, { mostEdits }),
    scores: known.scores,
    other:
      other && said !== null
        ? {
            prediction: said,
            scores: other.scores,
            words: compareWords(said, prediction, { mostEdits }),
          }
        : null,
    prompts: known.prompts,
  };
}

/** Of several that are as near the first. */
function nearestReference(prediction: string, references: readonly string[]): number {
  const rouge = createRougeScorer();
  const scores = references.map((reference) => rouge(prediction, [reference]).rougeL);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function cut(text: string): string {
  if (text.length <= longestText) return text;
  const left = (text.length - longestText).toLocaleString('en-US');
  return `${beginning(text, longestText)}… (${left} more characters)`;
}
