import type { InstanceList } from '../../node/packedInstances';
import type { FoundView, HitView } from '../../protocol/preview';
import { inSlices } from './timeSlices';

/** So many hits are shown; the others are counted. */
export const mostHits = 100;

interface Options {
  /** Those that are shown now. */
  readonly instances: () => InstanceList | undefined;
  readonly found: (found: FoundView) => void;
}

/** The search of a page, one at a time. What it has found belongs to the instances that are shown, also when others come. */
export class InstanceSearch {
  private query = '';
  private searched: InstanceList | undefined;
  private job: AbortController | undefined;

  constructor(private readonly options: Options) {}

  /** An empty query ends the search. */
  async find(query: string): Promise<void> {
    this.cancel();
    this.query = query;
    this.searched = this.options.instances();
    if (query === '' || !this.searched?.length) return;
    const { signal } = (this.job = new AbortController());
    await searchInstances(this.searched, query, { signal, found: this.options.found });
  }

  /** To be told of a new drawing before the page is: hits among other instances lead nowhere. */
  async drawn(): Promise<void> {
    const { query } = this;
    const list = this.options.instances();
    if (query === '' || list === this.searched) return;
    if (list?.length)
      this.options.found({ query, hits: [], total: 0, searched: 0, count: list.length });
    await this.find(query);
  }

  cancel(): void {
    this.query = '';
    this.job?.abort();
  }
}

interface SearchOptions {
  readonly signal: AbortSignal;
  readonly found: (found: FoundView) => void;
}

/** Looks for a text, in any capitals, in inputs and references; tells what it has found from time to time and at the end. */
export async function searchInstances(
  instances: InstanceList,
  query: string,
  { signal, found }: SearchOptions,
): Promise<void> {
  const pattern = new RegExp(query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu');
  const count = instances.length;
  const hits: HitView[] = [];
  let total = 0;
  let told = performance.now();
  const tell = (searched: number): void =>
    found({ query, hits: [...hits], total, searched, count });
  const outcome = await inSlices(
    count,
    (index) => {
      const hit = hitOf(instances, index, pattern);
      if (hit) total++;
      if (hit && hits.length < mostHits) hits.push(hit);
      return 'go on';
    },
    {
      signal,
      progress: (searched) => {
        if (performance.now() - told < 200) return;
        told = performance.now();
        tell(searched);
      },
    },
  );
  if (outcome === 'finished') tell(count);
}

function hitOf(instances: InstanceList, index: number, pattern: RegExp): HitView | undefined {
  const instance = instances.at(index);
  if (!instance) return undefined;
  const { id, input, references } = instance;
  const texts = [input, ...references];
  for (const [at, text] of texts.entries()) {
    const match = pattern.exec(text);
    if (match)
      return { index, id, where: at === 0 ? 'input' : 'reference', ...excerpt(text, match) };
  }
  return undefined;
}

/** UTF-16 units of text shown on each side of a hit. */
const around = 40;

function excerpt(
  text: string,
  match: RegExpExecArray,
): Pick<HitView, 'before' | 'match' | 'after'> {
  const end = match.index + match[0].length;
  const start = Math.max(0, match.index - around);
  const plain = (part: string): string => part.toWellFormed().replace(/\s+/g, ' ');
  return {
    before: (start > 0 ? '…' : '') + plain(text.slice(start, match.index)),
    match: plain(match[0]),
    after: plain(text.slice(end, end + around)) + (end + around < text.length ? '…' : ''),
  };
}
