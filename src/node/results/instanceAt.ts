import { createRougeScorer } from '../../core/evaluate/metrics/rouge';
import { compareWords } from '../../core/text/compareWords';
import { beginning } from './beginning';
import type { NotAnswered, StoredInstance } from './model';
import type { Pair } from './pair';
import type { PredictFile } from './predictFile';
import { figuresAt, readBoth, type BothLines } from './rows';

/** In UTF-16 units; see `InstanceView`. */
const longestText = 100_000;
/** Texts that differ more are shown as replaced: laying them over each other would take seconds and help nobody. */
const mostEdits = 1_000;

/** Everything about one instance of a run. */
export function instanceAt(
  pair: Pair,
  place: number,
  asked: (directory: string) => PredictFile | undefined,
): StoredInstance | NotAnswered {
  const { store } = pair;
  const { columns } = store.index;
  if (!(place >= 0 && place < columns.length))
    return { kind: 'failed', message: `The run has no instance ${place}: it was scored anew.` };
  const read = readBoth(pair, Uint32Array.of(place));
  if ('kind' in read) return read;
  const both = read[0]!;
  const { category } = columns.tasks[columns.task[place]!]!;
  const prompt = asked(store.directory)?.instance(both.line)?.prompt ?? null;
  const scores = figuresAt(store, place);
  return instanceOf(both, { category, prompt, scores });
}

function instanceOf(
  { place, line, other }: BothLines,
  known: Pick<StoredInstance, 'category' | 'prompt' | 'scores'>,
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
    prompt: known.prompt === null ? null : cut(known.prompt),
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
