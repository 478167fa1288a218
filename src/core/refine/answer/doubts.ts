import { subStepMarker } from '../../document/stepSplitting';
import type { FoundList } from './bestList';
import { rankOfLeadIn, refuses } from './leadIns';
import type { ListedSteps, StepList } from './stepLists';

/** A list of JSON stands alone; one of text among other lines. */
type Found = { readonly list: ListedSteps } | FoundList;

/**
 * Why a list should not replace `before` steps before someone has looked, in sentences; `null` where nothing speaks against it.
 */
export function doubtAbout(found: Found, before: number): string | null {
  const { list } = found;
  const around = 'around' in found ? found.around : [];
  const why =
    refusal(around) ??
    partsLeftOut(list) ??
    shortened(list, around, before) ??
    alternatives(list) ??
    ('rivals' in found ? (aboutSteps(found.list) ?? severalLists(found)) : null);
  return why === null ? null : `${why}, so it is not taken over by itself.`;
}

function refusal(around: readonly string[]): string | null {
  const opening = around.find((line) => line.trim() !== '');
  return opening !== undefined && refuses(opening.slice(0, longestLeadIn))
    ? `The list stands in an answer that begins with a refusal ("${shown(opening)}")`
    : null;
}

/** The numbers that a list jumps over; one that counts in no way has none. */
function partsLeftOut({ numbers }: ListedSteps): string | null {
  const present = new Set(numbers);
  const last = numbers.reduce<number>((most, number) => Math.max(most, number ?? 0), 0);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => !present.has(number),
  );
  if (missing.length === 0) return null;
  const name = missing.length === 1 ? 'step' : 'steps';
  return `The list leaves out ${name} ${ranges(missing)}`;
}

function ranges(numbers: readonly number[]): string {
  const parts: { readonly from: number; to: number }[] = [];
  for (const number of numbers) {
    const part = parts.at(-1);
    if (part && part.to === number - 1) part.to = number;
    else parts.push({ from: number, to: number });
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** A remark in the place of steps: of one in the list, or of some that the list has not, of `before` steps. */
function shortened(
  { steps }: ListedSteps,
  around: readonly string[],
  before: number,
): string | null {
  const remark =
    steps.map(lastLine).find((line) => isDots(line) || remarkOf(line)) ??
    around.find((line) => isDots(line) || lastStepOf(line, before) > steps.length);
  return remark === undefined
    ? null
    : `The list does not hold the steps of which the answer says "${shown(remark)}"`;
}

/** The last line of a step that can be a remark: none of code, and below others no sub-step and no label. */
function lastLine(step: string): string {
  const line = step.slice(step.lastIndexOf('\n') + 1);
  const isOfOthers = line !== step && (subStepMarker.test(line.trim()) || label.test(line.trim()));
  return step.includes('```') || isOfOthers ? '' : line;
}

/** A bare word, such as "same", "unchanged" or "no change", and no "(unchanged)" or "… unchanged". */
const label = /^["'“‘*_`]{0,4}(?:no )?\p{L}+[.,;!]?["'”’*_`]{0,4}[.,;!]?$/iu;

/** "…", "[...]" */
const isDots = (line: string): boolean =>
  line.length <= longestRemark && /^[^\p{L}\p{N}]*(?:\.{3}|…)[^\p{L}\p{N}]*$/u.test(line);

/** "(unchanged)", "Steps 1-3 stay as they are": nothing but that, and of which steps. */
const remarkOf = (line: string): RegExpExecArray | null =>
  line.length <= longestRemark ? leftAsItWas.exec(line) : null;

/** The last step that a remark such as "Steps 1-3 stay as they are" is about, "the rest" being all of them; 0 for other lines. */
function lastStepOf(line: string, before: number): number {
  const of = remarkOf(line)?.groups?.of;
  return of === undefined ? 0 : Math.max(...(of.match(/\d+/g)?.map(Number) ?? [before]));
}

/** In characters. */
const longestRemark = 120;

const someSteps = String.raw`(?:all )?(?:the )?(?:(?:rest|(?:remaining|others?|previous|earlier|first|last)(?: \w+)? steps|remaining|others)(?: of (?:the )?\w+)?|steps? \d[\d ,–—-]*(?:(?:and|to|through|&) \d+)?)`;
const leftAsItWas = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?<of>${someSteps})?[ :(–—-]*(?:(?:should |will |can )?(?:stays?|remains?|is|are|left|keep|kept)[ :]+)?(?:exactly )?(?:the )?(?:same|un(?:changed|modified|altered|touched)|identical|no changes?|removed|deleted|omitted|see above|as (?:before|above|is|it (?:is|was)|they (?:are|were)))(?: as (?:before|above|in the \w+))?[^\p{L}\p{N}]*$`,
  'iu',
);

function alternatives({ joinedBelow }: ListedSteps): string | null {
  if (!joinedBelow) return null;
  const [first = '', second = '', ...others] = joinedBelow.map(shown);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const titles = `"${first}"${more ? ',' : ' and'} "${second}"${more}`;
  return `The list was joined from those below ${titles}, which may be alternatives`;
}

function aboutSteps({ leadIn }: StepList): string | null {
  const end = leadIn.slice(-longestLeadIn);
  return isPart.test(end) || (rankOfLeadIn(end) < 0 && !introducesSteps(end))
    ? `The list stands below "${shown(leadIn)}" and may not be the steps that were asked for`
    : null;
}

/** In characters; longer ones are looked at in part. */
const longestLeadIn = 200;

/** "Replace steps 3 and 5 with:", "Add these after step 2:" */
const isPart =
  /^\W*(?:(?:please|just|simply|you can) )?(?:replace|insert|add|append|change|swap|update|modify|put)\b.*\bsteps?\b/i;

/** "Here are the steps, with the reasons in mind:", "Based on your feedback:" */
function introducesSteps(leadIn: string): boolean {
  return goesOn.test(leadIn) || (namesSteps.test(leadIn) && !namesOthers.test(leadIn));
}

const goesOn =
  /^\W*(?:(?:based|building) on|after|with|given|considering|taking|following|incorporating|addressing|to address|having|using|in light of)\b|\bwhat I(?: would|['’]d)? (?:suggest|propose|recommend)\b|\bno (?:further )?changes?\b/i;
const namesSteps =
  /\b(?:here (?:are|is)|these are|the) .*\b(?:steps|instructions?|list|procedure)\b/i;
const namesOthers =
  /\b(?:chang(?:es?|ed)|modified|edited|original|previous|old|earlier) .*\b(?:steps|instructions?|list|procedure)\b/i;

function severalLists({ rivals }: FoundList): string | null {
  return rivals.length === 0
    ? null
    : `The list is one of ${rivals.length + 1} in the answer that may be the steps`;
}

function shown(line: string): string {
  const text = line.trim();
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
