import { numberWords } from '../../../document/numberWords';
import { remembered } from '../../../text/remembered';

/** Words that mean a step further down, or something further down. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Whether they surely mean a step: "below" and "later" may mean anything. */
  readonly isSure: boolean;
  /** "Below", "later on", "afterwards". */
  readonly isSoft: boolean;
  /** Index of the step, where the words name one. */
  readonly target: number | undefined;
}

export interface Reader {
  /** Index of the step that speaks. */
  readonly step: number;
  /** How many steps there are. */
  readonly steps: number;
  /** The numbers of steps that it names. */
  readonly numbers: readonly number[];
  /** Whether the task is about steps of its own, as of a recipe: then "the last step" may be one of them. */
  readonly hasOtherSteps: boolean;
}

/** Every mention of something further down, in order. */
export function mentionsIn(text: string, reader: Reader): Mention[] {
  if (!hasAnything(text)) return [];
  const unnamed = reader.hasOtherSteps
    ? []
    : [
        ...found(text, following, () => somewhere),
        ...found(text, ordinal, (word) => ordinalTarget(word.toLowerCase(), reader)),
        ...found(text, lastFew, (word) => lastFewTarget(word.toLowerCase(), reader)),
        ...(reader.step === 0 ? found(text, preceding, () => somewhere) : []),
      ];
  return [
    ...unnamed,
    ...found(text, numbered, (word) => numberTarget(word.toLowerCase(), reader)),
    ...found(text, soft, () => ({ ...somewhere, isSure: false, isSoft: true })),
  ].sort((a, b) => a.start - b.start);
}

/** What every mention has; most steps have none of it. */
const anything =
  /step|below|later|afterward|further|underneath|subsequently|hereafter|\b(?:lines?|points?|items?) (?:down|on|ahead)/i;
const hasAnything = remembered((text) => anything.test(text));

const following =
  /\b(?:(?:the |one of the |any of the )?(?:(?:next|following|subsequent|coming|upcoming|later|remaining)(?: \w+)? steps?|(?:\w+ )?steps? (?:after (?:this|that|(?:the )?next)(?: one)?|(?:that|which) (?:follows?|comes? (?:next|later|after(?:wards)?))|(?:down )?below|to come|to follow|underneath|further (?:down|on)|ahead))|(?:a )?later (?:step|stage|point))\b/giu;
const preceding =
  /\b(?:the |your )?(?:last|previous|preceding|prior|above|earlier|foregoing)(?: \w+)? steps?\b/giu;
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ordinal = new RegExp(
  String.raw`\bthe (?<word>${ordinals.join('|')}|last|final|next-to-last|second-to-last|last but one|penultimate) step\b`,
  'giu',
);
/** "The last two steps" */
const lastFew = new RegExp(
  String.raw`\bthe (?:last|final) (?<word>${numberWords.join('|')}) steps\b`,
  'giu',
);
const numbered = new RegExp(
  String.raw`\bsteps? (?:#|no\. ?|number )?(?<word>\d{1,3}|${numberWords.join('|')})\b`,
  'giu',
);
/** What is not followed by what it belongs to: "later paragraphs", "below the table". */
const soft =
  /\b(?:(?:(?:a|one|two|three|four|five|some|several) )?(?:few )?(?:steps?|lines?|points?|items?) (?:further )?(?:down|below|later|on|ahead)|below|later(?: on)?|afterwards?|further (?:down|on)|underneath|subsequently|hereafter)\b(?=\s*(?:[,.;:)–—]|$|(?:and|or|with|by|against|into|to|off|from|as|for|is|are|has|have|if|unless|when|whether|while|because|since|so|then|before|first|instead|comes?|turns?|gives?|shows?|tells?)\b))/giu;

type Aim = Omit<Mention, 'start' | 'end'>;

const somewhere: Aim = { isSure: true, isSoft: false, target: undefined };

function ordinalTarget(word: string, { step, steps }: Reader): Aim | undefined {
  const back = /^(?:last|final)$/.test(word) ? 1 : /last|penultimate/.test(word) ? 2 : 0;
  const target = back > 0 ? steps - back : ordinals.indexOf(word);
  return target > step && target < steps && !(step === 0 && word === 'last')
    ? { isSure: true, isSoft: false, target }
    : undefined;
}

/** Where fewer steps stand above, those of the end are meant. */
function lastFewTarget(word: string, { step, steps }: Reader): Aim | undefined {
  const few = numberWords.indexOf(word) + 1;
  const target = steps - few;
  return step < few && target > step ? { isSure: true, isSoft: false, target } : undefined;
}

function numberTarget(word: string, { step, numbers }: Reader): Aim | undefined {
  const index = numberWords.indexOf(word);
  const number = index < 0 ? Number(word) : index + 1;
  if (!numbers.includes(number) || number <= step + 1) return undefined;
  return { isSure: true, isSoft: false, target: number - 1 };
}

function found(text: string, pattern: RegExp, aim: (word: string) => Aim | undefined): Mention[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const aimed = aim(match.groups?.['word'] ?? '');
    return aimed ? [{ start: match.index, end: match.index + match[0].length, ...aimed }] : [];
  });
}
