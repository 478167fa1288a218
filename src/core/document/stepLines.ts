import {
  headingOf,
  trimEnd,
  trimStart,
  valueLine,
  type Section,
  type SourceLine,
} from './sections';
import { stepMarker } from './stepMarker';

/** A line of the list: the first or a further line of a step, a blank line, or what belongs to no value. */
export interface ListLine {
  readonly origin: SourceLine | undefined;
  readonly kind: 'first' | 'further' | 'blank' | 'beside';
  /** What of it belongs to the list; of the first line of a step, what stands behind its number or bullet. */
  readonly text: string;
}

/** The lines of a list of steps, from what stands behind its name to its last line with text. */
export function listLines(section: Section): ListLine[] {
  const last = section.body.at(-1);
  const inline = trimStart(headingOf(section).rest);
  const lines: ListLine[] = [];
  let begun = false;
  const add = (origin: SourceLine | undefined, text: string): void => {
    const isFirst = !begun || !/^[ \t]/.test(text);
    begun = true;
    lines.push(
      isFirst
        ? { origin, kind: 'first', text: withoutMarker(trimStart(text)) }
        : { origin, kind: 'further', text },
    );
  };
  if (inline !== '') add(undefined, last ? inline : trimEnd(inline));
  for (const line of section.body)
    if (line.kind === 'content') {
      const text = valueLine(section, line);
      add(line, line === last ? trimEnd(text) : text);
    } else if (line.kind === 'blank')
      lines.push({ origin: line, kind: 'blank', text: valueLine(section, line) });
    else lines.push({ origin: line, kind: 'beside', text: line.content });
  return lines;
}

function withoutMarker(text: string): string {
  return trimStart(text.slice(stepMarker(text)?.text.length ?? 0));
}

/** The lines of a step as its value has them; blank lines before its text are none of it. */
export function withoutIndentation(lines: readonly ListLine[]): ListLine[] {
  const begin = lines.findIndex(isWritten);
  const end = lines.length - 1;
  const shared = sharedIndentation(lines);
  return lines.flatMap((line, index) => {
    if (line.kind === 'beside') return [line];
    if (line.kind === 'blank' && index < begin) return [];
    const own = index <= begin ? trimStart(line.text) : line.text.slice(shared);
    return [{ ...line, text: index === end ? trimEnd(own) : own }];
  });
}

/** The indentation that the lines below the first one with text share, in characters; infinite where there are none. */
export function sharedIndentation(lines: readonly ListLine[]): number {
  const below = lines.filter(isWritten).slice(1);
  return below.reduce(
    (least, { text }) => Math.min(least, text.length - trimStart(text).length),
    Infinity,
  );
}

function isWritten({ kind, text }: ListLine): boolean {
  return kind === 'further' || (kind === 'first' && text !== '');
}
