import type { Interval } from '../evaluate/model';
import type { FinalLabel } from './finalLabels';
import type { PredictionItem, Rating, Study } from './model';
import { byCategory } from './outcome';
import { signTest } from './signTest';
import { wilsonInterval } from './wilson';

/** Which of two runs is preferred, once sides have become runs again. */
export interface Preferences {
  /** Ids, the older one first. */
  readonly runs: readonly [string, string];
  readonly overall: Wins;
  /** By name. */
  readonly categories: readonly { readonly category: string; readonly wins: Wins }[];
  /** How often raters took side A, of all answers that took a side: far from half, they favour a side, not an answer. */
  readonly sideA: { readonly taken: number; readonly of: number };
}

export interface Wins {
  readonly first: number;
  readonly second: number;
  /** As good. */
  readonly same: number;
  /** Both wrong, where that could be said. */
  readonly wrong: number;
  /** Without a final label. */
  readonly open: number;
  /** Share of `first` among wins, from 0 to 1, with the interval of Wilson; `null` where neither won. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** Of the two-sided sign test over wins; `null` where neither won. */
  readonly p: number | null;
}

/** `undefined` for a study of instructions. */
export function preferences(
  study: Study,
  labels: readonly FinalLabel[],
  ratings: readonly Rating[],
): Preferences | undefined {
  const items = new Map(
    study.items.flatMap((item) => (item.kind === 'prediction' ? [[item.id, item] as const] : [])),
  );
  const [first, second] = [...new Set([...items.values()].flatMap(runsOf))].sort();
  if (first === undefined || second === undefined) return undefined;
  const wins = (some: readonly FinalLabel[]) => winsOf(some, items, first);
  const sides = ratings
    .flatMap(({ answers }) => Object.values(answers))
    .filter((choice) => choice === 'a' || choice === 'b');
  return {
    runs: [first, second],
    overall: wins(labels),
    categories: byCategory(study, labels).map(([category, some]) => ({
      category,
      wins: wins(some),
    })),
    sideA: { taken: sides.filter((choice) => choice === 'a').length, of: sides.length },
  };
}

function runsOf({ source }: PredictionItem): readonly string[] {
  return [source.a, source.b];
}

function winsOf(
  labels: readonly FinalLabel[],
  items: ReadonlyMap<string, PredictionItem>,
  first: string,
): Wins {
  const count = { first: 0, second: 0, same: 0, wrong: 0, open: 0 };
  for (const { item, choice } of labels) {
    const source = items.get(item)?.source;
    if (choice === null || !source) count.open++;
    else if (choice === 'a' || choice === 'b')
      count[source[choice] === first ? 'first' : 'second']++;
    else count[choice === 'wrong' ? 'wrong' : 'same']++;
  }
  const decided = count.first + count.second;
  return {
    ...count,
    share: decided === 0 ? null : count.first / decided,
    interval: decided === 0 ? null : wilsonInterval(count.first, decided),
    p: decided === 0 ? null : signTest(count.first, count.second),
  };
}
