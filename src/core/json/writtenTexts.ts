import type { Span } from '../document/model';

/** A text in a JSON file that is still being written. */
export interface WrittenText {
  /** The keys that lead to it, the outermost first; an item of a list has those of its list. */
  readonly keys: readonly string[];
  /** As it stands there: an escape is not resolved. */
  readonly text: string;
  /** Without the quotation marks. */
  readonly span: Span;
}

/** Where a value is being written. */
export interface ValuePlace {
  readonly keys: readonly string[];
  /** What would be replaced: a text without its quotation marks, or the empty place for a value. */
  readonly span: Span;
  /** Whether quotation marks stand there already. */
  readonly quoted: boolean;
}

/** All texts that are values, in their order. Damage never ends the reading: a text ends with its line at the latest. */
export function writtenTexts(source: string): readonly WrittenText[] {
  return scanned(source).texts;
}

/** The value at an offset, or the place for one; `undefined` where a key or nothing at all can stand. */
export function valuePlaceAt(source: string, offset: number): ValuePlace | undefined {
  const text = writtenTexts(source).find(({ span }) => span.start <= offset && offset <= span.end);
  if (text) return { keys: text.keys, span: text.span, quoted: true };
  const before = source.slice(0, offset).trimEnd();
  const next = source.slice(offset).trimStart()[0];
  if (next !== undefined && !',]}"'.includes(next)) return undefined;
  const { keys, isValueNext } = scanned(before);
  return isValueNext ? { keys, span: { start: offset, end: offset }, quoted: false } : undefined;
}

/** An object or a list that is open. */
interface Frame {
  readonly kind: 'object' | 'list';
  /** Of the member that is being read; `null` between members and in lists. */
  key: string | null;
  isValueNext: boolean;
}

interface Scanned {
  readonly texts: readonly WrittenText[];
  /** Those that lead to what would come next. */
  readonly keys: readonly string[];
  readonly isValueNext: boolean;
}

function scanned(source: string): Scanned {
  const frames: Frame[] = [];
  const texts: WrittenText[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [found] = match;
    if (found.startsWith('"')) {
      const text = textAt(found, match.index);
      if (isKey(source, token.lastIndex)) beginMember(frames, text.text);
      else if (takesValue(frames)) texts.push({ keys: keysOf(frames), ...text });
    } else structure(frames, found);
  }
  return { texts, keys: keysOf(frames), isValueNext: frames.at(-1)?.isValueNext ?? false };
}

/** A string as far as its line goes, a bracket or a mark, or any other value. */
const token = /"(?:\\.|[^"\\\r\n])*"?|[{}[\],:]|[^\s"{}[\],:]+/g;

function textAt(found: string, start: number): Omit<WrittenText, 'keys'> {
  const isClosed = found.length > 1 && found.endsWith('"');
  const text = found.slice(1, isClosed ? -1 : undefined);
  return { text, span: { start: start + 1, end: start + 1 + text.length } };
}

function isKey(source: string, end: number): boolean {
  return /^\s*:/.test(source.slice(end, end + 200));
}

/** A key can only stand in an object: a list around it was never closed. */
function beginMember(frames: Frame[], key: string): void {
  while (frames.at(-1)?.kind === 'list') frames.pop();
  const frame = frames.at(-1);
  if (frame) Object.assign(frame, { key, isValueNext: false });
}

function takesValue(frames: readonly Frame[]): boolean {
  const frame = frames.at(-1);
  if (!frame) return false;
  const takes = frame.kind === 'list' || frame.isValueNext;
  frame.isValueNext = false;
  return takes;
}

function structure(frames: Frame[], found: string): void {
  const frame = frames.at(-1);
  if (found === '{' || found === '[') {
    if (frame) frame.isValueNext = false;
    const kind = found === '{' ? 'object' : 'list';
    frames.push({ kind, key: null, isValueNext: kind === 'list' });
  } else if (found === '}') close(frames, 'object');
  else if (found === ']') close(frames, 'list');
  else if (!frame) return;
  else if (found === ':') frame.isValueNext = frame.key !== null;
  else if (found === ',') {
    frame.isValueNext = frame.kind === 'list';
    frame.key = null;
  } else frame.isValueNext = false;
}

/** What is open inside of it ends, too. A bracket that closes nothing is passed over. */
function close(frames: Frame[], kind: Frame['kind']): void {
  const index = frames.findLastIndex((frame) => frame.kind === kind);
  const isMeant = kind === 'object' || index === frames.length - 1;
  if (index >= 0 && isMeant) frames.length = index;
}

function keysOf(frames: readonly Frame[]): readonly string[] {
  return frames.flatMap(({ key }) => key ?? []);
}
