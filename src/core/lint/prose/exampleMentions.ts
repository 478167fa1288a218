import { likeWhatFollows } from './similarity';
import { wordsOf, type Word } from './words';

/** A noun phrase that may mean the examples of the prompt, with what its words and neighbours say about it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The noun in the singular and in full: `demonstration` for "demos". */
  readonly noun: string;
  /** A word that tasks are often about: samples of rock, a demonstration in the street. */
  readonly isAmbiguous: boolean;
  readonly isPlural: boolean;
  readonly isDefinite: boolean;
  /** "the example", but not "any example" */
  readonly isTheOne: boolean;
  /** "Example 2" */
  readonly isNumbered: boolean;
  /** "the first example" */
  readonly isOrdinal: boolean;
  /** "the sample outputs" */
  readonly hasPart: boolean;
  /** "positive examples" */
  readonly isPolar: boolean;
  /** "positive examples", "the examples in the prompt" */
  readonly isOfPrompt: boolean;
  /** "the examples above", "the given examples" */
  readonly isPointedAt: boolean;
  /** "as in", "similar to", "recall" */
  readonly hasPointer: boolean;
  /** "see examples" */
  readonly isBare: boolean;
  /** "a sample problem" */
  readonly isIndefinite: boolean;
  /** "the first shot shows that …" */
  readonly teaches: boolean;
  /** "the examples in the text", "examples of irony", "I removed the example" */
  readonly isElsewhere: boolean;
  /** "write example sentences" */
  readonly isMade: boolean;
}

/** The noun phrases of a text around words for examples. */
export function* mentionsOf(text: string): Generator<Mention> {
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    const noun = nounOf(word.lower);
    if (noun === undefined || isIdiom(words, index)) continue;
    yield mentionAt(text, words, { index, noun });
  }
}

const strong =
  /^(?:example|exemplar|demonstration|sample|illustration|shot|specimen|precedent|prototype|forerunner)$/;

