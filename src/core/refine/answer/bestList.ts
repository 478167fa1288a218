import { areSameSteps } from '../compareSteps';
import { fencedBlocks, type FencedBlock } from './fences';
import { joinedGroups } from './groups';
import { stepsOfJson } from './jsonSteps';
import { asksForSomething, rankOfLeadIn } from './leadIns';
import { listInLine } from './lineLists';
import { stepLists, type ListedSteps, type StepList } from './stepLists';

/** The list of an answer that is the likeliest to be what was asked for. */
export interface FoundList {
  readonly list: StepList;
  /** The lines of the answer outside the list. */
  readonly around: readonly string[];
  /** Other lists that may as well be the one that was asked for. */
  readonly rivals: readonly StepList[];
}

export function bestList(text: string): FoundList | undefined {
  const lines = text.split('\n');
  const blocks = fencedBlocks(lines);
  const opaque = new Set(blocks.flatMap(({ start, end }) => range(start, end)));
  const outside = listsIn(lines, opaque);
  const inside = blocks
    .filter(({ start }) => !outside.some((list) => list.start < start && start < list.end))
    .flatMap(listsInBlock);
  const lists = [...outside, ...inside].filter(({ leadIn }) => !asksForSomething(leadIn));
  const list = lists.reduce<StepList | undefined>(
    (best, candidate) => (best && isBetter(best, candidate) ? best : candidate),
    undefined,
  );
  if (!list) return undefined;
  const around = lines.filter((_, index) => index < list.start || index >= list.end);
  return { list, around, rivals: lists.filter((other) => isRival(other, list)) };
}

export const stepsIn = (text: string): ListedSteps | undefined => bestList(text)?.list;

/** Between equals the later list is the better one: models improve as they write. */
function isBetter(a: StepList, b: StepList): boolean {
  const byRank = rank(a) - rank(b);
  return byRank === 0 ? a.steps.length > b.steps.length : byRank > 0;
}

const rank = ({ leadIn, numbered }: StepList): number => rankOfLeadIn(leadIn) + Number(numbered);

function isRival(other: StepList, best: StepList): boolean {
  if (other === best || other.steps.length < 2 || rank(other) < rank(best)) return false;
  return !areSameSteps(other.steps, best.steps);
}

/** Lists of lines, and those that stand in one line, which are as weak as bullets beside other text. */
function listsIn(lines: readonly string[], opaque: ReadonlySet<number>): StepList[] {
  const lists = joinedGroups(stepLists(lines, opaque), lines).map((list) =>
    list.steps.length === 1 ? { ...list, ...listInLine(lines[list.start]!)?.list } : list,
  );
  const taken = new Set([...opaque, ...lists.flatMap(({ start, end }) => range(start, end))]);
  const inLines = lines.flatMap((line, index) => {
    const found = taken.has(index) ? undefined : listInLine(line);
    const place = { numbered: false, start: index, end: index + 1 };
    return found ? [{ ...found.list, ...place, leadIn: found.leadIn }] : [];
  });
  return [...lists, ...inLines];
}

function listsInBlock({ start, end, content, leadIn }: FencedBlock): StepList[] {
  const json = stepsOfJson(content.join('\n'), stepsIn);
  if (json) return [{ ...json, leadIn, numbered: true, start, end }];
  return listsIn(content, new Set()).map((list) => ({
    ...list,
    leadIn: list.leadIn === '' ? leadIn : list.leadIn,
    start: list.start + start + 1,
    end: list.end + start + 1,
  }));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
