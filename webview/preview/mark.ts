import type { ShownText } from './prompt';

export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

const name = 'source';

/** Marks what the caret in the file stands on, without touching the elements of the prompt. */
export function sourceMark(rows: Element): {
  readonly set: (ranges: readonly MarkedRange[], scroll: boolean) => void;
  draw(texts: readonly ShownText[]): void;
} {
  let marked: readonly MarkedRange[] = [];
  let texts: readonly ShownText[] = [];
  const show = (): readonly Range[] => {
    const ranges = marked.flatMap((range) => texts.flatMap((text) => domRange(text, range)));
    CSS.highlights.set(name, new Highlight(...ranges));
    return ranges;
  };
  return {
    set: (ranges, scroll) => {
      marked = ranges;
      const [first] = show();
      if (scroll && first) scrollTo(rows, first);
    },
    draw: (shown) => {
      texts = shown;
      show();
    },
  };
}

function domRange({ node, start }: ShownText, range: MarkedRange): readonly Range[] {
  const from = Math.max(range.start - start, 0);
  const to = Math.min(range.end - start, node.length);
  if (from >= to) return [];
  const made = document.createRange();
  made.setStart(node, from);
  made.setEnd(node, to);
  return [made];
}

/** Only as far as is needed: what is seen already stays where it is. */
function scrollTo(rows: Element, range: Range): void {
  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  const row = range.startContainer.parentElement?.closest('.row');
  if (row?.classList.contains('block') && rows.contains(row))
    row.scrollIntoView({ block: 'nearest' }); // it is laid out now
  const box = range.getBoundingClientRect();
  if (box.top >= top && box.bottom <= innerHeight) return;
  scrollBy({ top: box.top - top - (innerHeight - top) / 3 });
}
