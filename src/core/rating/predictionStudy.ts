import { instanceKey } from '../dataset/promptLine';
import { textOfReferences } from '../evaluate/instancesDigest';
import { seededRandom } from '../random/random';
import type { PredictionItem, Question } from './model';
import { newStudy, refused, type NewStudy, type StudyPlan } from './newStudy';
import { grouped, spreadOverTasks } from './turns';

/** What one run predicted. */
export interface RunPredictions {
  /** Id of the run. */
  readonly run: string;
  readonly instances: readonly PredictedInstance[];
}

export interface PredictedInstance {
  /** Of its task: other tasks may have the same. */
  readonly id: string;
  readonly task: string;
  readonly category: string;
  /** Empty where it is not known. */
  readonly input: string;
  /** What is right; `undefined` where that is not known. */
  readonly references?: readonly string[] | undefined;
  readonly prediction: string;
}

export interface PredictionChoice {
  /** Leaves out what both runs predict alike, but for white space at the ends. */
  readonly onlyDifferent: boolean;
  /** At most so many, spread evenly over tasks; `null`: all. */
  readonly sample: number | null;
  /** Whether "both are wrong" is a choice of its own. */
  readonly bothWrong: boolean;
  /** By task, where they are known. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** What is asked of two predictions. */
export function predictionQuestions(bothWrong: boolean): readonly Question[] {
  const wrong = { id: 'wrong', label: 'Both are wrong' };
  return [
    {
      id: 'better',
      text: `Which answer does better what the task asks? Judge what is said, not how long or polished it is; take "same" if you would be as content with either${bothWrong ? ', and "both are wrong" if neither is an answer' : ''}.`,
      choices: [
        { id: 'a', label: 'A is better' },
        { id: 'b', label: 'B is better' },
        { id: 'same', label: bothWrong ? 'Both are as good' : 'Same' },
        ...(bothWrong ? [wrong] : []),
      ],
    },
  ];
}

/**
 * A study of the instances that both runs predicted: they are the same by task, id, input and references. An item has the id of its instance, with the task before it where several
 * tasks have that id. Which run is A is drawn for each item from the seed and its id, so that all raters see the same sides and none
 * can learn them.
 */
export function predictionStudy(
  plan: StudyPlan,
  [one, other]: readonly [RunPredictions, RunPredictions],
  choice: PredictionChoice,
): NewStudy {
  if (one.run === other.run) return refused(`"${one.run}" cannot be compared with itself.`);
  const { pairs, alike, others, missing } = pairsOf(one, other, choice);
  if (pairs.length === 0 && alike > 0)
    return refused(`There is nothing to rate: both runs predict the same for ${instances(alike)}.`);
  const random = seededRandom(plan.seed, 'sample of predictions');
  const drawn = spreadOverTasks(withOwnIds(pairs), random).slice(0, choice.sample ?? pairs.length);
  const questions = predictionQuestions(choice.bothWrong);
  const notes = [
    ...withoutPrediction(other.run, missing.other),
    ...withoutPrediction(one.run, missing.one),
    ...otherTexts(others),
  ];
  const items = drawn.map((pair) => blinded(pair, plan.seed, choice.definitions));
  return newStudy(plan, { kind: 'predictions', questions, items, notes });
}

interface Pair extends PredictedInstance {
  readonly source: { readonly a: string; readonly b: string };
  readonly otherPrediction: string;
}

interface Pairs {
  readonly pairs: readonly Pair[];
  /** How many both runs predict alike. */
  readonly alike: number;
  /** How many are the same by task and id alone: they are from other data. */
  readonly others: number;
  /** How many each run does not have. */
  readonly missing: { readonly one: number; readonly other: number };
}

/** Where an instance comes several times, the first goes with the first, the second with the second. */
function pairsOf(
  one: RunPredictions,
  other: RunPredictions,
  { onlyDifferent }: PredictionChoice,
): Pairs {
  const leftByKey = new Map(
    [...grouped(other.instances, instanceKey)].map(([key, same]) => [key, [...same]]),
  );
  const pairs: Pair[] = [];
  const single: PredictedInstance[] = [];
  let alike = 0;
  for (const instance of one.instances) {
    const candidates = leftByKey.get(instanceKey(instance)) ?? [];
    const place = candidates.findIndex((candidate) => isSame(instance, candidate));
    const [matching] = place < 0 ? [] : candidates.splice(place, 1);
    if (!matching) {
      single.push(instance);
      continue;
    }
    const isAlike = instance.prediction.trim() === matching.prediction.trim();
    if (isAlike) alike++;
    if (isAlike && onlyDifferent) continue;
    const source = { a: one.run, b: other.run };
    const input = instance.input === '' ? matching.input : instance.input;
    pairs.push({ ...instance, input, source, otherPrediction: matching.prediction });
  }
  const others = [...grouped(single, instanceKey)]
    .map(([key, same]) => Math.min(same.length, leftByKey.get(key)?.length ?? 0))
    .reduce((sum, count) => sum + count, 0);
  const left = [...leftByKey.values()].flat().length;
  const missing = { one: left - others, other: single.length - others };
  return { pairs, alike, others, missing };
}

/** Of two instances with one task and id; what is not known of one of them is no difference. */
function isSame(one: PredictedInstance, other: PredictedInstance): boolean {
  const hasSameInput = one.input === '' || other.input === '' || one.input === other.input;
  if (!hasSameInput || !one.references || !other.references) return hasSameInput;
  return textOfReferences(one.references) === textOfReferences(other.references);
}

/** Ids of items are unique in a study. */
function withOwnIds(pairs: readonly Pair[]): readonly Pair[] {
  const ofId = grouped(pairs, ({ id }) => id);
  const taken = new Set([...ofId].flatMap(([id, same]) => (same.length === 1 ? [id] : [])));
  return pairs.map((pair) => {
    if (ofId.get(pair.id)!.length === 1) return pair;
    const named = `${pair.task}/${pair.id}`;
    let id = taken.has(named) ? instanceKey(pair) : named;
    for (let time = 2; taken.has(id); time++) id = `${named}/${time}`;
    taken.add(id);
    return { ...pair, id };
  });
}

function withoutPrediction(run: string, count: number): readonly string[] {
  return count === 0 ? [] : [`Left out: ${instances(count)} without a prediction of "${run}".`];
}

function otherTexts(count: number): readonly string[] {
  return count === 0
    ? []
    : [
        `Left out: ${instances(count)} of the same task and id in both runs, with another input or other references.`,
      ];
}

function blinded(
  { id, task, category, input, prediction, otherPrediction, source }: Pair,
  seed: number,
  definitions: ReadonlyMap<string, string>,
): PredictionItem {
  const isSwapped = seededRandom(seed, `side of ${id}`).below(2) === 1;
  const definition = definitions.get(task) ?? null;
  const item = { kind: 'prediction', id, task, category, definition, input } as const;
  return isSwapped
    ? { ...item, a: otherPrediction, b: prediction, source: { a: source.b, b: source.a } }
    : { ...item, a: prediction, b: otherPrediction, source };
}

function instances(count: number): string {
  return count === 1 ? '1 instance' : `${count} instances`;
}
