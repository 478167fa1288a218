import type { InstructionDocument, Span } from '../document/model';
import { lineEnd, type TextEdit } from '../document/edit';

/** One rule that a comment switches off for a part of the text. */
export interface Suppression {
  /** Id of the rule; `null` for all of them. */
  readonly rule: string | null;
  /** Where the comment names the rule, or says that it means all. */
  readonly span: Span;
  /** Where findings of the rule are not wanted: those that begin here. */
  readonly reach: Span;
}

const directive = /^#[ \t]*stepwise-(disable-next-line|disable|enable)(?![\w-])[ \t]*(.*)/;

/**
 * Comments that switch rules off: `# stepwise-disable-next-line rule-id` for the next line that is neither blank nor a comment,
 * `# stepwise-disable rule-id` from there to `# stepwise-enable rule-id` or to the end. Several ids are separated by
 * commas or spaces; without an id all rules are meant. Behind ` -- ` stands a reason.
 */
export function suppressionsOf({ text, lines }: InstructionDocument): Suppression[] {
  const found: Suppression[] = [];
  const open: { rule: string | null; span: Span }[] = [];
  const close = (rule: string | null, end: number): void => {
    for (const [index, { rule: opened, span }] of [...open.entries()].reverse())
      if (rule === null || rule === opened) {
        found.push({ rule: opened, span, reach: { start: span.end, end } });
        open.splice(index, 1);
      }
  };
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const start = at;
    at += line.text.length;
    if (line.kind !== 'comment') continue;
    const from = start + (line.text.startsWith('\uFEFF') ? 1 : 0);
    const match = directive.exec(text.slice(from, at));
    if (!match) continue;
    for (const { rule, span } of rulesNamed(match, from))
      if (match[1] === 'disable') open.push({ rule, span });
      else if (match[1] === 'enable') close(rule, start);
      else found.push({ rule, span, reach: nextLine(lines, index, at) });
  }
  close(null, text.length + 1);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Whether a finding of `rule` that begins at `offset` is not wanted. */
export function silences({ rule: silenced, reach }: Suppression, rule: string, offset: number) {
  return (silenced === null || silenced === rule) && reach.start <= offset && offset < reach.end;
}

/** The edit that puts a comment above the line of `offset`, so that the rule is silent there. */
export function disableNextLine(document: InstructionDocument, rule: string, offset: number) {
  const { text } = document;
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return comment(document, `disable-next-line ${rule}`, before + 1);
}

/** The edit that puts a comment at the head of the file, so that the rule is silent in all of it. */
export function disableInFile(document: InstructionDocument, rule: string): TextEdit {
  return comment(document, `disable ${rule}`, 0);
}

function comment({ text }: InstructionDocument, words: string, at: number): TextEdit {
  const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
  return { span: { start, end: start }, text: `# stepwise-${words}${lineEnd(text)}` };
}

function* rulesNamed(
  { 0: whole, 1: kind = '', 2: list = '' }: RegExpExecArray,
  from: number,
): Generator<{ rule: string | null; span: Span }> {
  const listStart = from + whole.length - list.length;
  const named = /^(?:(?! -- |-- ).)*/.exec(list)![0];
  let any = false;
  for (const match of named.matchAll(/[^\s,]+/g)) {
    any = true;
    const start = listStart + match.index;
    yield { rule: match[0], span: { start, end: start + match[0].length } };
  }
  const start = from + whole.indexOf('stepwise-');
  if (!any) yield { rule: null, span: { start, end: start + 'stepwise-'.length + kind.length } };
}

/** The first line below that holds something, with the blank lines and comments before it; the last reaches to the end of the file. */
function nextLine(lines: InstructionDocument['lines'], comment: number, start: number): Span {
  const below = lines.findIndex(
    ({ kind }, index) => index > comment && kind !== 'blank' && kind !== 'comment',
  );
  const last = below < 0 ? lines.length - 1 : below;
  const end = lines
    .slice(comment + 1, last + 1)
    .reduce((length, { text }) => length + text.length, start);
  return { start, end: last === lines.length - 1 ? end + 1 : end };
}
