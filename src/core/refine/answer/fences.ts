/** A fenced code block: lines `start` to before `end`, fences included. */
export interface FencedBlock {
  readonly start: number;
  readonly end: number;
  /** The lines between the fences, without the indentation of the fence. */
  readonly content: readonly string[];
  /** The last line with text before the block. */
  readonly leadIn: string;
}

/** The code blocks of a Markdown text. One that is never closed goes to the end, as in an answer that broke off. */
export function fencedBlocks(lines: readonly string[]): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let leadIn = '';
  for (let start = 0; start < lines.length; start++) {
    const line = lines[start]!;
    const fence = /^( *)(`{3,}|~{3,})[^`]*$/.exec(line);
    if (!fence) {
      if (line.trim() !== '') leadIn = line;
      continue;
    }
    const [, indent, marks] = fence;
    const closing = closingFence(lines, start + 1, marks!);
    const content = lines
      .slice(start + 1, closing)
      .map((inner) => (inner.startsWith(indent!) ? inner.slice(indent!.length) : inner));
    const end = Math.min(closing + 1, lines.length);
    blocks.push({ start, end, content, leadIn });
    start = end - 1;
  }
  return blocks;
}

/** The line that ends a block, or the number of lines. */
function closingFence(lines: readonly string[], from: number, marks: string): number {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!.trim();
    if (line.startsWith(marks) && /^[`~]+$/.test(line)) return index;
  }
  return lines.length;
}
