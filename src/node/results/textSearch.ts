import { folded, foldedTexts, holding, type FoldedTexts, type SearchedTexts } from './foldedText';
import type { NotAnswered } from './model';
import { readLines } from './readLines';
import { RecentlyUsed } from './recentlyUsed';
import type { Store } from './store';

/** Texts are prepared in blocks of so many bytes of the file. */
const blockBytes = 2 * 1024 * 1024;
/** Of a file that is larger, texts are not kept but prepared again for each search. */
const mostKeptBytes = 256 * 1024 * 1024;
/** So many runs keep their texts: one with what it is compared with, and the one before. */
const mostRuns = 3;

/** Looks for text in the instances of runs. */
export interface TextSearch {
  /** Those of the places that hold the text in any capitals; places are in ascending order. */
  search(searched: Searched, text: string, places: Uint32Array): Uint32Array | NotAnswered;
  /** Prepares a block of a run in advance; whether there is more to prepare. */
  prepare(searched: Searched): boolean;
}

/** A run, and what of its instances is searched. */
export interface Searched {
  readonly store: Store;
  readonly texts: SearchedTexts;
}

export function createTextSearch(): TextSearch {
  const known = new RecentlyUsed<KeptTexts>(mostRuns);
  const textsOf = ({ store, texts }: Searched): KeptTexts => {
    const name = `${texts} ${store.directory}`;
    const kept = known.get(name);
    if (kept?.store.stamp === store.stamp) return kept;
    const fresh = new KeptTexts(store, texts);
    known.set(name, fresh);
    return fresh;
  };
  return {
    search: (searched, text, places) => textsOf(searched).search(text, places),
    prepare: (searched) => textsOf(searched).prepare(),
  };
}

class KeptTexts {
  private readonly blocks: readonly Block[];
  private readonly isKept: boolean;

  constructor(
    readonly store: Store,
    private readonly which: SearchedTexts,
  ) {
    this.blocks = blocksOf(store);
    this.isKept = store.index.bytes <= mostKeptBytes;
  }

  search(text: string, places: Uint32Array): Uint32Array | NotAnswered {
    const wanted = Buffer.from(folded(text));
    const found: number[] = [];
    let from = 0;
    for (const block of this.blocks) {
      const to = firstFrom(places, block.end, from);
      if (to === from) continue;
      const texts = this.textsOf(block);
      if ('kind' in texts) return texts;
      const candidates = places.subarray(from, to).map((place) => place - block.start);
      for (const place of holding(wanted, texts, candidates)) found.push(place + block.start);
      from = to;
    }
    return Uint32Array.from(found);
  }

  prepare(): boolean {
    const next = this.isKept ? this.blocks.find(({ texts }) => !texts) : undefined;
    return next !== undefined && !('kind' in this.textsOf(next));
  }

  private textsOf(block: Block): FoldedTexts | NotAnswered {
    if (block.texts) return block.texts;
    const places = Uint32Array.from(
      { length: block.end - block.start },
      (_, at) => block.start + at,
    );
    const lines = readLines(this.store, places);
    if ('kind' in lines) return lines;
    const texts = foldedTexts(lines, this.which);
    if (this.isKept) block.texts = texts;
    return texts;
  }
}

/** Instances that follow each other. */
interface Block {
  readonly start: number;
  readonly end: number;
  texts?: FoldedTexts;
}

function blocksOf({ index: { offsets } }: Store): readonly Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < offsets.length;) {
    let end = start + 1;
    while (end < offsets.length && offsets[end]! - offsets[start]! < blockBytes) end++;
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

/** The first index from `from` on whose value is not below `bound`. */
function firstFrom(values: Uint32Array, bound: number, from: number): number {
  let at = from;
  while (at < values.length && values[at]! < bound) at++;
  return at;
}
