import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TextEdit } from '../../core/document/edit';
import type { Span, Step } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { makeRoom } from '../../core/document/stepSurgery';
import { labelsOf } from '../../core/lint/prose/labels/labels';
import { announcesAnswer } from '../../core/names/answerCue';
import { labelSpread } from '../../core/names/labelMentions';
import { labelsInProse } from '../../core/names/labelsInProse';
import { block, shortened } from '../markdown';
import type { Cursor } from './cursor';
import type { Proposal } from './item';
import { shownBy } from './outputs';

/** In the list of steps: the next number, other steps by their number, and labels where a step tells to answer one. */
export function* stepProposals(cursor: Cursor): Generator<Proposal> {
  const { stepsField } = cursor.source.document.instruction;
  if (!stepsField || cursor.around?.field !== stepsField) return;
  yield* nextStepProposals(cursor);
  if (!/^(?: {2}|Steps:.*)\s*\S/.test(cursor.before)) return;
  yield* referenceProposals(cursor);
  yield* labelProposals(cursor);
}

function* nextStepProposals(cursor: Cursor): Generator<Proposal> {
  const { before, after, header, offset, lineStart, lineEnd, source } = cursor;
  const { steps } = source.document.instruction;
  const behindHeader = header !== undefined && /^Steps:[ \t]*$/.test(before);
  if (after.trim() !== '' || !(behindHeader || /^ {0,2}\d*$/.test(before))) return;
  if (/^\d/.test(before)) return; // a number at the left edge belongs to no field
  const last = steps.findLast(({ span }) => span.start < lineStart);
  const number = last ? (last.number ?? steps.indexOf(last) + 1) + 1 : 1;
  const marker = last ? numberLike(source.document.text, last, number) : `${number}.`;
  const colon = lineStart + 'Steps:'.length;
  yield {
    label: marker,
    kind: CompletionItemKind.Event,
    detail: last ? 'next step' : 'first step',
    documentation: last
      ? `The step before:\n\n${block(shortened(last.value.text, 300))}`
      : 'A step does one thing with the one input that the model has.',
    span: behindHeader
      ? { start: Math.min(colon, offset), end: lineEnd }
      : { start: lineStart, end: lineEnd },
    text: `${behindHeader ? '\n' : ''}  ${marker} `,
    rank: 0,
    also: roomFor(number, cursor),
    filter: `${behindHeader ? '' : before.trim()}${number}`,
  };
}

/** A number in the style of a step: `2.`, `2)` or `(2)`. */
function numberLike(text: string, { span, numberSpan }: Step, number: number): string {
  const opening = text.slice(span.start, numberSpan.start);
  return `${opening}${number}${text[numberSpan.end - 1] === ')' ? ')' : '.'}`;
}

/** The new numbers of the steps below and of the references to them, where a step gets the number of its place. */
function roomFor(number: number, { source, header, lineStart, lineEnd }: Cursor): TextEdit[] {
  const { text } = source.document;
  const typed = header ? '' : text.slice(lineStart, lineEnd);
  const document =
    typed.trim() === ''
      ? source.document
      : parse(text.slice(0, lineStart) + ' '.repeat(typed.length) + text.slice(lineEnd));
  const above = document.instruction.steps.filter(({ span }) => span.start < lineStart).length;
  return above === number - 1 ? makeRoom(document, above) : [];
}

/** Words before "step" with which no number follows: "each step", "the next step". */
const unnumbered =
  /(?<!\p{L})(?:each|every|any|one|another|this|that|next|previous|last|first|final|single|same|per|a|by)\s+step\s+$/iu;

function* referenceProposals({ before, after, offset, source }: Cursor): Generator<Proposal> {
  const { steps } = source.document.instruction;
  const typed = /(?<!\p{L})steps?\s+(?:\d{1,9}\s*(?:[,–-]|and\s|or\s|to\s)\s*)*(\d{0,9})$/iu.exec(
    before.slice(-200),
  )?.[1];
  if (typed === undefined || (typed === '' && unnumbered.test(before.slice(-40)))) return;
  const own = steps.findLastIndex(({ span }) => span.start <= offset);
  const span = { start: offset - typed.length, end: offset + /^\d*/.exec(after)![0].length };
  for (const [index, step] of steps.entries()) {
    if (index === own || step.number === null) continue;
    yield referenceProposal(step, { span, rank: 100 + index + (index > own ? steps.length : 0) });
  }
}

function referenceProposal(
  { number, value }: Step,
  { span, rank }: { readonly span: Span; readonly rank: number },
): Proposal {
  return {
    label: String(number),
    kind: CompletionItemKind.Reference,
    detail: shortened(value.text, 60),
    documentation: block(shortened(value.text, 400)),
    span,
    text: String(number),
    rank,
  };
}

function* labelProposals({ before, after, offset, source }: Cursor): Generator<Proposal> {
  const { instruction } = source.document;
  const { labels } = labelsOf(instruction);
  const start = labelStart(before, labels);
  if (start === undefined) return;
  const typed = before.slice(start);
  const rest = /^[\p{L}\p{N}_]*/u.exec(after)![0];
  const { counts } = labelSpread(instruction, labels);
  for (const [index, label] of labels.entries())
    if (!label.includes('\n') && !(label === typed && rest === ''))
      yield {
        label,
        kind: CompletionItemKind.EnumMember,
        detail: shownBy(counts.get(label) ?? 0, instruction.positiveExamples.length),
        documentation: 'A label of this task, spelled as in its definition or its examples.',
        span: { start: offset - typed.length, end: offset + rest.length },
        text: label,
        rank: 500 + index,
      };
}

/**
 * Where a label begins that is being typed: behind words that announce an answer, or behind another label of a list, with
 * nothing but the beginning of a label between there and the cursor.
 */
function labelStart(before: string, labels: readonly string[]): number | undefined {
  const lower = labels.map((label) => label.toLowerCase());
  const longest = Math.min(80, Math.max(0, ...labels.map(({ length }) => length)));
  for (let start = before.length; start >= Math.max(0, before.length - longest); start--) {
    const typed = before.slice(start).toLowerCase();
    if (/[\p{L}\p{N}_]$/u.test(before.slice(0, start)) || /^\s/.test(typed)) continue;
    if (!lower.some((label) => label.startsWith(typed))) continue;
    const lead = before.slice(0, start);
    if (typed === '' ? asksForAnswer(lead) : announcesAnswer(lead)) return start;
    if (continuesList(lead, labels)) return start;
  }
  return undefined;
}

/** "the answer …" goes on as a sentence; "answer …", "the answer is …" and "return the answer …" ask for a label. */
function asksForAnswer(lead: string): boolean {
  const phrase =
    /(?<!\p{L})(?:the|an?|this|that|its|your|correct|right|wrong|final|possible|each|every|any|which|of|to)\s+(?:answer|output|label|class|category|option|report|state|tag|mark)s?\s+$/iu.exec(
      lead.slice(-60),
    );
  const asking = phrase ? lead.slice(0, lead.length - phrase[0].length) : lead;
  return /\s["'“‘`]?$/.test(asking) && announcesAnswer(asking);
}

function continuesList(lead: string, labels: readonly string[]): boolean {
  const joint = /["'”’`]?(?:,\s*(?:or|and)\s+|,\s+|\/|\s+or\s+|\s+and\s+)["'“‘`]?$/i.exec(lead);
  if (!joint) return false;
  return labelsInProse(lead.slice(-300), labels).some(
    ({ end }) => end === Math.min(300, lead.length) - joint[0].length,
  );
}
