import type { Span } from '../../../document/model';
import type { LabelGroup } from './labelGroup';
import { sentencesOf } from '../words';

/** "On a scale from 1 to 5", "options A-D": all that lies between the two ends. */
export function scalesOf(definition: string): readonly LabelGroup[] {
  return [...numbers(definition), ...letters(definition)];
}

/** "Decide if it is spam (1) or not (0)": what a sentence has in brackets. */
export function codesOf(definition: string): readonly LabelGroup[] {
  return sentencesOf(definition).flatMap(({ text, start }) => {
    const codes = Array.from(text.matchAll(code), ({ 0: whole, 1: bracketed, 2: led, index }) =>
      placed((bracketed ?? led)!, start + index + whole.indexOf((bracketed ?? led)!)),
    );
    const labels = [...new Set(codes.map((each) => each.text))];
    if (labels.length < 2) return [];
    const place = { start, end: start + text.length };
    return [
      {
        labels,
        places: codes,
        isDemanded: false,
        isScale: false,
        isMarked: false,
        explained: 0,
        ...place,
      },
    ];
  });
}

const placed = (text: string, start: number): Span & { readonly text: string } => ({
  text,
  start,
  end: start + text.length,
});

/** "Whether it SUPPORTS the claim, REFUTES it or gives NOT ENOUGH INFO": capitals, where all known answers have them. */
export function capitalsOf(definition: string, outputs: ReadonlySet<string>): LabelGroup[] {
  if (outputs.size < 2) return [];
  return sentencesOf(definition).flatMap(({ text, start }) => {
    const places = Array.from(text.matchAll(capitals), ({ 0: word, index }) =>
      placed(word, start + index),
    );
    const labels = [...new Set(places.map((each) => each.text))];
    const keys = new Set(labels.map((label) => label.toLowerCase()));
    if (labels.length <= outputs.size || ![...outputs].every((output) => keys.has(output)))
      return [];
    const place = { start, end: start + text.length };
    return [
      { labels, places, isDemanded: true, isScale: false, isMarked: true, explained: 0, ...place },
    ];
  });
}

const capitals = /(?<![\p{L}\p{N}_])\p{Lu}{3,}(?:[ _-]\p{Lu}{2,})*(?![\p{L}\p{N}_])/gu;

const code =
  /\(["'“‘]?([\p{L}\d][\p{L}\d_ -]{0,20})["'”’]?\)|(?:->|=>|→) ?["'“‘]?(-?[\p{L}\d][\p{L}\d_-]{0,20})(?=["'”’]?(?:[,;.)]|$))/gu;

const mostValues = 20;

function* numbers(definition: string): Generator<LabelGroup> {
  const pattern =
    /\b(?:from|between|of|rang(?:e|es|ing)|scale|rating|score|numbers?|integers?|digits?|values?|in|on|as|grade|level)[\s:(]+(?:from |of |between |in )?["'(]?(-?\d{1,2})["')]?(?:\s*\([^)\n]{1,60}\)|\s+(?:star|point)s?)?\s*(?:to|and|-|–|through|until)\s*["']?(-?\d{1,2})(?![\d.,]*\d)["']?(?!\s*(?:words?|sentences?|characters?|letters|lines?|times|sides?|paragraphs?|tokens?|items?|keywords?|tags|questions?|numbers|%))/gi;
  for (const match of definition.matchAll(pattern)) {
    const [low, high] = [Number(match[1]), Number(match[2])];
    if (high <= low + 1 || high - low >= mostValues) continue;
    const labels = Array.from({ length: high - low + 1 }, (_, index) => String(low + index));
    const around = definition.slice(Math.max(0, match.index - 80), match.index + match[0].length);
    if (
      !/\b(?:scale|rat(?:e|es|ing|ings)|scores?|grades?|answers?|outputs?|respond|classify|labels?|assign|choose|select|predict|guess|stars?|points|apart from)\b/i.test(
        around,
      )
    )
      continue;
    const isDemanded =
      /\b(?:scale|rat(?:e|es|ing|ings)|scores?|grades?|apart from|points?|stars?)\b/i.test(
        around,
      ) && !/\blist|array|input\b/i.test(around);
    yield {
      labels,
      places: [],
      isDemanded,
      isScale: true,
      isMarked: true,
      explained: 0,
      start: match.index,
      end: match.index,
    };
  }
}

function* letters(definition: string): Generator<LabelGroup> {
  const pattern =
    /\b(?:options?|choices?|answers?|letters?|labell?ed|marked|lettered|named|alternatives?|from|sentences?|candidates?|senses?|endings?)\b(?:\s+(?:labell?ed|marked|named|with|from|as))*\s*[(:,]?\s*["'(]?([A-D])["')]?\s*(?:to|-|–|through|until)\s*["'(]?([B-Z])\b/g;
  for (const match of definition.matchAll(pattern)) {
    const [first, last] = [match[1]!.charCodeAt(0), match[2]!.charCodeAt(0)];
    if (last <= first || last - first >= mostValues) continue;
    const labels = Array.from({ length: last - first + 1 }, (_, index) =>
      String.fromCharCode(first + index),
    );
    yield {
      labels,
      places: [],
      isDemanded: answersWithLetter.test(definition),
      isScale: true,
      isMarked: true,
      explained: 0,
      start: match.index,
      end: match.index,
    };
  }
}

const answersWithLetter =
  /\b(?:answer|output|respond|reply|return|give|choose|select|write|indicate|pick|print|name|state)\b[^.;\n]{0,40}\b(?:letter|one of (?:the|these) (?:letters|options)|option(?: letter)?|label)\b(?!s)/i;
