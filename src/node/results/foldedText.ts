import type { InstanceScore } from '../../core/evaluate/model';

/** Stands between the texts of an instance; no folded text holds it. */
const border = '\0';

/**
 * A text without what a search takes no notice of: capitals (those of a sigma at the end of a word, too), and whether an
 * accent is a character of its own.
 */
export function folded(text: string): string {
  return withoutCapitals(text.replaceAll(border, ' '));
}

function withoutCapitals(text: string): string {
  return composed(text.toLowerCase().replaceAll('ς', 'σ').toWellFormed());
}

/** Below these, every text is composed as it is. */
const mayBeDecomposed = /[\u0300-\uffff]/;

function composed(text: string): string {
  return mayBeDecomposed.test(text) ? text.normalize('NFC') : text;
}

/** What of an instance is searched. */
export type SearchedTexts = 'all of it' | 'the prediction';

/** Folded together, which is much faster than one by one. */
function foldedTogether(
  { input = '', references, prediction }: InstanceScore,
  which: SearchedTexts,
): string {
  const texts = which === 'all of it' ? [input, ...references, prediction, ''] : [prediction, ''];
  return texts.some((text) => text.includes(border))
    ? texts.map(folded).join(border)
    : withoutCapitals(texts.join(border));
}

/** The texts of instances that follow each other in a file, folded, as bytes: they are searched many times. */
export interface FoldedTexts {
  readonly bytes: Buffer;
  /** Of each instance where its texts begin; at the end, where the last one ends. */
  readonly starts: Uint32Array;
}

export function foldedTexts(lines: readonly InstanceScore[], which: SearchedTexts): FoldedTexts {
  const starts = new Uint32Array(lines.length + 1);
  let bytes: Buffer = Buffer.allocUnsafe(1 << 16);
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const text = foldedTogether(line, which);
    // Never more than three bytes for a UTF-16 unit.
    if (end + 3 * text.length > bytes.length) bytes = larger(bytes, end + 3 * text.length);
    end += bytes.write(text, end);
    starts[index + 1] = end;
  }
  return { bytes: Buffer.from(bytes.subarray(0, end)), starts };
}

/**
 * Which of the candidates, in ascending order, hold a text; `wanted` is folded. One look through the bytes, however many
 * hits there are: behind a hit it goes on at the next candidate.
 */
export function* holding(
  wanted: Buffer,
  { bytes, starts }: FoldedTexts,
  candidates: Uint32Array,
): Generator<number> {
  let next = 0;
  while (next < candidates.length) {
    const hit = bytes.indexOf(wanted, starts[candidates[next]!]);
    if (hit < 0) return;
    const found = instanceAt(starts, hit, candidates[next]!);
    while (next < candidates.length && candidates[next]! < found) next++;
    if (candidates[next] === found) yield candidates[next++]!;
  }
}

/** The instance whose texts a byte is in; not before `first`. */
function instanceAt(starts: Uint32Array, byte: number, first: number): number {
  let [low, high] = [first, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= byte) low = middle;
    else high = middle - 1;
  }
  return low;
}

function larger(bytes: Buffer, least: number): Buffer {
  const more = Buffer.allocUnsafe(Math.max(least, 2 * bytes.length));
  bytes.copy(more);
  return more;
}
