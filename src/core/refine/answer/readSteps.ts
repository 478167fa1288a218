import { stepsOfJson } from './jsonSteps';
import { stepLists } from './stepLists';
import { fencedBlocks } from './fences';
import { asksForSomething, isAside, rankOfLeadIn } from './leadIns';
import { plainText } from './plainText';
import { withoutReasoning } from './reasoning';
import { unwrapped } from './tags';

/**
 * The steps that a model's answer holds, in order, without numbers, whatever the answer looks like: numbered or
 * bulleted, under headings, in bold, in a code block, as JSON, with talk around it. Sub-steps stay in their step.
 * An answer without steps gives none; nothing is guessed from plain sentences.
 */
export function readSteps(answer: string): string[] {
  const text = unwrapped(withoutReasoning(unquoted(plainText(answer))));
  const steps = stepsOfJson(text) ?? bestList(text);
  if (steps && steps.length > 1) return steps;
  const inOneLine = stepsInOneLine(text);
  return inOneLine.length > 0 ? inOneLine : (steps ?? stepsOfJson(jsonPart(text)) ?? []);
}

/** A list that may be the answer, as one of several: an answer often lists its changes, too. */
interface Candidate {
  readonly steps: readonly string[];
  readonly leadIn: string;
  readonly numbered: boolean;
}

function bestList(text: string): string[] | undefined {
  const lines = text.split('\n');
  const blocks = fencedBlocks(lines);
  const opaque = new Set(blocks.flatMap(({ start, end }) => range(start, end)));
  const outside = stepLists(lines, opaque);
  const inside = blocks
    .filter(({ start }) => !outside.some((list) => list.start < start && start < list.end))
    .flatMap(({ content, leadIn }) => listsInBlock(content, leadIn));
  const candidates = [...outside, ...inside].filter(({ leadIn }) => !asksForSomething(leadIn));
  const best = candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best && isBetter(best, candidate) ? best : candidate),
    undefined,
  );
  return best && [...best.steps];
}

function listsInBlock(content: readonly string[], leadIn: string): Candidate[] {
  const steps = stepsOfJson(content.join('\n'));
  if (steps) return [{ steps, leadIn, numbered: true }];
  return stepLists(content, new Set()).map((list) => ({
    ...list,
    leadIn: list.leadIn === '' ? leadIn : list.leadIn,
  }));
}

/** Between equals the later list is the better one: models improve as they write. */
function isBetter(a: Candidate, b: Candidate): boolean {
  const byRank = rank(a) - rank(b);
  return byRank === 0 ? a.steps.length > b.steps.length : byRank > 0;
}

const rank = ({ leadIn, numbered }: Candidate): number => rankOfLeadIn(leadIn) + Number(numbered);

/** Quoted lines of a list without the mark of the quotation. */
function unquoted(text: string): string {
  return text.replace(/^ {0,3}> ?(?=[ \t]*(?:\d|[-*•]\s|step\b|\*\*))/gim, '');
}

/** From the first line that opens a JSON list or object to the last bracket. */
function jsonPart(text: string): string {
  const from = text.search(/^[ \t]*[[{]|(?<=:\s)\[/m);
  const to = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}'));
  return from < 0 ? '' : text.slice(from, to + 1);
}

function stepsInOneLine(text: string): string[] {
  const lists = text.split('\n').flatMap((line) => listInLine(line) ?? []);
  return [...((lists.find(({ leadIn }) => !isAside(leadIn)) ?? lists[0])?.steps ?? [])];
}

/**
 * "1. Read it. 2. Compare. 3. Answer.": numbers that count up from 1, at least three; two are enough where the line begins with
 * the first, and the second stands behind a sentence.
 */
function listInLine(line: string): Pick<Candidate, 'steps' | 'leadIn'> | undefined {
  const marks: { readonly start: number; readonly end: number }[] = [];
  for (const match of line.matchAll(/(?<=^|\s)(?:step\s+)?\(?(\d{1,2})[.):]\s+/gi))
    if (Number(match[1]) === marks.length + 1)
      marks.push({ start: match.index, end: match.index + match[0].length });
  const [first, second] = marks;
  const isEnough =
    marks.length > 2 ||
    (first?.start === 0 && second && /[.!?;] *$/.test(line.slice(0, second.start)));
  if (!isEnough) return undefined;
  const steps = marks
    .map(({ end }, index) => line.slice(end, marks[index + 1]?.start).trim())
    .filter((step) => step !== '');
  return steps.length === 0 ? undefined : { steps, leadIn: line.slice(0, first!.start) };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
