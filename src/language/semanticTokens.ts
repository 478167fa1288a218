import type {
  Range,
  SemanticTokens,
  SemanticTokensEdit,
  SemanticTokensLegend,
} from 'vscode-languageserver-types';
import {
  exampleFields,
  exampleHeading,
  topLevelFields,
  type Field,
  type InstructionDocument,
  type Span,
} from '../core/document/model';
import { stepReferences } from '../core/document/stepReferences';
import { labelsOf } from '../core/lint/prose/labels/labels';
import { labelMentions } from '../core/names/labelMentions';
import { templateTags } from '../core/names/templateTags';
import type { Source } from './source';

/** The token types, in the order of their numbers. All are standard ones, so that every theme colours them. */
const types = [
  'property', // the name of a field
  'class', // the heading of an example
  'number', // the number of a step, at its head or in a reference
  'enumMember', // a label of the task
  'variable', // the name of a placeholder
  'macro', // the name of a section
  'keyword', // a directive in a comment
  'string', // the rule that a directive names
] as const;
const modifiers = ['declaration'] as const;

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...types],
  tokenModifiers: [...modifiers],
};

/** What is named in a file, all of it or that of some lines. */
export function semanticTokens(source: Source, range?: Range): SemanticTokens {
  const { document, positions } = source;
  const wanted = range && {
    start: positions.offset(range.start),
    end: positions.offset(range.end),
  };
  const tokens = tokensOf(document).filter(
    ({ span }) => !wanted || (span.start < wanted.end && wanted.start < span.end),
  );
  return { data: encoded(source, withoutOverlaps(tokens)) };
}

/** What changed between two answers, as one edit; none where they are the same. */
export function semanticTokensChange(
  before: readonly number[],
  after: readonly number[],
): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  const deleteCount = before.length - tail - start;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

interface Token {
  readonly type: (typeof types)[number];
  readonly span: Span;
  readonly declares?: boolean;
}

function tokensOf(document: InstructionDocument): Token[] {
  const { instruction } = document;
  const mentions = labelMentions(instruction, labelsOf(instruction).labels);
  return [
    ...document.fields.flatMap(fieldTokens),
    ...instruction.steps.map(({ numberSpan }): Token => ({
      type: 'number',
      span: numberSpan,
      declares: true,
    })),
    ...stepReferences(instruction).map(({ span }): Token => ({ type: 'number', span })),
    ...mentions.map(({ span }): Token => ({ type: 'enumMember', span })),
    ...templateTags(instruction.template).map(({ kind, nameSpan }): Token => ({
      type: kind === 'placeholder' ? 'variable' : 'macro',
      span: nameSpan,
    })),
    ...directiveTokens(document),
  ];
}

/** The names that the language has; one that it does not have keeps the colour of plain text. */
function fieldTokens({ name, nameSpan, inner }: Field): Token[] {
  if (exampleHeading.test(name))
    return [
      { type: 'class', span: nameSpan, declares: true },
      ...inner
        .filter((field) => exampleFields.some((known) => known === field.name))
        .map((field): Token => ({ type: 'property', span: field.nameSpan, declares: true })),
    ];
  return topLevelFields.some((known) => known === name)
    ? [{ type: 'property', span: nameSpan, declares: true }]
    : [];
}

const directive = /^(\uFEFF?#[ \t]*)(stepwise-(?:disable-next-line|disable|enable))(?![\w-])(.*)/;

function directiveTokens({ lines }: InstructionDocument): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const { kind, text } of lines) {
    const match = kind === 'comment' ? directive.exec(text) : null;
    if (match) tokens.push(...directiveParts(match, start));
    start += text.length;
  }
  return tokens;
}

/** The directive and the rules behind it; a reason behind ` -- ` is plain comment. */
function directiveParts(
  { 1: before = '', 2: keyword = '', 3: behind = '' }: RegExpExecArray,
  lineStart: number,
): Token[] {
  const start = lineStart + before.length;
  const end = start + keyword.length;
  const reason = behind.indexOf(' -- ');
  const rules = reason < 0 ? behind : behind.slice(0, reason);
  return [
    { type: 'keyword', span: { start, end } },
    ...Array.from(rules.matchAll(/[^\s,]+/g), ({ 0: rule, index }): Token => {
      const from = end + index;
      return { type: 'string', span: { start: from, end: from + rule.length } };
    }),
  ];
}

/** In the order of the text, without empty ones; of two that share a place the first stays. */
function withoutOverlaps(tokens: readonly Token[]): Token[] {
  let end = 0;
  return tokens
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end || span.end === span.start) return false;
      end = span.end;
      return true;
    });
}

/** Five numbers a token, places relative to the token before; a token of several lines is one for each. */
function encoded({ document, positions }: Source, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { type, span, declares } of tokens)
    for (const part of linesOf(document.text, span)) {
      const at = positions.at(part.start);
      data.push(
        at.line - line,
        at.line === line ? at.character - character : at.character,
        part.end - part.start,
        types.indexOf(type),
        declares ? 1 << modifiers.indexOf('declaration') : 0,
      );
      ({ line, character } = at);
    }
  return data;
}

/** The part of a span on each of its lines, without indentation. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\r\n \t][^\r\n]*/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
