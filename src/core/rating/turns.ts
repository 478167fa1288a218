import { shuffled, type Random } from '../random/random';

/** The items by a key, in the order in which the keys come first. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The first of each list, then the second of each, and so on: any beginning holds as many of one list as of another. */
export function byTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.filter((list) => turn < list.length).map((list) => list[turn]!),
  ).flat();
}

export interface Placed {
  readonly id: string;
  readonly task: string;
  readonly category: string;
}

/**
 * The items in an order of which any beginning is spread evenly over categories, and within them over tasks; else at
 * random. The order in which they are given counts for nothing.
 */
export function spreadOut<Item extends Placed>(items: readonly Item[], random: Random): Item[] {
  const mixed = shuffled([...items].sort(byId), random);
  const categories = [...grouped(mixed, ({ category }) => category).values()];
  return byTurns(
    categories.map((ofCategory) => byTurns([...grouped(ofCategory, ({ task }) => task).values()])),
  );
}

/** The same, but spread evenly over tasks whatever their categories; those of the first turn are spread over categories. */
export function spreadOverTasks<Item extends Placed>(
  items: readonly Item[],
  random: Random,
): Item[] {
  const tasks = grouped(spreadOut(items, random), ({ task }) => task);
  return byTurns([...tasks.values()]);
}

/** By UTF-16 units, so that the order is the same in every country. */
function byId(one: Placed, other: Placed): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