function nounOf(word: string): string | undefined {
  const noun = word
    .replace(/'s?$/, '')
    .replace(/s$/, '')
    .replace(/^demo$/, 'demonstration')
    .replace(/^ex$/, 'example')
    .replace(/^few-/, '');
  return strong.test(noun) ? noun : undefined;
}

/** "for example", "an example", "in this case" */
function isIdiom(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.lower ?? '';
  const { lower } = words[index]!;
  if (before === 'following' && lower === 'example') return true;
  if (lower === 'example' || lower === 'instance')
    return (
      /^(?:for|by|an|another)$/.test(before) ||
      (before === 'of' && words[index - 2]?.lower === 'way')
    );
  return false;
}

function mentionAt(
  text: string,
  words: readonly Word[],
  { index, noun }: { readonly index: number; readonly noun: string },
): Mention {
  const first = phraseStart(text, words, index);
  const next = neighbour(text, words, index);
  const hasPart = next !== undefined && parts.test(next.lower);
  const compound = hasPart || (next !== undefined && isNounLike(next.lower));
  const last = compound ? next : words[index]!;
  const front = words.slice(first, index).map(({ lower }) => lower);
  const leading = text.slice(Math.max(0, words[first]!.start - 60), words[first]!.start);
  const trailing = text.slice(last.end, last.end + 120);
  const which = /^\W*\w.*/s.exec(whichOnes.exec(trailing)?.[0] ?? '')?.[0] ?? '';
  const isPolar = front.some((word) => polar.test(word));
  const marked = front.some((word) => marking.test(word));
  const number = numbering.exec(trailing.replace(/^\.(?= \d)/, ''))?.[0];
  const isNumbered = number !== undefined && noun !== 'shot';
  return {
    start: words[first]!.start,
    end: last.end + Math.max(which.length, number?.length ?? 0),
    noun,
    isAmbiguous:
      /^(?:sample|illustration|shot|specimen|precedent|prototype|forerunner)$/.test(noun) &&
      !compound &&
      !front.some((word) => /^(?:two|both)$/.test(word)),
    isPlural: /s$/.test(last.lower) || hasPart,
    isDefinite: front.some((word) => definite.test(word)),
    isTheOne:
      /^(?:example|exemplar)$/.test(noun) &&
      front.some((word) => /^(?:the|this|that|our|your)$/.test(word)),
    isNumbered,
    isOrdinal: front.some((word) => ordinal.test(word)),
    hasPart,
    isPolar,
    isOfPrompt: isPolar || ofPrompt.test(which),
    isPointedAt: which !== '' || marked,
    hasPointer: pointer.test(leading) || likeWhatFollows.test(leading),
    isBare: front.length === 0 && barePointer.test(leading),
    isIndefinite:
      /\b(?:an?|another)(?: [\w-]+)? $/i.test(leading) || /^(?:an?|another)$/.test(front[0] ?? ''),
    teaches:
      teaching.test(trailing) ||
      (noun !== 'sample' &&
        /\b(?:in|from|with|of) $/i.test(leading) &&
        front.some((word) => ordinal.test(word))) ||
      (noun === 'demonstration' && doing.test(trailing)),
    isElsewhere:
      (elsewhere.test(trailing.replace(/^,? (?:or|and) [\w-]+/, '')) &&
        !isPlaceOfSentence(leading, trailing)) ||
      (ofThings.test(trailing) && !isConsulted(leading, trailing)) ||
      otherwise.test(trailing) ||
      dismissed.test(leading) ||
      gone.test(trailing),
    isMade: made.test(leading) && !marked && which === '',
  };
}

/** "See the second example for the opposite case" */
function isConsulted(leading: string, trailing: string): boolean {
  return (
    /^ for\b/.test(trailing) &&
    /\b(?:see|consult|check|recall|(?:look|go)(?: back)? (?:at|to)|refer(?: back)? to|turn to) the (?:[\w-]+ )?$/i.test(
      `${leading}the `,
    )
  );
}

/** "In both examples the price is left out": a new clause begins behind it. */
function isPlaceOfSentence(leading: string, trailing: string): boolean {
  return (
    /(?:^|[.;:,(\n] ?)(?:in|as in|like in|as with|unlike|with|for) $/i.test(leading) &&
    /^,? ?(?:the|an?|his|her|its|their|he|she|they|it)\b/i.test(trailing)
  );
}

/** The first word of the noun phrase that ends at a noun: over describing words up to an article. */
function phraseStart(text: string, words: readonly Word[], index: number): number {
  let first = index;
  for (let at = index - 1; at >= 0 && index - at <= 6; at--) {
    const word = words[at]!;
    if (!/^[ \n]+$/.test(text.slice(word.end, words[at + 1]!.start))) break;
    if (word.lower === 'of') {
      if (!quantity.test(words[at - 1]?.lower ?? '')) break;
    } else if (definite.test(word.lower) || describing.test(word.lower)) first = at;
    else if (stop.test(word.lower) || !hasArticle(text, words, at)) break;
  }
  return first;
}

const quantity = /^(?:one|each|all|both|some|any|most|none|either|many|every)$/;

/** Whether an article stands at most two words before. */
function hasArticle(text: string, words: readonly Word[], at: number): boolean {
  if (/[^'s]s$/.test(words[at]!.lower)) return false;
  return [at - 1, at - 2].some((place) => {
    const word = words[place];
    return (
      word !== undefined &&
      definite.test(word.lower) &&
      !/[.,;:!?]/.test(text.slice(word.end, words[at]!.start))
    );
  });
}

function neighbour(text: string, words: readonly Word[], index: number): Word | undefined {
  const next = words[index + 1];
  return next && text.slice(words[index]!.end, next.start) === ' ' ? next : undefined;
}

/** Behind "example": a noun that it describes ("example tweets"), as far as the spelling tells. */
function isNounLike(word: string): boolean {
  return (
    /^(?:[a-z]{3,}s|sentence|question|text|word|phrase|tweet|review|dialogue|paragraph|passage|story|conversation)$/.test(
      word,
    ) && !verbLike.test(word)
  );
}

const verbLike =
  /^(?:is|was|has|does|as|this|shows|gives|uses|illustrates|demonstrates|suggests|makes|tells|fits|holds|says|helps|contains|has|needs|includes|looks|comes|supports|serves|follows|explains|answers|means|across|towards|besides|unless|always|its|works|proves|differs|matches|indicates|teaches|themselves|reads|refers|describes|lists)$/;
const stop =
  /^(?:of|in|on|at|to|from|with|by|for|as|like|and|or|but|if|when|that|which|is|are|was|were|be|it|you|see|follow|use|than|into|how|what|not|do|does|can|should|will)$/;
const definite =
  /^(?:the|these|those|both|all|our|your|this|that|each|any|every|either|none|provided|given|supplied|two)$/;
const ordinal =
  /^(?:first|second|third|last|previous|other|final|earlier|preceding|initial|same|latter|former)$/;
const polar = /^(?:positive|negative|few-shot|in-context)$/;
const marking =
  /^(?:given|provided|above|shown|previous|earlier|preceding|supplied|attached|accompanying|presented|worked|solved|aforementioned|above-mentioned|demonstrated|prior|foregoing|included|existing)$/;
const solved =
  /^(?:solved|worked|labell?ed|annotated|answered|completed|classified|finished|sample|model|gold|reference|demonstrated|demonstration|example|exemplary|training)$/;
const describing = new RegExp(
  [ordinal, polar, marking, solved]
    .map(({ source }) => source)
    .concat(
      '^(?:one|three|four|five|few|couple|correct|good|bad|input|output|input-output|similar|following|short|little|task|prompt|one|some|any|most|none|many)$',
    )
    .join('|'),
);
const parts =
  /^(?:inputs?|outputs?|answers?|solutions?|labels?|responses?|replies|reply|pairs?|cases?|instances?|problems?|questions?|translations?|summar(?:y|ies)|results?|explanations?|format|formatting|entries|items?|predictions?|annotations?|rewrites?|completions?)$/;

/** Behind "example": "2", "two", "1 and 2", "A". */
const numbering =
  /^ (?:#? ?\d+|[Nn]o\. ?\d+|number (?:\d+|one|two|three)|one|two|three|four|[A-D](?=[\s,.;:)]|$)|I{1,3}(?=[\s,.;:)]|$))(?:(?:,| and| or| to|-|\/)+ ?\d+)?(?![\w-])/;

/** Behind a noun: which of them are meant. */
const whichOnes =
  /^,? ?(?:(?:(?:that|which) )?(?:(?:are|were|is|was|have been|has been) )?(?:(?:already|just) )?(?:(?:can|may) be (?:found|seen)|given|provided|shown|presented|supplied|listed|included|printed|displayed|attached|seen|solved|handed|demonstrated|found)(?: (?:to|for) you)?(?: (?:above|below|before|earlier|here|previously|in advance|with it))?|(?:that |which )?you (?:were|are|have been|had been) (?:given|shown|handed|provided with)|(?:that |which )?you (?:received|got|saw|have seen|have already seen|have been given|had|have|can see|see|know)(?= (?:above|before|earlier|previously|in the prompt|with|already)\b|[.,;:]|$))?(?: ?(?:above|below|earlier|before(?! [\w-]+ing\b| you\b)|previously|to you|before the input|preceding (?:the|this) \w+|(?:at|near) the (?:top|beginning|start|end)(?: of (?:the|this|your) (?:prompt|task|instructions?))?|(?:from|in|of|with|by|along with|together with) (?:the|this|your) (?:prompt|task(?: description| definition)?|instructions?|definition|guidelines?|few-shot (?:section|block)|context window)))?(?![\w'-])/i;
const ofPrompt = /\b(?:prompt|task|instructions?|definition|guidelines?|few-shot)\b/i;

const barePointer =
  /(?:^|\W)(?:see|cf\.?|compared? (?:with|to)|as in|as per|as with|like in|per|similar to|based on|according to|refer to|consult|like|in line with|recall|look at|study|learn from|(?:after|by) (?:reading|studying|looking at)|check|shown in|from) $/i;
const teaching =
  /^ (?:(?:clearly|both|all|also|already) )?(?:shows?|illustrates?|demonstrates?|teach(?:es)?|suggests?|reveals?|indicates?|tells? you|makes? (?:it )?(?:clear|plain|obvious))(?: you)?(?: (?:that|how|what|which|where|why|when|it|clear|plain|the (?:format|style|way|right|desired|expected|required))\b|$|[.,;])/i;

const doing =
  /^ (?:uses?|handles?|treats?|leaves?|keeps?|puts?|writes?|follows?|drops?|omits?|spells?|does|do)\b/i;

/** In front of the noun phrase: it is something to go by. */
const pointer =
  /\b(?:like|as in|as with|as for|in line with|follow(?:ing)?|follows|see|recall|remember(?: how)?|cf\.?|refer(?:ring)?(?: back)? to|consult(?:ing)?|based on|according to|similar(?:ly)? to|imitat(?:e|ing)|mimic(?:king)?|copy(?:ing)?|match(?:ing)?|compar(?:e|ing)|compared? (?:[\w-]+ ){0,3}(?:to|with)|look(?:ing)?(?: back)? (?:at|to)|study(?:ing)?|learn(?:ing|ed|t)? from|inspired by|inspiration from|stick(?:ing)? to|modell?ed (?:on|after)|use|using|unlike|the same (?:as|way as|manner as|format as|style as)|guided by|guidance from|(?:style|manner|spirit|format|way|form|pattern|wording|length|tone|logic|approach|structure|template|layout) (?:of|in|from|used in|shown in|seen in)|by analogy (?:to|with)|analogous to|help of|take|check|review|revisit|analy[sz]e|observe|per|(?:shown|demonstrated|illustrated|seen|exemplified|presented|done|used|applied|given|(?:was|were|is|are) [a-z]+(?:ed|t|en)(?: (?:with|out))?) (?:in|by)|check(?:ed)? against|against|go (?:back to|by|over|through)|return to|orient(?:ate)? yourself (?:by|to|on)|consistent with|adhere to|conform(?:ing)? to|keep to|in accordance with|consider(?:ing)?|resembles?|the way|just as|reproduce|emulate|adopt|read|mirror)(?: how| what| that)? $/i;

/** "the examples in the text", "the examples that the author gives", but not "the examples in the prompt". */
const elsewhere =
  /^(?:,? ?(?:that|which))? ?(?:(?:is|are|were|was) )?(?:(?:given|mentioned|found|used|listed|provided|cited|named|described|discussed|contained|included|present|made|offered|shown) )?(?:(?:in|by|from|within|inside) (?:the|this|that|each|your|its|his|her|their|an?|both|either) (?!prompts?\b|tasks?\b|instructions?\b|definition\b|examples?\b|same\b|order\b|way\b|sense\b|light\b|style\b|guidelines?\b|beginning\b|form\b|labels?\b|outputs?\b|answers?\b|first\b|second\b)[\w'-]+|(?:the|an?|his|her|its|their) [\w-]+ (?:gives?|gave|mentions?|uses?|used|lists?|names?|makes?|cites?|offers?|provides?|tells?|brings?|has|have|describes?|chose|chooses|is|was|are|were|draws?|wants?)\b|(?:the|an?|his|her|its|their) (?:[\w-]+ )?(?:author|writer|speaker|user|text|passage|argument|article|teacher|person|paragraph|sentence|customer|question|reviewer|narrator|tweet|post|abstract)\b|(?:he|she|they|it|you (?:wrote|found|made|generated|listed|noted|collected|thought of|have (?:written|found|made|generated|listed|noted|collected|thought of|chosen)))\b)/i;
const otherwise =
  /^ (?:described|drawn|mentioned) in step\b|^,? (?:that|which) (?:was|were|is|are|has|have) (?!given|provided|shown|presented|supplied|above|below|included|listed|attached|in the|been|already|just)/i;
const ofThings =
  /^ (?:of|for) (?!how\b|what\b|(?:the|this) (?:prompt|task|instruction|definition)|correct\b|good\b|right\b|reference\b|guidance\b|the (?:right|correct|expected|format|style|spelling|tone)|help\b|an? |orientation\b|inspiration\b|your\b|each (?:label|class))/i;
const made =
  /\b(?:write|create|generate|invent|make up|compose|come up with|produce|construct|think of|find|give|draft|formulate|list|collect|extract|count|name|identify)(?: (?:an?|some|several|two|three|one|new|your own|more))* $/i;
const dismissed =
  /\b(?:removed?|removing|left out|leaves? out|leaving out|dropp?ed|deleted?|without|replaced?|omitted|omitting|omits?|instead of|got rid of|took out)(?: all| any of| both of)? $/i;
const gone =
  /^ (?:has|have|was|were|is|are) (?:now )?(?:been )?(?:removed|dropped|deleted|left out|replaced|gone|omitted)/i;
