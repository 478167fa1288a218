import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { InstructionDocument, Span, Value } from '../core/document/model';
import { sentencesOf } from '../core/lint/prose/words';
import { fieldsAt, type EnclosingFields } from '../core/names/fields';
import { hasPlaces, placesOf, touches } from '../core/names/places';
import { templateTags, type TemplateTag } from '../core/names/templateTags';
import { rangeOf, type Source } from './source';

/**
 * What "expand selection" takes in, from the inside out: word, sentence, line, step, list, field, example, file; in a
 * template also name, placeholder, and section without and with its tags.
 */
export function selectionRanges(source: Source, positions: readonly Position[]): SelectionRange[] {
  const tags = templateTags(source.document.instruction.template);
  return positions.map((position) => {
    const offset = source.positions.offset(position);
    return nested(source, growing(spansAround(source.document, tags, offset)));
  });
}

function spansAround(
  document: InstructionDocument,
  tags: readonly TemplateTag[],
  offset: number,
): Span[] {
  const { text } = document;
  const around = fieldsAt(document, offset);
  const inValue = around ? valueSpans(document, around, offset) : [];
  const spans = [
    wordAt(text, offset),
    lineAt(text, offset, inValue),
    ...(around ? fieldSpans(around) : []),
    ...inValue,
    ...sectionSpans(tags),
    { start: 0, end: text.length },
  ];
  return spans.filter((span) => touches(span, offset) && (span.end > span.start || text === ''));
}

/** Each span once, from the shortest on, as far as each lies within the next. */
function growing(spans: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    const isLarger = !last || span.end - span.start > last.end - last.start;
    if (isLarger && (!last || (span.start <= last.start && last.end <= span.end))) chain.push(span);
  }
  return chain;
}

function nested({ positions }: Source, spans: readonly Span[]): SelectionRange {
  const ranges = spans.map((span) => rangeOf(span, positions));
  const outermost: SelectionRange = { range: ranges.at(-1)! };
  return ranges
    .slice(0, -1)
    .reduceRight<SelectionRange>((parent, range) => ({ range, parent }), outermost);
}

const inWord = /[\p{L}\p{M}\p{N}_]/u;

/** The word at a place, with the hyphens and apostrophes inside it; empty where there is none. */
function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  const isPart = (at: number): boolean =>
    inWord.test(characterAt(text, at)) ||
    (/['’-]/.test(text[at] ?? '') &&
      inWord.test(text[at - 1] ?? '') &&
      inWord.test(text[at + 1] ?? ''));
  while (start > 0 && isPart(start - 1)) start--;
  while (end < text.length && isPart(end)) end++;
  return { start, end };
}

/** The whole character that has a half at `at`. */
function characterAt(text: string, at: number): string {
  const isSecondHalf = /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0);
}

/** The line without the white space around it, and without what stands before the value or the step on it. */
function lineAt(text: string, offset: number, values: readonly Span[]): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && !'\r\n'.includes(text[start - 1]!)) start--;
  while (end < text.length && !'\r\n'.includes(text[end]!)) end++;
  while (start < offset && ' \t\uFEFF'.includes(text[start]!)) start++;
  while (end > offset && ' \t'.includes(text[end - 1]!)) end--;
  const within = values.filter((span) => touches(span, offset)).map((span) => span.start);
  return { start: Math.max(start, ...within), end };
}

function fieldSpans({ field, inner }: EnclosingFields): Span[] {
  return [field, ...(inner ? [inner] : [])].flatMap(({ nameSpan, span }) => [nameSpan, span]);
}

/** The value at a place and its parts: the step, its text, and the sentence. */
function valueSpans(
  { instruction }: InstructionDocument,
  { field, inner }: EnclosingFields,
  offset: number,
): Span[] {
  const { value } = inner ?? field;
  const step =
    field === instruction.stepsField
      ? instruction.steps.find(({ span }) => touches(span, offset))
      : undefined;
  return step
    ? [value.span, step.span, step.value.span, ...sentenceAt(step.value, offset)]
    : [value.span, ...sentenceAt(value, offset)];
}

/** How much text around a place is looked at for its sentence, in UTF-16 code units to each side. */
const reach = 5_000;

function sentenceAt(value: Value, offset: number): Span[] {
  if (!hasPlaces(value) || !touches(value.span, offset)) return [];
  const run = value.runs.findLast(({ sourceStart }) => sourceStart <= offset) ?? value.runs[0]!;
  const at = run.textStart + Math.min(run.length, offset - run.sourceStart);
  const from = Math.max(0, at - reach);
  const place = placesOf(value);
  return sentencesOf(unwrapped(value.text.slice(from, at + reach)))
    .map(({ start, end }) => place(from + start, from + end))
    .filter((span) => touches(span, offset));
}

/** Lines that go on with the sentence above them begin with a small letter, and not with that of a sub-step. */
function unwrapped(text: string): string {
  return text.replace(/\n(?=\p{Ll})(?!\p{L}[.)])/gu, ' ');
}

/** Placeholders, and sections without and with their tags. */
function sectionSpans(tags: readonly TemplateTag[]): Span[] {
  return tags.flatMap(({ kind, span, nameSpan, partner }) => {
    const own = [nameSpan, span];
    const end = kind === 'close' || partner === null ? undefined : tags[partner];
    if (!end) return own;
    const inside = { start: span.end, end: end.span.start };
    return [...own, inside, { start: span.start, end: end.span.end }];
  });
}
