import { singular } from '../inflections';
import { isSizable, sizeOf } from '../textNouns';

/** Where definitions and first steps say what there is one of. */

const one = '(?:an?|one|the|this|each|every|your)';

/** Where a definition shows what it gives. The noun phrase stands behind. */
export const presentations = [
  /\b(?:given|shown|get|see|receive|have|read) (?:the|an?) (?:full )?(?:text|wording|contents?|body|transcript) of (?=(?:an?|one|the) )/gi,
  /\b(?:given|shown|presented with|provided with|here is|below is|this is|you have|input is|input contains|input consists of|input holds)(?: you)?(?: as input)?,?(?: with| as)? (?=(?:an?|one|the|this|each|every|your) )/gi,
  /(?<=(?:\byou(?: will)?|\byou must|^|[.!?] )\s{0,3})(?:get|receive|see|read) (?=(?:an?|one|the) )/gi,
  /(?=\bthe (?:given|following|provided|input|same|described|presented|attached|underlined|marked|highlighted) )/gi,
  /(?<=^|[.!?] )(?=an? )(?=[^.!?]{0,120} (?:is|are) (?:given|provided|shown)\b)/gi,
  /(?<=^|[.!?] )(?:from|for|based on|considering) (?=(?:an?|the|this) )/gi,
];

/** What something is to be done with, where nothing is said to be given: "translate the idiom". */
export const workedOn = [
  /(?<=^|[.!?] )(?:classify|judge|rate|sum up|grade|assess|translate|summari[sz]e|rewrite|rephrase|label|paraphrase|simplify|convert|categori[sz]e|correct|analy[sz]e|answer|solve|complete|continue|shorten|evaluate|explain|tag|score) (?=(?:an?|one|the|this) )/gi,
];

/** Where it speaks of something as what it gives. */
export const introductions = [
  String.raw`\b(?:provided|get|gets|receive|see|read|have|holds|with|be)(?: you)?(?: as input)?,?(?: with)? (?=${one} )`,
  String.raw`(?:\b(?:and|or|plus|along with|together with)|,) (?=(?:an?|its) )`,
  String.raw`\b(?:classify|judge|rate|sum up|rank|grade|assess|translate|summari[sz]e|rewrite|label|paraphrase|simplify|convert|categori[sz]e|correct|analy[sz]e|answer|solve|complete|describe|continue|shorten|respond to|reply to|look at|evaluate|if|whether) (?=${one} )`,
  String.raw`(?<=^|[.!?] )(?!(?:write|generate|produce|create|compose|propose|suggest|formulate|draft|make|invent|output|return|give|print|find|identify|extract|locate|choose|pick|select|use|add|mark|keep|list|count|copy|put|reply|say|state|tell|name|determine|detect|guess|predict|recogni[sz]e|specify|report|assign|calculate|compute|derive|deduce|infer|estimate|establish|supply|fill|be|in|on|for|if|from|with|at|only|each) )[a-z]+ (?=${one} )`,
  String.raw`\b(?:continues|follows|completes|solves|answers|describes) (?=the )`,
  String.raw`(?<=^|[.!?] )(?:does|do|is|are|can|would|could|has|did) (?=${one} )`,
].map((words) => new RegExp(words, 'gi'));

/** Where it speaks of something as of the only one. */
export const mentions = [
  String.raw`\b(?:from|of|about|towards|against) (?=(?:an?|the|this|each) )`,
  String.raw`\b(?:in|for|to|if|whether|that|and|or|plus) (?=(?:the|this) )`,
  String.raw`(?<=^|[.!?] )(?=(?:the|this) (?:given|following|provided|input) )`,
].map((words) => new RegExp(words, 'gi'));

/** "the emotion in a voice message", not "in a sentence", which is how answers are to be given. */
export const enclosures = [/\b(?:in|for|to) (?=an? )/gi];
export const formats = /^(?:sentence|paragraph|line|table|list|column|row|text)$/;

/** "a student's answer", "the applicant's profile": with the next of what they wrote come others who wrote. */
export function ownersIn(definition: string): string[] {
  return Array.from(definition.matchAll(owners), ([, owner = '']) => owner.toLowerCase());
}

const owners =
  /\b(?:an?|the|one) (?!(?:speaker|author|writer|narrator|character|person|reader|user|agent|assistant)\b)([a-z]+)'s [a-z]/gi;

/** Where nothing is said to be given: what the definition begins with, or what something is to be said of. */
export function firstIn(definition: string): readonly string[] {
  for (const pattern of firsts) {
    const nouns = givenBy(definition, [pattern]);
    if (nouns.length > 0) return nouns.slice(0, 2);
  }
  return [];
}
const firsts = [
  /^(?=an? )/gi,
  /^(?:find|name|identify|mark|count|extract|list|tell|spot|locate) (?:all )?the [\w ]{1,30}? in (?=(?:the|an?|this) )/gi,
  /\b(?:of|from) (?=(?:the|an?|this) )/gi,
];

/** Anywhere: "how formal an email is". */
export const anywhere = [/(?<!\b(?:in|as|into|like|with) )(?<=^|\s)(?=(?:an?|the) )/gi];
/** "Turn the statement into …" */
export const definite = [/(?<!\bof )(?<=^|\s)(?=the )/gi];

/**
 * "product" of "given a product title", "film" of "the plot of a film": with the next title comes the next product.
 */
export function modifiersIn(definition: string): string[] {
  return [
    ...Array.from(definition.matchAll(compounds), ([, modifier = '']) => modifier.toLowerCase()),
    ...givenBy(definition, wholes),
  ];
}
const compounds =
  /\b(?:given|shown|get|read|see|receive|with|have) (?:an?|the|one) ([a-z]+) (?!(?:of|in|from|with|for|by|on|to|and|or|that|which|who|about)\b)[a-z]/gi;
