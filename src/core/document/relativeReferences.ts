/** Words that name a step by where it stands, or by a number under another name. */
export interface RelativeReference {
  /** As they are written, on one line. */
  readonly words: string;
  readonly names:
    | { readonly kind: 'neighbour'; readonly distance: -1 | 1 }
    | { readonly kind: 'last' }
    | { readonly kind: 'numbers'; readonly numbers: readonly number[] };
}

/** What in the text of a step no new number keeps true: "the previous step", "the step below", "the last step", "points 2 and 3". */
export function relativeReferences(text: string): RelativeReference[] {
  return patterns.flatMap(({ pattern, names }) =>
    Array.from(text.matchAll(pattern), ([words]) => ({
      words: words.replace(/\s+/g, ' '),
      names: names(words),
    })),
  );
}

interface Pattern {
  readonly pattern: RegExp;
  readonly names: (words: string) => RelativeReference['names'];
}

/** Whoever goes on to the next step comes there wherever it is. */
const going = String.raw`(?<!\b(?:go|move|proceed|continue|skip|jump|pass|turn)\s(?:on\s|ahead\s|directly\s|straight\s)?(?:to|with)\s)`;

const patterns: readonly Pattern[] = [
  {
    pattern: /\bthe\s+(?:(?:previous|preceding|prior)\s+step|step\s+(?:above|before))\b/gi,
    names: () => ({ kind: 'neighbour', distance: -1 }),
  },
  {
    pattern: new RegExp(
      String.raw`${going}\bthe\s+(?:(?:next|following|subsequent)\s+step|step\s+(?:below|after))\b`,
      'gi',
    ),
    names: () => ({ kind: 'neighbour', distance: 1 }),
  },
  { pattern: /\bthe\s+(?:last|final)\s+step\b/gi, names: () => ({ kind: 'last' }) },
  {
    pattern: /\bpoints\s+\d{1,2}(?:(?:,\s*|,?\s+(?:and|or)\s+)\d{1,2})+\b/gi,
    names: (words) => ({ kind: 'numbers', numbers: (words.match(/\d+/g) ?? []).map(Number) }),
  },
];
