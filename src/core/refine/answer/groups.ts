import { rankOfLeadIn } from './leadIns';
import type { StepList } from './stepLists';
import { isDivider } from './stepMarkers';

/** Lists whose numbers begin anew under each heading, as in "### Reading" and "### Deciding", as the one list that they are. */
export function joinedGroups(
  lists: readonly StepList[],
  lines: readonly string[],
): readonly StepList[] {
  const groups: StepList[][] = [];
  for (const list of lists) {
    const group = groups.at(-1);
    if (group && isNextGroup(group.at(-1)!, list, lines)) group.push(list);
    else groups.push([list]);
  }
  return groups.map(asOne);
}

function isNextGroup(above: StepList, list: StepList, lines: readonly string[]): boolean {
  if (above.numbered !== list.numbered) return false;
  if (!isGroupTitle(above.leadIn) || !isGroupTitle(list.leadIn)) return false;
  const between = lines.slice(above.end, list.start).filter((line) => line.trim() !== '');
  return between.length === 1;
}

/** A title of a part of the work, and not of a whole list, of one of several lists, or of something about the steps. */
function isGroupTitle(line: string): boolean {
  const isTitle = (isDivider(line) && /\p{L}/u.test(line)) || plainTitle.test(line);
  return isTitle && rankOfLeadIn(line) === 0 && !whole.test(line);
}

/** "Reading:", "Phase 1: Reading" */
const plainTitle = /^(?:\p{L}[^.:!?]{0,40}:|(?:phase|part|stage|section) [\dA-Z][^.!?]{0,40}) *$/iu;

const whole =
  /\b(?:steps?|instructions?|list|procedure|guide(?:lines)?|process|draft|version|option|alternative|variant|variation|attempt|approach|try|method|set|candidates?|solution|answer|examples?|cases?|before|after|tips?|reminders?)\b/i;

function asOne(group: readonly StepList[]): StepList {
  const titles = group.map(({ leadIn }) => leadIn);
  return {
    ...group[0]!,
    steps: group.flatMap(({ steps }) => steps),
    numbers: group.flatMap(({ numbers }) => numbers),
    end: group.at(-1)!.end,
    ...(group.length > 1 && !areInOrder(titles) && { joinedBelow: titles }),
  };
}

/** Whether parts are surely done one after the other, and not one in the place of another. */
function areInOrder(titles: readonly string[]): boolean {
  const counts = titles.map((title) => numberOfPart.exec(title)?.groups?.number?.toUpperCase());
  if (['1', 'A'].some((first) => counts.every((count, at) => count === countedOn(first, at))))
    return true;
  const works = titles.map((title) => work.exec(title)?.groups?.work?.toLowerCase());
  return works.every((name) => name !== undefined) && new Set(works).size === works.length;
}

const countedOn = (first: string, by: number): string =>
  first === '1' ? String(1 + by) : String.fromCharCode(first.charCodeAt(0) + by);

/** "Phase 1: Reading", "### Part B" */
const numberOfPart = /^[^\p{L}]*(?:phase|part|stage|section) (?<number>\d{1,3}|[A-Z])\b/iu;

const verb =
  '(?:read|understand|prepar|review|analy[sz]|identify|gather|collect|extract|find|compar|weigh|evaluat|assess|decid|check|verify|answer|respond|writ|conclud)(?:e|ing)?';
/** "Reading", "Decide", "**Weighing the evidence**" and what else comes in every task, with nothing that tells cases apart. */
const work = new RegExp(
  String.raw`^[^\p{L}]*(?<work>${verb})(?: and ${verb})?(?: (?:the|your|each|both|an?) \p{L}+)?[^\p{L}]*$`,
  'iu',
);
