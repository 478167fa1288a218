import type { InstanceQuery, Metric } from '../../protocol/results';
import type { InstanceIndex } from './instanceIndex';
import { isChanged, type Join } from './join';
import { inOrderOf, ranksOf, type Ranks } from './ranks';

/** A run and what it is compared with. */
export interface Compared {
  readonly index: InstanceIndex;
  readonly other: { readonly index: InstanceIndex; readonly join: Join } | null;
}

/** Places of the instances that pass all filters but that of text, in the order of the file. */
export function filteredPlaces(compared: Compared, wanted: InstanceQuery): Uint32Array {
  const { columns } = compared.index;
  const isWanted = Uint8Array.from(columns.tasks, ({ name, category }) =>
    [name, null].includes(wanted.task) && [category, null].includes(wanted.category) ? 1 : 0,
  );
  const scores = columns.scores[wanted.metric];
  const { exactMatch } = columns.scores;
  const { wrongOnly, changedOnly } = wanted;
  const places = new Uint32Array(columns.length);
  let count = 0;
  for (let place = 0; place < columns.length; place++) {
    if (isWanted[columns.task[place]!] === 0) continue;
    if (wrongOnly && exactMatch[place] === 1) continue;
    if (!isWithin(scores[place]!, wanted)) continue;
    if (changedOnly && !hasChanged(compared, place)) continue;
    places[count++] = place;
  }
  return places.slice(0, count);
}

/** Also where the score is only in the range as the table shows it, with one decimal of 100: 2/3 is in 66.7 to 66.7. */
function isWithin(score: number, { from, to }: InstanceQuery): boolean {
  if (score >= from && score <= to) return true;
  const shown = Math.round(1000 * score) / 1000;
  return shown >= from - tiny && shown <= to + tiny;
}

/** More than what is lost in 100 · x / 100. */
const tiny = 1e-9;

function hasChanged({ index, other }: Compared, place: number): boolean {
  const at = other?.join.partner[place] ?? -1;
  return other !== null && at >= 0 && isChanged(index, place, { other: other.index, at });
}

/** The places in the order that is wanted. What is equal keeps the order of the file; what has no value comes last. */
export function sortedPlaces(
  compared: Compared,
  places: Uint32Array,
  { sort, descending, metric }: InstanceQuery,
): Uint32Array {
  if (sort === 'file') return descending ? places.slice().reverse() : places;
  const ranks = ranksFor(sort, compared, metric);
  return inOrderOf(ranks, places, descending ? 'descending' : 'ascending');
}

/** Remembered as long as the columns that they were made from. */
const known = new WeakMap<object, Map<string, Ranks>>();

function ranksFor(
  sort: Exclude<InstanceQuery['sort'], 'file'>,
  compared: Compared,
  metric: Metric,
): Ranks {
  const owner = sort === 'difference' && compared.other ? compared.other.join : compared.index;
  const ofOwner = known.get(owner) ?? new Map<string, Ranks>();
  known.set(owner, ofOwner);
  const name = sort === 'task' ? sort : `${sort} ${metric}`;
  const ranks = ofOwner.get(name) ?? ranksOf(valuesFor(sort, compared, metric));
  ofOwner.set(name, ranks);
  return ranks;
}

function valuesFor(
  sort: Exclude<InstanceQuery['sort'], 'file'>,
  { index: { columns }, other }: Compared,
  metric: Metric,
): Float64Array {
  const scores = columns.scores[metric];
  switch (sort) {
    case 'score':
      return scores;
    case 'difference': {
      const others = other?.index.columns.scores[metric];
      const partner = other?.join.partner;
      return scores.map((score, place) => score - (others?.[partner?.[place] ?? -1] ?? NaN));
    }
    case 'task': {
      const ordered = columns.tasks.map(({ name }) => name).sort();
      const ranks = columns.tasks.map(({ name }) => ordered.indexOf(name));
      return Float64Array.from(columns.task, (task) => ranks[task]!);
    }
  }
}
