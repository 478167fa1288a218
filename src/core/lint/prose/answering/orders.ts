/** A part of a text in which an order may begin, from its possible verb on. */
export interface Clause {
  readonly text: string;
  /** It starts the text, or "and", "then" or a semicolon stands before it: a verb of any kind may begin it. */
  readonly isPlain: boolean;
}

/** The parts of a text: its start, and what follows a comma, "and", "then", "you should" and the like. */
export function clausesOf(text: string): Clause[] {
  const starts = [{ at: 0, joint: '' }];
  for (const match of text.matchAll(joint))
    starts.push({ at: match.index + match[0].length, joint: match[0] });
  return starts.map(({ at, joint: before }, index) => ({
    text: text.slice(at, starts[index + 1]?.at ?? text.length).replace(leading, ''),
    isPlain: /^(?:(?:and|then|please|now)\s+|[;:?!.][^,]*)?$/i.test(before),
  }));
}

/** What certainly begins with an order: sentences, and what stands behind "and", "your task is to" and the like. */
export function orderedIn(text: string): string[] {
  return Array.from(
    text.matchAll(beginning),
    ({ index, 0: before }) =>
      text
        .slice(index + before.length, index + before.length + longestOrder)
        .split(/[.!?\n]\s/, 1)[0]!,
  );
}

const beginning =
  /(?:^|[.!?;\n]\s+|,\s+(?:and\s+|then\s+)?(?=[a-z]+ (?:the|a|an|it|its|one|your|them)\b)|\b(?:and|then|please|you (?:should|must|need to|have to|are (?:asked|required|expected|supposed) to)|(?:task|job|goal|aim|turn) (?:here )?is to|try to)\s+)(?:(?:then|please|also|always|only|just)\s+)*/gi;
/** In UTF-16 code units. */
const longestOrder = 160;

const joint =
  /(?<!\b(?:how|what|which|where|whether|when|who|(?<!\byou )(?:have|need|want)|has|had|needs|wants) )\bto\s+(?=(?:produce|write|generate|give|output|return|form|create|compose|make|get) )|[,;:()–—?!]\s*|\.\s+|\s-\s+|(?:->|=>|[→⇒])\s*|\b(?:and|or(?! (?:two|three|four|five|six|more|fewer|less|\d)\b)|then|but|please|otherwise|else|so|instead|simply|by(?=\s+\w+ing\b)|(?<!\b(?:how|what|that|which|whether|if|where|whom?|when|words?|\w+s) )you|we|(?<=\b(?:you|we) )(?:must|shall|can|will|may)|(?:remember|proceed|ready|(?:task|job|goal|aim|turn|work)(?: here)? is|asked|required|expected|supposed|able|you (?:also )?(?:have|need|want)|go on|continue|going|sure|try|in order) to|(?<=\bif )(?:yes|no|so|not)|(?<!\b(?:the|an?|its|your|this|that) )(?:now|finally|always|lastly|next|just|only))\s+|\bshould\s+(?<!\b(?:what|which|that|who|how|where|whether)\s(?:[\w-]+\s){0,2}should\s+)(?!be\b)/gi;
const leading =
  /^(?:\s|(?:please|then|now|next|also|and|or|so|just|simply|finally|always|only|once more|in the end|at last|lastly|directly|immediately|first|second|third|here|again|otherwise|there(?:after|upon|fore)|after(?:wards?| that)|hereafter|subsequently|to begin with)\b,?|\d+[.)]|[a-z]\)|"|[-•*]|to\s|(?!reply|supply|multiply|apply|rely)\w+ly\s)+/i;
