import { areOverSameInstances } from '../core/evaluate/instancesDigest';
import type { Scores } from '../core/evaluate/model';
import type { LastScore } from '../language/codeLenses';
import type { ScoredRun as ComparableRun } from '../node/results/comparisons';
import { distinctRunNames } from '../node/runs/runName';
import type { Chances } from './chancesOfRuns';

export type TaskScore = Pick<Scores, 'rougeL' | 'instancesDigest'>;

/** What is known of a run: its ROUGE-L on each task, and over which instances. */
export interface ScoredRun extends ComparableRun {
  readonly name: string;
  /** ISO 8601. */
  readonly started: string;
  readonly isBaseline: boolean;
  /** Whether something that was asked for is not in its scores. */
  readonly isPartial: boolean;
  readonly tasks: ReadonlyMap<string, TaskScore>;
  /** The hash of each instruction that it was made from, by the file's path in the workspace. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The run whose score is told, and the one that it is held against, where there is one. */
export interface LastRuns {
  readonly newest: ScoredRun;
  readonly before: ScoredRun | undefined;
}

/**
 * The newest run that has the task, a baseline only where there is nothing else, and the run before it. Where only
 * baselines are before it, the newest of them, since that is what the run has to beat. Between two baselines a difference
 * would say nothing about the instruction, so none is told, and none between scores that are not known to be over the same
 * instances. `runs`: newest first.
 */
export function lastRuns(runs: readonly ScoredRun[], task: string): LastRuns | undefined {
  const having = runs.filter(({ tasks }) => tasks.has(task));
  const own = having.filter(({ isBaseline }) => !isBaseline);
  const baselines = having.filter(({ isBaseline }) => isBaseline);
  const [newest, before] = own.length > 0 ? [...own, ...baselines] : baselines.slice(0, 1);
  if (!newest) return undefined;
  const isComparable =
    before && areOverSameInstances([newest.tasks.get(task)!, before.tasks.get(task)!]);
  return { newest, before: isComparable ? before : undefined };
}

interface Known {
  readonly task: string;
  /** Whether the instruction is another by now than the newest run was made from. */
  readonly isOfEarlierText: boolean;
  /** Of the difference to the run before; until it is known, none is told. */
  readonly chances: Chances | 'computing';
}

export function lastScore({ newest, before }: LastRuns, known: Known): LastScore {
  const { task, isOfEarlierText, chances } = known;
  const called = [newest, ...(before ? [before] : [])].map(briefly);
  const [name, nameBefore] = distinctRunNames(called);
  const said = [
    name,
    ...(newest.isPartial ? ['partial'] : []),
    ...(isOfEarlierText ? ['of an earlier text'] : []),
  ].join(', ');
  const { rougeL } = newest.tasks.get(task)!;
  const parts = [`ROUGE-L ${rougeL.toFixed(1)} (${said})`];
  if (before && chances !== 'computing') {
    const by = signed(rougeL - before.tasks.get(task)!.rougeL);
    const apart = called[0]!.name === called[1]!.name ? called[0]!.name.length + 2 : 0;
    const to = before.isBaseline
      ? `“${nameBefore!}”`
      : `the one before (${nameBefore!.slice(apart)})`;
    const isNoise = by !== noDifference && !((chances.get(task) ?? 0) < significance);
    parts.push(`${by}${isNoise ? ', could be noise,' : ''} to ${to}`);
  }
  return { task, run: newest.id, text: parts.join(', ') };
}

/** As the Results view has it. */
const significance = 0.05;
const noDifference = '±0.0';

function signed(by: number): string {
  const text = by.toFixed(1);
  if (Number(text) === 0) return noDifference;
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}

const longestName = 40;

/** A long name keeps its beginning and its end. */
function briefly({ name, started }: ScoredRun): Pick<ScoredRun, 'name' | 'started'> {
  const letters = Array.from(name);
  if (letters.length <= longestName) return { name, started };
  const [head, tail] = [letters.slice(0, 24), letters.slice(-15)];
  return { name: `${head.join('').trimEnd()}…${tail.join('').trimStart()}`, started };
}
