import type { InstructionItem, Rating, SpanMapping, Study } from './model';
import { grouped } from './turns';

/** What raters found of definitions in steps, where they mapped one to the other. */
export interface PartCoverage {
  /** Instructions that at least one rater mapped, in the order of the study. */
  readonly items: readonly ItemCoverage[];
  /** How many of them have a part that no step carries. */
  readonly incomplete: number;
}

export interface ItemCoverage {
  readonly item: string;
  /** How many raters mapped it. */
  readonly raters: number;
  /** How many parts of the definition they looked at, on average. */
  readonly parts: number;
  /** In the order of the definition; what raters marked with other borders is one part where it overlaps. */
  readonly missing: readonly MissingPart[];
}

/** A part of a definition that no step carries, half-open in UTF-16 units. */
export interface MissingPart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Who says so. */
  readonly raters: readonly string[];
}

/** `undefined` for a study of predictions. */
export function partCoverage(study: Study, ratings: readonly Rating[]): PartCoverage | undefined {
  if (study.kind !== 'instructions') return undefined;
  const mapped = grouped(ratings.filter(isMapped), ({ item }) => item);
  const items = study.items.flatMap((item) => {
    const own = mapped.get(item.id);
    return item.kind === 'instruction' && own ? [coverageOf(item, own)] : [];
  });
  return { items, incomplete: items.filter(({ missing }) => missing.length > 0).length };
}

/** Where no part at all has a step, the rater has mapped nothing. */
function isMapped({ spans }: Rating): boolean {
  return spans?.some(({ steps }) => steps.length > 0) === true;
}

function coverageOf(item: InstructionItem, ratings: readonly Rating[]): ItemCoverage {
  const spans = ratings.flatMap(({ rater, spans: own = [] }) =>
    own.map((span) => ({ ...span, rater })),
  );
  return {
    item: item.id,
    raters: ratings.length,
    parts: spans.length / ratings.length,
    missing: joined(spans.filter(({ steps }) => steps.length === 0)).map(
      ({ start, end, raters }) => ({
        start,
        end,
        text: item.definition.slice(start, end),
        raters,
      }),
    ),
  };
}

/** Overlapping ranges become one. */
function joined(
  spans: readonly (SpanMapping & { readonly rater: string })[],
): readonly Omit<MissingPart, 'text'>[] {
  const result: Omit<MissingPart, 'text'>[] = [];
  for (const { start, end, rater } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && start < last.end)
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        raters: [...new Set([...last.raters, rater])],
      };
    else result.push({ start, end, raters: [rater] });
  }
  return result;
}
