import { isForNextLine } from './directive';
import { applyEdits, lineEnd, type TextEdit } from './edit';
import { formattedStep } from './formatSteps';
import type { InstructionDocument } from './model';
import { printStep } from './print';
import { stepsSectionOf } from './stepItems';
import { listLines, type ListLine } from './stepLines';
import { pairSteps } from './stepPairs';

/** The text of a document with other steps. */
export function withSteps(document: InstructionDocument, steps: readonly string[]): string {
  return applyEdits(document.text, [replaceSteps(document, steps)]);
}

/**
 * The edit that gives a document these steps, in place of its old ones or, where it has none, behind the definition
 * (at the end without one). Comments among the old steps stay, in their order, but for those that switch rules off for a step
 * without a version in the new list: they would do it for another.
 */
export function replaceSteps(document: InstructionDocument, steps: readonly string[]): TextEdit {
  const eol = lineEnd(document.text);
  const list = newLines(document, steps).join(eol);
  const { stepsField } = document.instruction;
  if (stepsField)
    return {
      span: { start: stepsField.nameSpan.end, end: stepsField.span.end },
      text: `:${eol}${list}`,
    };
  const definition = document.fields.find((field) => field.name === 'Definition');
  const at = definition?.span.end ?? document.text.length;
  const before = at === 0 ? '' : /[\r\n]$/.test(document.text.slice(0, at)) ? eol : eol + eol;
  const after = definition ? '' : eol;
  return { span: { start: at, end: at }, text: `${before}Steps:${eol}${list}${after}` };
}

/**
 * The lines of the new list. What stands beside the old steps, comments and stray text, goes above the version of its step
 * that the new list has, or else where its step was, unless it spoke of that step alone; within a step that says the same as
 * before it stays in its place.
 */
function newLines(document: InstructionDocument, steps: readonly string[]): string[] {
  const old = oldSteps(document);
  const printed = (step: string, index: number): string[] => printStep(step, index + 1).split('\n');
  if (!old.some(({ above, lines }) => above.length > 0 || lines.some(isBeside)))
    return steps.flatMap(printed);
  const result: string[] = [];
  const texts = document.instruction.steps.map(({ value }) => value.text);
  let [from, to] = [0, 0];
  for (const [before, now] of pairSteps(texts, steps)) {
    const { above, lines } = (before !== null && old[from++]) || nothing;
    const inside = textsOf(lines.filter(isBeside));
    const beside = [...textsOf(above), ...inside];
    if (now === null) result.push(...beside.filter((text) => !isForNextLine(text)));
    else if (now === before && inside.length > 0)
      result.push(...textsOf(above), ...textsOf(formattedStep(lines, ++to)));
    else result.push(...beside, ...printed(now, to++));
  }
  return result;
}

const textsOf = (lines: readonly { readonly text: string }[]): string[] =>
  lines.map(({ text }) => text);

/** A step as it is written. */
interface OldStep {
  /** What stands above it and is no part of a step. */
  readonly above: readonly ListLine[];
  /** From its first to its last line. */
  readonly lines: ListLine[];
}

const nothing: OldStep = { above: [], lines: [] };

/** The steps in their lines; an exact value counts as one. */
function oldSteps(document: InstructionDocument): OldStep[] {
  const section = stepsSectionOf(document);
  const found: OldStep[] = [];
  let between: ListLine[] = [];
  for (const line of section ? listLines(section) : []) {
    if (line.kind === 'blank' || isBeside(line)) {
      between.push(line);
      continue;
    }
    const last = found.at(-1);
    if (last && line.kind === 'further') last.lines.push(...between, line);
    else found.push({ above: between.filter(isBeside), lines: [line] });
    between = [];
  }
  return found;
}

function isBeside({ kind }: ListLine): boolean {
  return kind === 'beside';
}