const wholes = [
  /\b(?:of|from|about|between|by) (?=(?:an?|one) )/gi,
  /\bfor (?=the )/gi,
  /\b(?:of|about|by) (?=the (?:film|movie|song|book|novel|game|hotel|restaurant|product|patient|customer|passenger|client|student|pupil|applicant|guest|visitor)\b)/gi,
];

/** Where it says what is to be made. */
export const productions = [
  /\b(?:write|generate|produce|create|compose|come up with|make up|propose|suggest|formulate|draft) (?=(?:an?|one|the|new|your) )/gi,
];

export const readings = [
  String.raw`\b(?:read|look at|split|scan|search|parse|compare|take|start with|begin with|study|examine|consider|understand|get|go over|go through|take in)(?: (?:through|over|carefully|about))* (?=(?:the|this|your|one|an?) )(?!the (?:first|last|next|final|second) |one [\w-]+ (?:at a time|after|by one))`,
  String.raw`\b(?:and|,) (?=the )`,
].map((words) => new RegExp(words, 'gi'));

/** What is read first is a text, whatever it is called: "read the postcard". */
export const readTexts = [
  /^\W{0,9}read (?=(?:the|this|your) (?!(?:first|next|last|second|following|final) ))/gi,
];

/** The heads of the noun phrases behind these words; of "dialogue history" both. A word in -s behind a noun is taken for a verb. */
export function givenBy(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => {
      const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
      return nounsOf(behind);
    }).flat(),
  );
}

/** Function words and verbs end a noun phrase. */
const ending =
  /^(?:of|in|from|with|for|by|on|to|and|or|that|which|who|whose|the|is|are|was|were|about|as|at|into|between|where|when|if|your|you|it|its|their|can|may|will|has|have|holds|contains|written|given|posted|said|than|taken|marked|says|asks|below|above|whether|how|what|after|before|containing|describing|asking|using|based|related|such|so|followed|along|together|consisting|made|spoken|towards|within|without|concerning|regarding|but|not|should|must|an?|two|three|four|five|six|several|many|some|all|both|no|one|each|every|any|this|these|those|shows?)$/;

function nounsOf(behind: string): string[] {
  const words = behind
    .split(/[.,;:!?()"¤\n]/, 1)[0]!
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  if (/\b([a-z]+) by \1\b/.test(words.join(' '))) return [];
  if (severalOf.test(words.join(' '))) return [];
  const phrase: string[] = [];
  for (const word of words.slice(1, 7)) {
    if (
      phrase.length === 0 &&
      /^(?:given|following|provided|input|same|described|presented|attached|underlined|marked|highlighted|written|posted|based)$/.test(
        word,
      )
    )
      continue;
    if (ending.test(word)) break;
    phrase.push(word.replace(/'s?$/, ''));
  }
  if (phrase.at(-1) === 'problem' && words.some((word) => /'s$/.test(word))) return [];
  while (
    phrase.length > 1 &&
    !pluralOnly.test(phrase.at(-1)!) &&
    !compounded.test(phrase.at(-1)!) &&
    (isPlural(phrase.at(-1)!) || shownThus.test(phrase.at(-1)!))
  )
    phrase.pop();
  const head = phrase.at(-1);
  if (head !== undefined && pluralOnly.test(head)) return [singular(head)];
  if (head === undefined || (isPlural(head) && !/^(?:news)$/.test(head))) return [];
  const parts = phrase
    .filter(
      (word, index) => index === phrase.length - 1 || !isSizable(singular(word)) || !isPlural(word),
    )
    .flatMap((word) => word.replace(counted, '').split('-'))
    .map(singular);
  if (pieces.test(parts.at(-1)!)) return parts.slice(-1);
  return parts.filter((part, index) => index === parts.length - 1 || isSizable(part));
}

/** "The set scores of a match": no set, and more than one score. */
const severalOf =
  /^the (?:[\w-]+ ){1,2}(?!(?:consists|speaks|tells|thinks|disposes|minutes|lyrics|proceedings|remarks|directions)\b)[a-z]+[^s\W]s of\b/;

/** What is one text for all its plural. */
export const pluralOnly = /^(?:minutes|lyrics|proceedings|remarks|directions)$/;

/** "The bullet points": hardly a verb behind its subject. */
const compounded =
  /^(?:points|items|lines|words|names|features|titles|options|parts|pairs|entries|rows|pieces|cards|fields|cells|tags|keys|terms)$/;

/** "the product described" */
const shownThus =
  /^(?:described|mentioned|provided|named|quoted|listed|attached|shown|asked|presented|stated|posed|displayed)$/;
/** "contract clause": what it is cut from is not given. */
const pieces = /^(?:line|clause|phrase|row|verse|stanza)$/;
/** "three-sentence story" */
const counted = /^(?:two|three|four|five|six|ten|\d+)-[a-z]+$/;
const isPlural = (noun: string): boolean => singular(noun) !== noun;

/** "Sentence 1: …", "Question: …": the fields of an input are what it holds one of. */
export function fieldNames(input: string): string[] {
  return Array.from(
    input.slice(0, 2_000).matchAll(/(?:^|\n|[.?!] )([A-Z][a-z]+(?: [a-z]+)?) ?:(?= )/g),
    ([, name = '']) => name.toLowerCase().split(' ').at(-1)!,
  ).filter((name) => sizeOf(name) !== undefined && !isPlural(name));
}
