import type { Concept } from '../concepts';

/**
 * What a step is about, as far as its wording shows: the nouns that its first action is done to, or, where it asks "what
 * the speaker wants", all that the question says. Two steps whose heads differ are about two things, however many words
 * they share: "Find the verbs." "Find the tense of each verb."
 */
export function headsOf(text: string, concepts: readonly Concept[]): readonly string[] {
  const gap = (at: number): string =>
    text.slice(concepts[at]?.end ?? 0, concepts[at + 1]?.start ?? text.length);
  const first = concepts.findIndex(({ kind }) => kind === 'action');
  const main = concepts.findIndex(({ kind, id }) => kind === 'action' && !leading.has(id));
  const actions = main > first + 1 ? [first, main] : [Math.max(first, main)];
  return [...new Set(actions.flatMap((action) => objectsOf(concepts, action + 1, gap)))];
}

function objectsOf(concepts: readonly Concept[], from: number, gap: Gap): readonly string[] {
  if (from > 0 && asksFor.test(gap(from - 1))) return clauseFrom(concepts, from, gap);
  const nouns = nounsFrom(concepts, from, gap);
  const last = concepts.findIndex(({ id }, at) => at >= from && id === nouns.at(-1));
  return last >= 0 && last + 1 < concepts.length && asksBehind.test(gap(last))
    ? [...nouns, ...clauseFrom(concepts, last + 1, gap)]
    : nouns;
}

type Gap = (at: number) => string;

/** Where one of these comes first, what counts is what is done next, too: "Read the text and find …". */
const leading = new Set(['read', 'check', 'use', 'consider']);
/** "Decide for each aspect whether …". */
const asksBehind = /^[^.,;:]*\b(?:whether|if|how|what|who|why|when|where)\b/i;
const asksFor = /^[^.;]*\b(?:what|who|whom|whose|which|when|where|why|how|whether|if|that)\b/i;

/** Whether it asks for something: "find out who …", "decide whether …". */
export const asks = (text: string, concepts: readonly Concept[]): boolean =>
  concepts.some(({ kind, end }) => kind === 'action' && asksNext.test(text.slice(end)));
const asksNext =
  /^ (?:(?:to yourself|for yourself|for (?:each|every|both) [\w-]+|about|of|at|in|from|on|to),? ){0,2}(?:what|whom?|whose|which|when|where|why|how|whether|if)\b/i;

function clauseFrom(concepts: readonly Concept[], from: number, gap: Gap): readonly string[] {
  const ends = concepts.findIndex((_, at) => at >= from && /[,;.:?(]/.test(gap(at)));
  return named(concepts.slice(from, ends < 0 ? undefined : ends + 1));
}

/** The last word of each noun phrase of a list; "the kind of", "words that" lead on to the next one. */
function nounsFrom(concepts: readonly Concept[], from: number, gap: Gap): readonly string[] {
  const heads: Concept[] = [];
  for (let at = from; at < concepts.length; at++) {
    const between = gap(at);
    const next = concepts[at + 1];
    if (next && /^['’s\s-]*$/.test(between)) continue;
    const concept = concepts[at]!;
    if (next && leadsOn.has(concept.id) && linked.test(between)) continue;
    if (!manners.has(concept.id)) heads.push(concept);
    if (next?.kind === 'action' || !listed.test(between)) break;
  }
  return named(heads);
}

const leadsOn = new Set(
  'kind word phrase part sign evidence thing list place piece set group way point fact expression feature 1 fact'.split(
    ' ',
  ),
);
const linked = /^[^.;:]*\b(?:of|for|that|which|whose)\b/i;
const listed = /^\s*(?:,|and|or|, and|, or)\s+(?:(?:the|an?|its|their|each|every|all)\s+)*$/i;
const manners = new Set(['care', 'carefulli', 'thoroughli', 'attent', 'attentiv', 'exactli']);

const named = (concepts: readonly Concept[]): readonly string[] => [
  ...new Set(concepts.filter(({ kind }) => kind !== 'negation').map(({ id }) => id)),
];

/**
 * Ids of what a step takes up with "these", "such", "this": what comes from a step above it. "Those words which …" names
 * something of its own.
 */
export const takenUp = (text: string, concepts: readonly Concept[]): readonly string[] =>
  nounsBehind(pointing, text, concepts);

/** Ids of what holds what a step is about: "the row" in "Look in the row for the price". */
export const holdersIn = (text: string, concepts: readonly Concept[]): readonly string[] =>
  nounsBehind(holding, text, concepts);

const nounsBehind = (
  words: RegExp,
  text: string,
  concepts: readonly Concept[],
): readonly string[] =>
  Array.from(text.matchAll(words), ({ index }) => {
    const noun = endOfNoun(text, concepts, index);
    return noun && noun.kind !== 'number' && !ownClause.test(text.slice(noun.end)) ? [noun.id] : [];
  }).flat();

/** The last word of the nouns behind an offset. */
function endOfNoun(
  text: string,
  concepts: readonly Concept[],
  offset: number,
): Concept | undefined {
  let at = concepts.findIndex(({ start }) => start > offset);
  if (at < 0) return undefined;
  for (let next = concepts[at + 1]; next?.kind === 'thing'; next = concepts[++at + 1])
    if (text.slice(concepts[at]!.end, next.start) !== ' ') break;
  return concepts[at];
}

const ownClause = /^,? (?:in |of |for |to )?(?:which|that|who|whose)\b/;
const holding = /\b(?:in|from|among|within) the\b/gi;
const pointing =
  /\b(?:(?:one|any|some|each|either|none) of the|of (?:each|every)|by their|this|these|such(?!(?: [\w-]+){1,3} as\b)|those(?![^.,;:]{0,80}\b(?:which|that|who|whose|where)\b))\b/gi;

/** "Add them up", "Determine this", "Decide which theme they suggest", "the chosen word": it stands in a step above. */
export const pointsBack = (text: string): boolean => pronouns.test(text) || madeBefore.test(text);

/** The noun of what it points at as known, of words parted by spaces: "speech" in "which words have that speech". */
export const pointsAt = (words: string): string | undefined => pointedAt.exec(words)?.[1];
const pointedAt =
  /\b(?:of|in|with|by|to|from|for|on|at|has|have|fits?|meets?|matches|match|shares?) that (?!the\b|an?\b|is\b|are\b|it\b|they\b|you\b)(\w+)/;

/** "The letters you will count", "what the next step adds up": it looks ahead to another step. */
export const looksAhead =
  /\byou(?: will|['’]ll| are (?:going|about) to)\b|\b(?:below|later)(?=[.,;)]|$)|\b(?:next|following|later|coming) steps?\b/i;

const pronouns =
  /^\W*\w+ (?:\w+ |for (?:each|all) of )?(?:it|them|this|these)\b(?! (?:is|are) (?:that|which))|^\W*\w+ (?:\w+ )?(?:which|what|how|whether|if|where|why|when)(?: \w+)? (?:they|it)\b|\b(?:this|these|those)\b(?=[.,;:!?]|$)/i;
const madeBefore =
  /\bthe (?:chosen|selected|picked|found|identified|extracted|marked|noted|collected|listed|remaining|resulting|kept|counted|computed|converted|translated)\b|\byou(?: have|['’]ve)? (?:just )?(?:found|chosen|chose|selected|picked|identified|extracted|marked|noted|collected|listed|made|written|wrote|kept|counted|computed|imagined|thought)\b/i;
