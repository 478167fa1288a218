import { plain } from './stepsText';

/** The head of the noun phrase at the beginning of a statement. */
export function subjectOf(text: string): string {
  const phrase =
    /^(?:the|your|this|that|each|every|all|both|any|no|a|an) ((?:[\w'-]+ ){0,5}?)(?:of|that|which|in|for|must|should|has|have|may|can|cannot|shall|is|are|needs?|ought|consists?|contains?|starts?|begins?|opens?|ends?|closes?|uses?|rhymes?|will|refers?|mentions?|includes?|goes?|stands?|comes?)\b/i.exec(
      text,
    );
  return phrase?.[1]?.trim().split(' ').at(-1)?.toLowerCase().replace(/s$/, '') ?? '';
}

/** The nouns for what the task makes: "a headline", "the keywords". */
export function outputNouns(
  definition: string,
  presented: string,
): ReadonlyMap<string, 'made' | 'named'> {
  const nouns = new Map<string, 'made' | 'named'>(
    'answer output response result reply solution'.split(' ').map((noun) => [noun, 'made']),
  );
  for (const noun of usualOutputs)
    if (!presented.includes(noun)) nouns.set(noun, isOfVerb(noun, definition) ? 'made' : 'named');
  for (const { noun, isNamed } of producedIn(definition))
    if (nouns.get(noun) !== 'made') nouns.set(noun, isNamed ? 'named' : 'made');
  return nouns;
}

/** What a text has written, in its order; a thing that it calls "the …" may have been there before. */
export function producedIn(
  text: string,
): readonly { readonly noun: string; readonly isNamed: boolean }[] {
  return Array.from(plain(text).matchAll(producing), ([, article, words]) => ({
    noun: words!.trim().split(/[ -]/).at(-1)!.toLowerCase().replace(/s$/, ''),
    isNamed: /\bthe $/i.test(article ?? ''),
  }));
}

/** What tasks make even where the definition names it only by its verb: "Explain the clause. The explanation should …". */
const usualOutputs =
  `explanation translation summary paraphrase description continuation rewrite version caption title headline
 definition correction conversion abbreviation suggestion recommendation conclusion rewritten text`.split(
    /\s+/,
  );

/** "Summarise … . The summary consists of …" */
const isOfVerb = (noun: string, definition: string): boolean =>
  new RegExp(`\\b(?!${noun})${noun.slice(0, 5)}`, 'i').test(definition);

const producing =
  /\b(?:write|generate|produce|output|return|give|provide|create|compose|construct|formulate|make|form|build|draft|suggest|propose|recommend|name|list|extract|choose|select|paraphrase|summari[sz]e|explain|find|identify|determine|state|compute|calculate|predict|assign|pick|ask|invent|into|(?:with|by|as|to)(?= (?:an?|one) )|in(?= (?:one|two|three|a single|\d+|exactly|at most) )) (?:down )?((?:(?:an?|the|one|two|three|four|five|six|exactly|up|to|all|some|your|at|least|most|more|its|\d+|another|each|every|new|this|possible) )*)((?:[a-z'-]+ ){0,2}?[a-z-]+)(?= (?:of|for|that|which|in|with|to|from|by|as|and|on|about|is|at|who|whose|where|so|using|without|described|given|it|they|you|he|she)\b|[.,;:(]|$)/gi;
