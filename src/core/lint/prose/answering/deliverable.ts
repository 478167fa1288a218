import { stem } from '../../../evaluate/metrics/porter';
import { singular } from '../inflections';
import { orderedIn } from './orders';
import { wordsOf } from '../words';

/** What a task has its reader hand out, as far as its definition tells. */
export interface Deliverable {
  /** Stems of the verbs that the definition orders: "rewrite", "extract". */
  readonly verbs: ReadonlySet<string>;
  /** Stems of the nouns for what is to be made: "headline". */
  readonly nouns: ReadonlySet<string>;
  /** Those of them that the definition asks for only one of. */
  readonly single: ReadonlySet<string>;
  /** Whether the definition has something chosen, or the answers are a word or two. */
  readonly isChoice: boolean;
}

/** Words of `labels` are none of them: "State which one fits: question, statement, order." */
export function deliverableOf(
  definition: string,
  outputs: readonly string[],
  labels: readonly string[],
): Deliverable {
  const ofLabels = new Set(labels.flatMap((label) => wordsOf(label).map((word) => word.stem)));
  const verbs = new Set<string>();
  const nouns = new Set<string>();
  const several = new Set<string>();
  for (const clause of orderedIn(definition.slice(0, mostRead))) {
    const verb = wordsOf(clause)[0];
    if (!verb || notVerb.test(verb.lower) || notOrdered.test(clause) || ofLabels.has(verb.stem))
      continue;
    verbs.add(verbStem(verb.lower));
    const head = productOf(clause);
    if (!head) continue;
    nouns.add(stem(head));
    if (isSeveral(head)) several.add(stem(head));
  }
  for (const named of [...verbs, ...nouns].flatMap((each) => namesOf.get(each) ?? []))
    nouns.add(stem(named));
  const single = new Set([...nouns].filter((noun) => !several.has(noun)));
  for (const noun of [...nouns])
    for (const verb of verbsOf.get(noun) ?? []) verbs.add(verbStem(verb));
  const isShort = outputs.length > 0 && outputs.every((output) => wordsOf(output).length <= 3);
  return { verbs, nouns, single, isChoice: isShort || chooses.test(definition) };
}

/** The noun for what an order has made or found out: "headline", and "aspect" in "Decide which aspect it is about". */
function productOf(clause: string): string | undefined {
  const wanted = sought.exec(clause)?.[1]?.replace(verbBehind, '');
  if (wanted !== undefined) return headOf(wanted);
  const made = product.exec(clause)?.[1] ?? result.exec(clause)?.[1]?.replace(inWords, '');
  return made && headOf(made);
}

/** "Words", as against "word". */
export const isSeveral = (noun: string): boolean => singular(noun) !== noun;

/** "Summarise" and "summarize" are one. */
export const verbStem = (verb: string): string =>
  stem(verb.replace(/(?<=.{4})yse$/, 'yze').replace(/(?<=.{3})ise$/, 'ize'));

/** In UTF-16 code units; definitions have at most some hundred words. */
const mostRead = 8_000;

/** Imperatives do not end in -s. */
const notVerb =
  /^\d|[^s]s$|^(?:so|thus|all|must|should|may|can|four|five|six|seven|eight|nine|ten|several)$/;
const notOrdered =
  /^[a-z]+ (?:[a-z]+ )?[a-z]+s (?:become|are|count|get|go|stay|remain|mean|have|must|should|may|can|will|do|belong|come|stand)\b|^(?:the|a|an|it|its|is|are|you|your|this|that|these|read|given|each|every|all|from|in|for|with|if|when|where|whether|what|which|who|how|two|three|one|there|they|he|she|only|without|no|not|note|at|by|of|on|to|be|was|were|has|have|as|than|or|its|their|any|some|do|does)\b/i;
const chooses = /\b(?:choose|pick|select|choice|options?|which of|one of the)\b/i;

const product =
  /^(?:write|generate|create|compose|produce|give|provide|output|return|make|construct|suggest|recommend|come up with|formulate|draft|invent|build|propose|form|find|name|state|devise|design|craft|predict|infer|add|continue|finish|ask|tell|say|determine|identify|extract|list|copy|detect|choose|select|pick|assign|decide on)\b\s+([^.;:?]{1,80})/i;
