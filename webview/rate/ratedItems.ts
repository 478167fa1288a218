import type {
  Disagreement,
  Question,
  Rating,
  RatingPart,
  ShownItem,
} from '../../src/protocol/rating';

export interface RatedItem {
  readonly item: ShownItem;
  /** With adjudication those that are to be decided. */
  readonly questions: readonly Question[];
  /** What raters said about them, where that is shown. */
  readonly disagreements: readonly Disagreement[];
  /** Ids of those questions that were decided against what all raters say by now. */
  readonly agreed: readonly string[];
  readonly rating: Rating | null;
}

interface Given {
  readonly part: RatingPart;
  readonly ratings: readonly Rating[];
  readonly disagreements: readonly Disagreement[];
}

/** The items of a part that something is asked about, with what was answered so far. */
export function ratedItems({ part, ratings, disagreements }: Given): readonly RatedItem[] {
  const rated = new Map(ratings.map((rating) => [rating.item, rating]));
  return part.items
    .map((item) => ({
      item,
      ...askedOf(item, part),
      disagreements: disagreements.filter((each) => each.item === item.id),
    }))
    .filter(({ questions }) => questions.length > 0)
    .map((each) => ({ ...each, rating: rated.get(each.item.id) ?? null }));
}

function askedOf(
  { id }: ShownItem,
  { questions, disputed }: RatingPart,
): Pick<RatedItem, 'questions' | 'agreed'> {
  if (!disputed) return { questions, agreed: [] };
  const ofItem = disputed.filter(({ item }) => item === id);
  const asked = new Set(ofItem.map(({ question }) => question));
  return {
    questions: questions.filter((question) => asked.has(question.id)),
    agreed: ofItem.filter(({ agreed }) => agreed).map(({ question }) => question),
  };
}
