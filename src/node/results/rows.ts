import type { Figures, InstanceScore } from '../../core/evaluate/model';
import type { InstanceRow } from '../../protocol/results';
import { beginning } from './beginning';
import type { NotAnswered } from './model';
import { ofBaseline, type Pair } from './pair';
import { readLines } from './readLines';
import type { Store } from './store';

/** UTF-16 units of a text in a table; no column is as wide. */
const longestText = 300;

/** The instances at these places as a table shows them. */
export function rowsAt(pair: Pair, places: Uint32Array): readonly InstanceRow[] | NotAnswered {
  const read = readBoth(pair, places);
  if ('kind' in read) return read;
  return read.map(({ place, line, other }) => ({
    index: place,
    id: line.id,
    task: line.task,
    input: shortened(line.input ?? ''),
    reference: shortened(line.references[0] ?? ''),
    prediction: shortened(line.prediction),
    scores: figuresAt(pair.store, place),
    other: other && { prediction: shortened(other.line.prediction), scores: other.scores },
  }));
}

/** An instance in both runs. */
export interface BothLines {
  readonly place: number;
  readonly line: InstanceScore;
  /** `null` where the baseline has no such instance, or there is no baseline. */
  readonly other: { readonly line: InstanceScore; readonly scores: Figures } | null;
}

export function readBoth(
  { store, other }: Pair,
  places: Uint32Array,
): readonly BothLines[] | NotAnswered {
  const lines = readLines(store, places);
  if ('kind' in lines) return lines;
  const partners = Int32Array.from(places, (place) => other?.join.partner[place] ?? -1);
  const there = partners.filter((partner) => partner >= 0);
  const others = other ? readLines(other.store, there) : [];
  if ('kind' in others) return ofBaseline(others);
  const lineOf = new Map(others.map((line, at) => [there[at], line]));
  return Array.from(places, (place, at) => {
    const partner = partners[at]!;
    const line = lineOf.get(partner);
    return {
      place,
      line: lines[at]!,
      other: other && line ? { line, scores: figuresAt(other.store, partner) } : null,
    };
  });
}

/** From 0 to 1. */
export function figuresAt({ index }: Store, place: number): Figures {
  const { rougeL, rouge1, exactMatch } = index.columns.scores;
  return { rougeL: rougeL[place]!, rouge1: rouge1[place]!, exactMatch: exactMatch[place]! };
}

export function shortened(text: string): string {
  return text.length <= longestText ? text : `${beginning(text, longestText)}…`;
}
