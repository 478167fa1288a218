import { seededRandom, shuffled } from '../random/random';
import type { DisputedQuestion, Rater, RatingPart, Study } from './model';
import { adjudicator } from './names';
import { shownItem } from './shownItem';
import { grouped, spreadOut, type Placed } from './turns';

export interface Division {
  /** At least one. */
  readonly raters: readonly string[];
  /** How many items all raters get, so that their agreement can be seen. At most all. */
  readonly shared: number;
  readonly seed: number;
}

/**
 * Who rates what: the shared items, which are spread evenly over categories, by all; each of the others by one rater. Own
 * parts differ by one item at most, within a category as in all. Each rater has an order of their own.
 */
export function divided(
  items: readonly Placed[],
  { raters, shared, seed }: Division,
): readonly Rater[] {
  const spread = spreadOut(items, seededRandom(seed, 'shared items'));
  const forAll = spread.slice(0, shared);
  const own = ownParts(spread.slice(shared), raters.length);
  return raters.map((name, place) => {
    const ids = [...forAll, ...own[place]!].map(({ id }) => id);
    return { name, items: shuffled(ids, seededRandom(seed, `order of ${name}`)) };
  });
}

/** Dealt out like cards, category after category, so that the next one begins where the last one ended. */
function ownParts(items: readonly Placed[], count: number): readonly (readonly Placed[])[] {
  const parts = Array.from({ length: count }, (): Placed[] => []);
  const byCategory = [...grouped(items, ({ category }) => category).values()].flat();
  for (const [index, item] of byCategory.entries()) parts[index % count]!.push(item);
  return parts;
}

/** Ids of the items that all raters get, in the order of the study. */
export function sharedItems({ items, raters }: Study): readonly string[] {
  const parts = raters.map((rater) => new Set(rater.items));
  return items.map(({ id }) => id).filter((id) => parts.every((part) => part.has(id)));
}

/** What a rater gets; `undefined` where the study has no such rater. */
export function partOf(study: Study, rater: string): RatingPart | undefined {
  const found = study.raters.find(({ name }) => name === rater);
  return found && partWith(study, found);
}

/** What the one gets who decides what raters disagree about: of each item, only the questions to decide. */
export function adjudicationPart(study: Study, disputed: readonly DisputedQuestion[]): RatingPart {
  const items = [...new Set(disputed.map(({ item }) => item))];
  return {
    ...partWith(study, { name: adjudicator, items }),
    disputed: disputed.map(({ item, question, agreed }) => ({
      ...{ item, question },
      ...(agreed && { agreed }),
    })),
  };
}

/** What somebody gets who rates these items of a study. */
export function partWith(study: Study, { name, items }: Rater): RatingPart {
  const byId = new Map(study.items.map((item) => [item.id, item]));
  return {
    format: 1,
    study: study.name,
    kind: study.kind,
    rater: name,
    questions: study.questions,
    items: items.flatMap((id) => {
      const item = byId.get(id);
      return item ? [shownItem(item)] : [];
    }),
  };
}
