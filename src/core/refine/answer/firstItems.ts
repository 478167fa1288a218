import { readMarker } from './stepMarkers';

/**
 * An answer with each list beginning on a line of its own: "Final steps: 1. Read." becomes two lines where the next line with
 * text is item 2. Inside item 1 nothing is split.
 */
export function withFirstItemsApart(text: string): string {
  const lines = text.split('\n');
  const apart: string[] = [];
  let last: number | null = null;
  /** The number of the next line with text, from the end of the answer on. */
  const next = numbersBelow(lines);
  for (const [index, line] of lines.entries()) {
    const number = readMarker(line)?.number ?? null;
    const at = number === null && next[index] === 2 && last !== 1 ? startOfFirst(line) : undefined;
    if (at === undefined) apart.push(line);
    else apart.push(line.slice(0, at).trimEnd(), line.slice(at));
    if (at !== undefined) last = 1;
    else if (number !== null) last = number;
  }
  return apart.join('\n');
}

/** Where item 1 begins in a line that begins with something else. */
function startOfFirst(line: string): number | undefined {
  const at = line.search(
    /(?<![\p{L}\p{N}.,*_])(?:\*\*|__)?(?:step +1(?:[.):]| +[-–—])|\(?1[.)]) *\S/iu,
  );
  return at > 0 ? at : undefined;
}

/** For each line the number that the next line with text begins with; `null` for none. */
function numbersBelow(lines: readonly string[]): (number | null)[] {
  const below: (number | null)[] = [];
  let next: number | null = null;
  for (let index = lines.length - 1; index >= 0; index--) {
    below[index] = next;
    if (lines[index]!.trim() !== '') next = readMarker(lines[index]!)?.number ?? null;
  }
  return below;
}
