import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  exampleFields,
  topLevelFields,
  type InstructionDocument,
  type Polarity,
  type Span,
} from '../../core/document/model';
import { labelSpread } from '../../core/names/labelMentions';
import { examplePolarity, fieldPurpose } from '../../core/names/fields';
import { labelsOf } from '../../core/lint/prose/labels/labels';
import type { Cursor } from './cursor';
import type { Proposal } from './item';
import type { Request } from './request';
import { choice, escapedSnippet } from './snippets';
import { taskNameOf } from './taskFiles';

/** The order in which an instruction has its fields. */
const order = ['Task', 'Category', 'Instances', 'Layout', 'Definition', 'Steps'] as const;
/** Fields whose value begins right behind the colon, and can be proposed there. */
const proposable = new Set(['Category', 'Instances', 'Layout']);

/** At the left edge: the fields that are still missing, those that come next first. */
export function* fieldProposals(cursor: Cursor, request: Request): Generator<Proposal> {
  const { document } = cursor.source;
  const span = nameBeingTyped(cursor, '');
  if (!span) return;
  if (document.instruction.template) {
    if (!document.instruction.fit && !cursor.header)
      yield proposalOf('Fit', cursor, { span, body: 'Fit: tk-instruct$0', rank: 100 });
    return;
  }
  if (cursor.header) {
    yield* renamed(cursor, topLevelNames(document));
    return;
  }
  if (isAmidSteps(cursor)) return;
  const present = new Set(document.fields.map(({ name }) => name));
  const above = cursor.around?.field.name ?? '';
  for (const [index, name] of order.entries())
    if (!present.has(name))
      yield proposalOf(name, cursor, {
        span,
        body: bodyOf(name, request),
        rank: rankAfter(above, index),
        ...(proposable.has(name) && { command: request.suggestAgain }),
      });
  for (const [index, polarity] of (['positive', 'negative'] as const).entries())
    yield exampleProposal(cursor, { span, polarity, rank: 200 + index });
  if (document.fields.length === 0)
    yield proposalOf('Template', cursor, { span, body: 'Template:\n  $0', rank: 500 });
}

/** A field that begins here would cut the list off. */
function isAmidSteps({ source, around, lineEnd }: Cursor): boolean {
  const { stepsField, steps } = source.document.instruction;
  return around?.field === stepsField && steps.some(({ span }) => span.start > lineEnd);
}

/** In an example, two spaces deep: the fields that the example does not have yet. */
export function* exampleFieldProposals(cursor: Cursor, request: Request): Generator<Proposal> {
  const { around, source, before, lineStart } = cursor;
  if (!around || examplePolarity(around.field.name) === null) return;
  const span = nameBeingTyped(cursor, ' {0,3}');
  if (!span || (cursor.header && cursor.header !== around.inner)) return;
  if (cursor.header) {
    yield* renamed(cursor, exampleFields);
    return;
  }
  const indented = /^ {2}(?! )/.test(before);
  const present = new Set(around.field.inner.map(({ name }) => name));
  const { labels } = labelsOf(source.document.instruction);
  for (const [index, name] of exampleFields.entries())
    if (!present.has(name))
      yield {
        ...proposalOf(name, cursor, { span, body: `${name}: $0`, rank: 100 + index }),
        span: indented ? { ...span, start: lineStart + 2 } : span,
        text: `${indented ? '' : '  '}${name}: $0`,
        command: name === 'Output' && labels.length > 0 ? request.suggestAgain : undefined,
      };
}

/** A name at the left edge of a line that holds nothing else; `undefined` where other text stands. */
function nameBeingTyped(cursor: Cursor, margin: string): Span | undefined {
  const { before, after, lineStart, lineEnd, header } = cursor;
  if (!new RegExp(`^${margin}(?:\\p{L}[\\p{L}\\d ]*)?$`, 'u').test(before)) return undefined;
  if (header) return header.nameSpan.end >= cursor.offset ? header.nameSpan : undefined;
  return /^[\p{L}\d]*[ \t]*$/u.test(after) ? { start: lineStart, end: lineEnd } : undefined;
}

