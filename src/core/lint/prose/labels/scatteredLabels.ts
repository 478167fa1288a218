import type { Span } from '../../../document/model';
import { isMentioned, leadingTo } from './labelDemands';
import type { LabelGroup } from './labelGroup';
import { quotationsOf, sentencesOf } from '../words';

/** "Decide if it is spam (1) or not (0)": what a sentence has in brackets. */
export function codesOf(definition: string): readonly LabelGroup[] {
  return sentencesOf(definition).flatMap(({ text, start }) => {
    const places = Array.from(text.matchAll(code), ({ 0: whole, 1: bracketed, 2: led, index }) =>
      placed((bracketed ?? led)!, start + index + whole.indexOf((bracketed ?? led)!)),
    );
    const group = { ...groupOf(places), isDemanded: false, isMarked: false };
    return group.labels.length < 2 ? [] : [{ ...group, start, end: start + text.length }];
  });
}

/** "Whether it SUPPORTS the claim, REFUTES it or gives NOT ENOUGH INFO": capitals, where all known answers have them. */
export function capitalsOf(definition: string, outputs: ReadonlySet<string>): LabelGroup[] {
  if (outputs.size < 2) return [];
  return sentencesOf(definition).flatMap(({ text, start }) => {
    const places = Array.from(text.matchAll(capitals), ({ 0: word, index }) =>
      placed(word, start + index),
    );
    const group = groupOf(places);
    return group.labels.length > outputs.size && holds(group, outputs) ? [group] : [];
  });
}

/** "Whether the author is in 'favour' of it, 'against' it, or whether it is 'unclear'": quotations, where all known answers have them. */
export function quotedOf(definition: string, outputs: ReadonlySet<string>): LabelGroup[] {
  const places = quotationsOf(definition).filter(
    ({ text, start }) =>
      text.split(' ').length <= longestQuoted && !isMentioned(leadingTo(definition, start)),
  );
  const group = groupOf(places);
  const least = Math.max(outputs.size + 1, 3);
  return group.labels.length >= least && holds(group, outputs) ? [group] : [];
}

/** In words. */
const longestQuoted = 3;

interface Place extends Span {
  readonly text: string;
}

function placed(text: string, start: number): Place {
  return { text, start, end: start + text.length };
}

function groupOf(places: readonly Place[]): LabelGroup {
  return {
    labels: [...new Set(places.map(({ text }) => text))],
    places,
    isDemanded: true,
    isScale: false,
    isMarked: true,
    explained: 0,
    start: places[0]?.start ?? 0,
    end: places.at(-1)?.end ?? 0,
  };
}

function holds({ labels }: LabelGroup, outputs: ReadonlySet<string>): boolean {
  const keys = new Set(labels.map((label) => label.toLowerCase()));
  return [...outputs].every((output) => keys.has(output));
}

const capitals = /(?<![\p{L}\p{N}_])\p{Lu}{3,}(?:[ _-]\p{Lu}{2,})*(?![\p{L}\p{N}_])/gu;

const code =
  /\(["'“‘]?([\p{L}\d][\p{L}\d_ -]{0,20})["'”’]?\)|(?:->|=>|→) ?["'“‘]?(-?[\p{L}\d][\p{L}\d_-]{0,20})(?=["'”’]?(?:[,;.)]|$))/gu;
