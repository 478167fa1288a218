import type { LabelGroup } from './labelGroup';

/** "On a scale from 1 to 5", "options A-D": all that lies between the two ends. */
export function scalesOf(definition: string): readonly LabelGroup[] {
  return [...numbers(definition), ...letters(definition)];
}

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