function topLevelNames({ fields }: InstructionDocument): readonly string[] {
  const present = new Set(fields.map(({ name }) => name));
  return topLevelFields.filter((name) => !present.has(name));
}

/** Other names for a field that has its colon already. */
function* renamed({ header }: Cursor, names: readonly string[]): Generator<Proposal> {
  if (!header) return;
  for (const [rank, name] of names.entries())
    yield {
      label: name,
      kind: CompletionItemKind.Field,
      detail: 'another name for this field',
      documentation: fieldPurpose(name) ?? '',
      span: header.nameSpan,
      text: name,
      rank,
      filter: header.name, // what is misspelled would match nothing
    };
}

interface Draft {
  readonly span: Span;
  readonly body: string;
  readonly rank: number;
  readonly command?: Proposal['command'];
}

function proposalOf(name: string, cursor: Cursor, { span, body, rank, command }: Draft): Proposal {
  const isBlock = body.includes('\n');
  return {
    label: name,
    kind: CompletionItemKind.Field,
    detail: isBlock ? 'field over several lines' : 'field',
    documentation: fieldPurpose(name) ?? '',
    span,
    text: `${isBlock ? blankLineBefore(cursor) : ''}${body}`,
    snippet: true,
    rank,
    command,
  };
}

function bodyOf(name: (typeof order)[number], { neighbours }: Request): string {
  if (name === 'Definition') return 'Definition:\n  $0';
  if (name === 'Steps') return 'Steps:\n  1. $0';
  const task = name === 'Task' ? taskNameOf(neighbours.fileName) : '';
  return task === '' ? `${name}: $0` : `${name}: \${1:${escapedSnippet(task)}}$0`;
}

function exampleProposal(
  cursor: Cursor,
  {
    span,
    polarity,
    rank,
  }: { readonly span: Span; readonly polarity: Polarity; readonly rank: number },
): Proposal {
  const { instruction } = cursor.source.document;
  const examples =
    polarity === 'positive' ? instruction.positiveExamples : instruction.negativeExamples;
  const last = examples.reduce((most, { number }) => Math.max(most, number ?? 0), examples.length);
  const name = `${polarity === 'positive' ? 'Positive' : 'Negative'} Example ${last + 1}`;
  const body = `${name}:\n  Input: $1\n  Output: ${outputBody(cursor, polarity)}\n  Explanation: $0`;
  return { ...proposalOf(name, cursor, { span, body, rank }), kind: CompletionItemKind.Snippet };
}

/** The label that the examples show least comes first. */
function outputBody({ source }: Cursor, polarity: Polarity): string {
  const { instruction } = source.document;
  const { labels, closed } = labelsOf(instruction);
  const short = labels.length >= 2 && labels.length <= 20 && !labels.join('').includes('\n');
  if (!closed || !short || polarity === 'negative') return '$2';
  const { counts } = labelSpread(instruction, labels);
  return choice(
    2,
    labels.toSorted((a, b) => counts.get(a)! - counts.get(b)!),
  );
}

/** Fields that come after the field above stand before those that would come earlier. */
function rankAfter(above: string, index: number): number {
  const at = order.findIndex((name) => name === above);
  const isExample = examplePolarity(above) !== null;
  return (isExample || index < at ? 300 : 150) + index;
}

/** A field over several lines stands apart from what is above it. */
function blankLineBefore({ source, lineStart }: Cursor): string {
  const above = source.document.text.slice(0, lineStart);
  const line = /([^\r\n]*)(?:\r\n|\n|\r)$/.exec(above.slice(-200))?.[1];
  return line === undefined || /^\s*$|^#/.test(line) ? '' : '\n';
}
