import type { Prompt, PromptMessage, PromptOrigin, PromptSection } from './assemble';
import type { FittedPrompt } from './budget';

/** A prompt with all that was left out still in its place, for a person to look at. */
export interface ShownPrompt {
  readonly text: string;
  readonly sections: readonly PromptSection[];
  readonly origins: readonly PromptOrigin[];
  readonly messages: readonly PromptMessage[] | null;
  /** In order, without overlap. Half-open UTF-16 ranges of the text that the model does not get. */
  readonly losses: readonly Loss[];
}

export interface Loss {
  readonly kind: 'dropped' | 'cut';
  readonly start: number;
  readonly end: number;
  /** How many UTF-16 units were lost; more than the range is long where not all of it is shown. */
  readonly characters: number;
}

/** Of a cut that is longer, only the beginning and the end are shown: an instance may hold megabytes. */
const longestCut = 20_000;

/**
 * The prompt with dropped examples where they would stand, and with what was cut where it was cut. Where the layout says
 * something else without the dropped examples, only what was cut is shown.
 */
export function shownPrompt({
  cut,
  dropped,
  complete,
  text,
  sections,
  origins,
  messages,
}: FittedPrompt): ShownPrompt {
  const whole: Prompt = cut?.whole ?? { text, sections, origins, messages };
  const gaps = dropped.map(({ name, index }) => {
    const section = complete.sections.find((each) => each.name === name && each.index === index)!;
    return { start: section.start, end: section.end };
  });
  const isInPlace = gaps.length > 0 && textWithout(complete.text, gaps) === whole.text;
  const base = isInPlace ? complete : whole;
  const losses: Loss[] = isInPlace
    ? gaps.map((gap) => ({ kind: 'dropped', ...gap, characters: gap.end - gap.start }))
    : [];
  if (cut) losses.push(...cutLosses(cut, isInPlace ? gaps : []));
  losses.sort((a, b) => a.start - b.start);
  return shortened({ ...base, losses });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function textWithout(text: string, gaps: readonly Range[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of gaps) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

/** A range of the text without gaps, in places of the text with them. */
function* cutLosses({ start, end }: Range, gaps: readonly Range[]): Generator<Loss> {
  let from = start;
  let shift = 0;
  for (const gap of gaps) {
    const place = gap.start - shift;
    if (place > from && place < end) {
      yield cutLoss(from + shift, place + shift);
      from = place;
    }
    if (place <= from) shift += gap.end - gap.start;
    else break;
  }
  yield cutLoss(from + shift, end + shift);
}

function cutLoss(start: number, end: number): Loss {
  return { kind: 'cut', start, end, characters: end - start };
}

/** Takes the middle out of a loss that is too long to be looked at. */
function shortened(shown: ShownPrompt): ShownPrompt {
  const long = shown.losses.find(({ start, end }) => end - start > longestCut);
  if (!long) return shown;
  const hole = { start: long.start + longestCut / 2, end: long.end - longestCut / 2 };
  const moved = (place: number): number =>
    place <= hole.start ? place : Math.max(hole.start, place - (hole.end - hole.start));
  const kept = <Part extends Range>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, start: moved(part.start), end: moved(part.end) }));
  return shortened({
    text: shown.text.slice(0, hole.start) + shown.text.slice(hole.end),
    sections: kept(shown.sections).filter(({ start, end }) => start < end),
    origins: kept(shown.origins).filter(({ start, end }) => start < end),
    messages: shown.messages && kept(shown.messages),
    losses: kept(shown.losses),
  });
}
