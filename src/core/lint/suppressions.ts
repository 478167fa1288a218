import { lineEnd, type TextEdit } from '../document/edit';
import type { InstructionDocument, Span } from '../document/model';
import { lastAtMost } from '../text/lastAtMost';
import { directivesOf, type Directive, type NamedRule } from './directives';
import { inOrder } from './reported';
import type { Finding } from './rule';

/** One rule that a comment switches off for a part of the text. */
export interface Suppression {
  /** Id of the rule; `null` for all of them. */
  readonly rule: string | null;
  /** Where the comment names the rule, or says that it means all. */
  readonly span: Span;
  /** Where findings of the rule are not wanted: those that begin here. */
  readonly reach: Span;
  /** Whether it is for one line, or else until the rule is switched on again. */
  readonly isForLine: boolean;
  /** Where single rules are switched on again, of all that are off; ascending, also from before the comment. */
  readonly except: ReadonlyMap<string, readonly number[]>;
}

/**
 * Comments that switch rules off: `# stepwise-disable-next-line rule-id` for the next line that is neither blank nor a comment,
 * `# stepwise-disable rule-id` from there to `# stepwise-enable rule-id` or to the end. Several ids are separated by
 * commas or spaces; without an id all rules are meant. Behind ` -- ` stands a reason.
 */
export function suppressionsOf(document: InstructionDocument): Suppression[] {
  const found: Suppression[] = [];
  const open = new Map<string | null, Open[]>();
  const switchedOn = new Map<string, number[]>();
  const close = (rule: string | null, end: number): void => {
    const except = rule === null ? switchedOn : nothing;
    for (const each of open.get(rule) ?? [])
      found.push({ ...each, reach: { start: each.span.end, end }, isForLine: false, except });
    open.delete(rule);
  };
  const closeAll = (end: number): void => [...open.keys()].forEach((rule) => close(rule, end));
  const ends = contentEnds(document);
  const nextLine = ({ line, lineSpan }: Directive): Span => ({
    start: lineSpan.end,
    end: ends[line + 1] ?? document.text.length + 1,
  });
  for (const directive of directivesOf(document)) {
    const { start } = directive.lineSpan;
    if (directive.name === 'disable')
      for (const each of meant(directive)) added(open, each.rule, each);
    else if (directive.name === 'disable-next-line')
      for (const each of meant(directive))
        found.push({ ...each, reach: nextLine(directive), isForLine: true, except: nothing });
    else if (directive.name === 'enable' && directive.rules.length === 0) closeAll(start);
    else if (directive.name === 'enable')
      for (const { rule } of directive.rules) {
        close(rule, start);
        added(switchedOn, rule, start);
      }
  }
  closeAll(document.text.length + 1);
  return found.sort((a, b) => a.span.start - b.span.start);
}

type Open = Pick<Suppression, 'rule' | 'span'>;

const nothing: Suppression['except'] = new Map();

function added<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The rules that it names; all of them where it names none. */
function meant({ rules, span }: Directive): readonly (NamedRule | { rule: null; span: Span })[] {
  return rules.length > 0 ? rules : [{ rule: null, span }];
}

export interface Unsilenced {
  /** In the order of the text. */
  readonly wanted: readonly Finding[];
  /** What switches one of the findings off. */
  readonly needed: ReadonlySet<Suppression>;
}

/** The findings that nothing switches off. One pass through the text: a file may have as many comments as findings. */
export function unsilenced(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): Unsilenced {
  const needed = new Set<Suppression>();
  const coming = suppressions.toSorted((a, b) => a.reach.start - b.reach.start);
  let next = 0;
  const reaching = {
    lines: new Map<string | null, Reaching>(),
    more: new Map<string | null, Reaching>(),
  };
  const wanted = inOrder(findings).filter((finding) => {
    for (; next < coming.length && coming[next]!.reach.start <= finding.span.start; next++) {
      const { rule, isForLine } = coming[next]!;
      const alike = isForLine ? reaching.lines : reaching.more;
      if (!alike.has(rule)) alike.set(rule, new Reaching(needed));
      alike.get(rule)!.add(coming[next]!);
    }
    const silenced = [reaching.lines, reaching.more].flatMap((alike) =>
      [finding.rule, null].map((rule) => alike.get(rule)?.silence(finding)),
    );
    return !silenced.includes(true);
  });
  return { wanted, needed };
}

/**
 * The comments above a place that switch the same off, all for one line or none. Each ends no later than those below it, and
 * rules that are on again in the reach of one are on in that of all above it. Findings come in their order.
 */
class Reaching {
  private last: Suppression | undefined;
  /** Those that silenced nothing yet. */
  private readonly idle: Suppression[] = [];

  constructor(private readonly needed: Set<Suppression>) {}

  add(suppression: Suppression): void {
    this.last = suppression;
    this.idle.push(suppression);
  }

  /** Whether any of them silences a finding; all that do are needed. */
  silence({ rule, span: { start } }: Finding): boolean {
    for (let each = this.idle.at(-1); each; each = this.idle.at(-1)) {
      const isSilencing = silences(each, rule, start);
      if (!isSilencing && start < each.reach.end) break;
      if (isSilencing) this.needed.add(each);
      this.idle.pop();
    }
    return this.last !== undefined && silences(this.last, rule, start);
  }
}

/** Whether a finding of `rule` that begins at `offset` is not wanted. */
function silences(
  { rule: silenced, reach, except }: Suppression,
  rule: string,
  offset: number,
): boolean {
  return (
    (silenced === null || silenced === rule) &&
    reach.start <= offset &&
    offset < reach.end &&
    !isOnAgain(except.get(rule), { start: reach.start, end: offset })
  );
}

/** Whether one of the ascending places lies in a part of the text. */
function isOnAgain(places: readonly number[] | undefined, { start, end }: Span): boolean {
  if (!places) return false;
  const last = places[lastAtMost(places, end)]!;
  return start <= last && last <= end;
}

/** The edit that puts a comment above the line of `offset`, so that the rule is silent there. */
export function disableNextLine(
  document: InstructionDocument,
  rule: string,
  offset: number,
): TextEdit {
  const { text } = document;
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return comment(document, `disable-next-line ${rule}`, before + 1);
}

/**
 * The edit that puts a comment at the head of the file, so that the rule is silent in all of it; where another comment
 * above `offset` switches it on again, from there on.
 */
export function disableInFile(
  document: InstructionDocument,
  rule: string,
  offset: number,
): TextEdit {
  const last = directivesOf(document).findLast(
    ({ name, rules, lineSpan }) =>
      name === 'enable' &&
      lineSpan.end <= offset &&
      (rules.length === 0 || rules.some((each) => each.rule === rule)),
  );
  return comment(document, `disable ${rule}`, last?.lineSpan.end ?? 0);
}

function comment({ text }: InstructionDocument, words: string, at: number): TextEdit {
  const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
  const eol = lineEnd(text);
  const isBehindOpenLine = start > 1 && !/[\r\n]/.test(text[start - 1]!);
  const before = isBehindOpenLine ? eol : '';
  return { span: { start, end: start }, text: `${before}# stepwise-${words}${eol}` };
}

/** For each line: where the first line ends that holds something, from it on. The last line reaches over the end of the file. */
function contentEnds({ lines, text }: InstructionDocument): readonly number[] {
  const ends: number[] = [];
  let start = text.length;
  let end = text.length + 1;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    const isContent = line.kind !== 'blank' && line.kind !== 'comment';
    if (isContent && index < lines.length - 1) end = start;
    start -= line.text.length;
    ends[index] = end;
  }
  return ends;
}
