import { instructionOfFile } from '../../core/dataset/taskName';
import {
  sourceSpan,
  type Example,
  type Run,
  type Span,
  type Step,
  type Value,
} from '../../core/document/model';
import type { PromptOrigin } from '../../core/prompt/assemble';
import { withSteps } from '../../core/prompt/steps';
import type { ShownPrompt } from '../../core/prompt/shown';
import type { PreviewRequest } from './previewState';

/** Where a place of a prompt comes from. */
export type SourcePlace =
  | { readonly kind: 'instruction' | 'refined'; readonly offset: number }
  /** `offset` counts in the input of the instance. */
  | { readonly kind: 'input'; readonly offset: number };

type Sources = Pick<PreviewRequest, 'file' | 'document' | 'refined' | 'options'>;

/** Where the letter at `offset` comes from; for a label within a section, what stands behind it. */
export function sourceOf(
  { sections, origins }: ShownPrompt,
  sources: Sources,
  offset: number,
): SourcePlace | undefined {
  const section = sections.find(({ start, end }) => start <= offset && offset < end);
  const own = section
    ? origins.filter(({ start, end }) => start < section.end && end > section.start)
    : origins;
  const origin =
    own.find(({ start, end }) => start <= offset && offset < end) ??
    (section && (own.find(({ start }) => start > offset) ?? own.at(-1)));
  if (!origin) return undefined;
  const inside = Math.min(Math.max(offset, origin.start), origin.end) - origin.start;
  const place = origin.from + inside;
  const found = valueOf(origin, sources);
  if (found === 'instance') return { kind: 'input', offset: place };
  if (!found) return undefined;
  const last = Math.max(0, found.value.text.length - 1);
  const at = Math.min(place, last);
  return { kind: found.kind, offset: sourceSpan(found.value, at, at + 1).start };
}

/** Where a part of the instruction file stands in the prompt. */
export function promptRanges(
  { origins }: ShownPrompt,
  sources: Sources,
  source: Span,
): readonly Span[] {
  return origins.flatMap((origin) => {
    const found = valueOf(origin, sources);
    if (!found || found === 'instance' || found.kind !== 'instruction') return [];
    const last = origin.from + origin.end - origin.start;
    return textRanges(found.value, source).flatMap(({ start, end }) => {
      const from = Math.max(start, origin.from);
      const to = Math.min(end, last);
      if (from >= to) return [];
      const shift = origin.start - origin.from;
      return [{ start: from + shift, end: to + shift }];
    });
  });
}

/** The parts of a value's text that stand in a part of the source. */
function textRanges({ runs, span, text }: Value, { start, end }: Span): readonly Span[] {
  if (runs.length === 0)
    return start < span.end && end > span.start ? [{ start: 0, end: text.length }] : [];
  return runs.flatMap(({ textStart, sourceStart, length }) => {
    const from = Math.max(start, sourceStart);
    const to = Math.min(end, sourceStart + length);
    const shift = textStart - sourceStart;
    return from < to ? [{ start: from + shift, end: to + shift }] : [];
  });
}

interface FoundValue {
  readonly kind: 'instruction' | 'refined';
  readonly value: Value;
}

function valueOf(
  { value, example }: PromptOrigin,
  sources: Sources,
): FoundValue | 'instance' | undefined {
  const { instruction } = sources.document;
  const inFile = (found: Value | undefined): FoundValue | undefined =>
    found && { kind: 'instruction', value: found };
  if (value === 'steps') return stepsOf(sources);
  if (value === 'task' || value === 'category' || value === 'definition')
    return inFile(instruction[value]);
  if (!example) return value === 'input' ? 'instance' : undefined;
  const list: readonly Example[] =
    example.polarity === 'positive' ? instruction.positiveExamples : instruction.negativeExamples;
  return inFile(list[example.index]?.[value]);
}

function stepsOf(sources: Sources): FoundValue | undefined {
  const { document, refined, options } = sources;
  if (options.steps === 'refined')
    return refined && { kind: 'refined', value: printedSteps(refined.instruction.steps) };
  const { steps } = document.instruction;
  const order = options.steps === 'shuffled' ? shuffledOrder(sources) : steps.map((_, at) => at);
  return { kind: 'instruction', value: printedSteps(order.map((index) => steps[index]!)) };
}

/** The shuffling depends on how many steps there are, and not on what they say. */
function shuffledOrder({ document, file, options: { seed } }: Sources): readonly number[] {
  const plain = instructionOfFile(document, file);
  const numbered = { ...plain, steps: plain.steps.map((_, index) => String(index)) };
  return withSteps(numbered, 'shuffled', { seed, refined: undefined }).steps.map(Number);
}

/** The text of `printSteps` as a value that knows where its letters stand. */
function printedSteps(steps: readonly Step[]): Value {
  const runs: Run[] = [];
  let text = '';
  for (const [index, step] of steps.entries()) {
    if (index > 0) text += '\n';
    const number = `${index + 1}. `;
    const numbered = step.numberSpan.end - step.numberSpan.start;
    if (numbered > 0)
      runs.push({
        textStart: text.length,
        sourceStart: step.numberSpan.start,
        length: Math.min(numbered, number.length),
      });
    text += step.value.text === '' ? number.trimEnd() : number;
    let from = 0;
    for (const [at, line] of step.value.text.split('\n').entries()) {
      if (at > 0) text += line === '' ? '\n' : `\n${' '.repeat(number.length)}`;
      runs.push(
        ...movedRuns(step.value.runs, { start: from, end: from + line.length }, text.length),
      );
      text += line;
      from += line.length + 1;
    }
  }
  const span = { start: steps[0]?.span.start ?? 0, end: steps.at(-1)?.span.end ?? 0 };
  return { text, span, runs };
}

/** The runs of a part of a text that begins at `place` in another. */
function movedRuns(runs: readonly Run[], { start, end }: Span, place: number): readonly Run[] {
  return runs.flatMap(({ textStart, sourceStart, length }) => {
    const from = Math.max(start, textStart);
    const to = Math.min(end, textStart + length);
    return from < to
      ? [
          {
            textStart: place + from - start,
            sourceStart: sourceStart + from - textStart,
            length: to - from,
          },
        ]
      : [];
  });
}