const sought =
  /^(?:decide|judge|determine|find|work|figure|tell|say|state|name|identify|detect|guess|predict|infer|choose|pick|select|compute|calculate|give|answer|see|indicate|specify|write)(?: out)?(?: (?:in|to|into|on|at|for|by|with|from|under))? (?:which|what) (?!(?:the|a|an|is|are|was|were|it|they|he|she|you|to|of|somebody|someone|one)\b)([a-z-]+(?: (?!(?:the|a|an|is|are|was|were|has|have|had|does|do|did|will|would|can|could|it|they|he|she|you)\b)[a-z-]+){0,2})/i;
/** "Which aspect | fits" */
const verbBehind = /(?<=\w) (?:\w+[^s]s|\w+ed)$/i;
const result =
  /^(?:turn|convert|transform|rewrite|rephrase|change|combine|merge|join|translate|map|put|summari[sz]e|express|condense|complete|describe|explain|say|state|answer|respond|reply|recount|tell|retell|verbali[sz]e|caption)\b[^.;:?]{1,80}?\b(?:in|into|to|as|with)\s+([^.;:?]{1,60})/i;

/** "Explain it in plain words" asks for no words, "in the active voice" for no voice. */
const inWords =
  /^(?:[\w-]+ )*(?:words|terms|language|style|voice|tense|tone|mood|manner|notation)\b/i;

/** "A short headline for the article" is about a headline. */
export function headOf(phrase: string): string | undefined {
  const [group = ''] = phrase
    .replace(asked, '')
    .replace(limit, '')
    .replace(nextPhrase, '$1')
    .split(
      /[,()"“]|(?<![\w-])(?:out(?= of)|of|for|that|which|who|with|in|on|about|from|based|using|to|by|as|whose|towards?|against|regarding|concerning|among|within|above|below|beneath|over|under|after|before|beside|behind|near|per|through|during|without|and|or|so|where|when|if|at|it|they|you|he|she|is|are|separated|joined|followed|preceded|surrounded|enclosed|between|describing|containing|without|what|how|why|whether)(?![\w-])/i,
    );
  const words = wordsOf(group).filter(
    ({ lower }) => !/^(?:the|a|an|one|two|three|each)$/.test(lower),
  );
  const head = words.at(-1)?.lower.replace(/^.*-/, '');
  return head !== undefined && head.length > 2 ? head : undefined;
}

/** "The direction | the walker faces" */
const nextPhrase =
  /^((?:the|an?|one) (?!of\b)[\w-]+(?: [\w-]+)?) (?:the|an?|his|her|its|their)\b.*$/i;

/** "Identify | which aspect of the stay …" */
const asked = /^which (?=[a-z]+ )/i;

const limit =
  /^(?:(?:up to|at most|no more than|not more than|at least|exactly|between) |(?:one|two|three|four|five|several|a few|some|\d+)(?: (?:or|to) (?:two|three|four|five|six|more|\d+))? )+/i;

/** What one does to make it. */
const verbsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    question: ['ask'],
    definition: ['define'],
    description: ['describe'],
    explanation: ['explain'],
    summary: ['summarise', 'summarize', 'sum'],
    reply: ['respond', 'answer', 'reply'],
    response: ['respond', 'answer', 'reply'],
    translation: ['translate'],
    paraphrase: ['paraphrase', 'reword', 'rephrase'],
    title: ['title', 'entitle'],
    name: ['name', 'call'],
    caption: ['caption'],
    suggestion: ['suggest', 'recommend'],
    advice: ['advise', 'recommend'],
    recommendation: ['recommend'],
    comparison: ['compare'],
    continuation: ['continue'],
    ending: ['end', 'finish'],
    completion: ['complete'],
    correction: ['correct'],
    conversion: ['convert'],
    rating: ['rate'],
    comment: ['comment'],
    code: ['code'],
    query: ['query'],
  }).map(([noun, verbs]) => [stem(noun), verbs] as const),
);

/** What it is called where the definition has the verb only, or the language that it is written in. */
const namesOf: ReadonlyMap<string, string> = new Map([
  [verbStem('translate'), 'translation'],
  [verbStem('summarize'), 'summary'],
  [verbStem('paraphrase'), 'paraphrase'],
  [stem('sql'), 'query'],
]);
