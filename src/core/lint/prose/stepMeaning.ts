import { conceptsOf, wide, type Concept } from './concepts';
import { isCommand } from './commands';
import { stepMemory } from './stepMemory';
import { quotationsOf, sentencesOf, wordsOf } from './words';

/** What a step says, for comparison with another one. */
export interface Meaning {
  /** Ids of its concepts, each once, in order. */
  readonly ids: readonly string[];
  readonly set: ReadonlySet<string>;
  /** Ids of its illustrations, which another step may name outright. */
  readonly illustrations: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  /** What it has its reader do first. */
  readonly action: string | undefined;
  readonly numbers: ReadonlySet<string>;
  /** Quoted words and single letters, which stand for themselves. */
  readonly literals: ReadonlySet<string>;
  readonly isNegative: boolean;
  /** Whether it only holds under a condition that it names. */
  readonly isConditional: boolean;
  /** Whether it only asks for something to be so: "make sure that …", "the answer should …". */
  readonly isDemand: boolean;
  /** Whether it only has something written that is there already: "output the word". */
  readonly isHandingOut: boolean;
  /** Whether some part of it has something written or chosen as the answer. */
  readonly produces: boolean;
  /** Whether it has its reader do something or asks for something; facts alone are repeated for a reason. */
  readonly isOrder: boolean;
  /** What its first action is done to. */
  readonly object: string | undefined;
  /** Whether it goes on with what was found before: "these words". */
  readonly goesOn: boolean;
  /** Whether it takes one out of several: "which of the two names". */
  readonly isSelecting: boolean;
  /** Words in lower case, for the comparison of wordings. */
  readonly words: readonly string[];
}

/** The same object for the same step and labels, as long as it is remembered. */
export function meaningOf(step: string, labels: readonly string[] = []): Meaning {
  return memory.recall(labels.join('\n'), step, () => read(step, labels));
}

const memory = stepMemory<Meaning>();

function read(step: string, labels: readonly string[]): Meaning {
  const text = withMarkNames(
    turns.reduce((rest, [from, to]) => rest.replace(from, to), step.replace(aside, ' ')),
  );
  const concepts = conceptsOf(text, wide).filter(({ id }) => !manner.has(id));
  const words = wordsOf(text).map(({ lower }) => lower);
  const isPair = /\bfirst and (?:the )?second\b/i.test(text);
  const ids = [...new Set(concepts.map(({ id }) => id))].filter(
    (id) => !(isPair && /^#[12]$/.test(id)),
  );
  const actions = concepts.filter(({ kind }) => kind === 'action').map(({ id }) => id);
  return {
    ids,
    set: new Set(ids),
    illustrations: new Set(Array.from(step.matchAll(aside), ([words]) => idsOf(words)).flat()),
    actions: new Set(actions),
    action: mainAction(actions),
    numbers: numbersOf(concepts, isPair),
    literals: new Set([...literalsOf(text), ...namedLabels(text, labels)]),
    isNegative: conceptsOf(text.replace(inCase, ' '), wide).some(({ id }) => denying.has(id)),
    isConditional: condition.test(text),
    isDemand: demand.test(step),
    isHandingOut: handingOut.test(text),
    produces: producing.test(text),
    object: objectOf(concepts),
    goesOn: goingOn.test(step),
    isSelecting: /\b(?:which|whom?|one) of\b/i.test(text),
    isOrder:
      demand.test(step) ||
      obligation.test(step) ||
      /\?/.test(text) ||
      sentencesOf(step).some((each) => isCommand(each.text) && !gives.test(each.text)),
    words,
  };
}

const idsOf = (text: string): string[] => conceptsOf(text, wide).map(({ id }) => id);

/** Illustrations and remarks on manner, which do not count. */
const aside =
  /\((?:[^()]*)\)|,? ?\b(?:for example|for instance|e\.g\.|such as)[,:]? [^.;]*|\bwith (?:great|much|due|the utmost|more) care\b|\bonce (?:more|again)\b/gi;
/** Turns of phrase by what they come to. */
const turns: readonly (readonly [from: RegExp, to: string])[] = [
  [
    /\b(?:check|scan|search|examine|inspect|comb|read|(?:go|look|read) (?:through|over)) ((?:[\w'’-]+ ){1,4})for (?!mistakes|errors)/gi,
    'detect $1 ',
  ],
  [
    /\b(?:examine|verify|test|consider|judge|check|determine|see|decide|think about|ask yourself|ask) (?:whether|if)\b/gi,
    'find whether',
  ],
  [
    /\b(?:is|are|was|were) not (?:true|correct|right)\b|\b(?:isn|aren)['’]t (?:true|correct|right)\b/gi,
    'is wrong',
  ],
  [/\b(?:below|less than|smaller than|under) zero\b/gi, 'negative'],
  [/\bcome up with\b/gi, 'think up'],
  [
    /\b(?:(?:do|does|is|are|should|must|may) not|(?:do|does|is|are)n['’]t)(?: \w+)? (?:more|longer) than\b/gi,
    'at most',
  ],
  [/\b(?:says|said|saying|states|stated|tells|told)\b/gi, 'means'],
  [
    /\b(?:stay|stays|remain|remains|is|are|keep|leave) (?:exactly )?(?:the same|unchanged|unaltered|as (?:it|they) (?:is|are|was|were))\b/gi,
    'keep',
  ],
  [
    /\b(?:put|express|say|state|write|phrase) ((?:[\w'’-]+ ){1,4})in (?:other|different|your own|new) words\b/gi,
    'rewrite $1',
  ],
  [
    /\b(?:no|not (?:a single|any|one)|none of the) ((?:[\w-]+ ){1,3}?)(?:has|have|is|are|was|were)? ?(?:been )?(?:left out|missing|omitted|forgotten|absent|lacking|overlooked|skipped)\b/gi,
    'all $1 contained',
  ],
  [
    /\b(?:(?:do|does|did|is|are|was|were|has|have|had|must|should|may) not(?: been?)?|not(?: been?| to)|don['’]t|never|without|avoid)\s+(?:alter|chang|modif|touch|edit)(?:e|ed|ing|y|ying|ied)?\b/gi,
    'keep',
  ],
  /** "Do not mention dates" is "leave dates out". */
  [
    /\b(?:do not|don['’]t|never|avoid|without|must not|should not|may not|not to)\s+(?:mention|includ|contain|us|add|keep|show|nam)(?:e|es|ed|ing|ping|ning)?\b/gi,
    ' remove ',
  ],
];
/** `"?"` is a question mark. */
function withMarkNames(text: string): string {
  return text.replace(
    /["'“‘`]([?,;.!:])["'”’`]/g,
    (_, mark: string) => ` ${markNames[mark] ?? ''} `,
  );
}

const markNames: Readonly<Record<string, string>> = {
  '?': 'question mark',
  ',': 'comma',
  ';': 'semicolon',
  '.': 'full stop',
  '!': 'exclamation mark',
  ':': 'colon',
};

const goingOn =
  /\b(?:already|too)\b|\b(?:this|these|those|such)\b(?! (?:is|are|was|were|has|have|does|do)\b)|^\W*\w+ (?:\w+ )?(?:it|them)\b/i;

/** What is named right behind the first action. */
function objectOf(concepts: readonly Concept[]): string | undefined {
  const at = concepts.findIndex(({ kind, id }) => kind === 'action' && !leadingActions.has(id));
  return concepts.slice(at + 1).find(({ kind, id }) => kind === 'thing' && !/^#|^\d/.test(id))?.id;
}

const manner = new Set(
  'whole mainli carefulli thoroughli close slowli attent attentiv care again exactli precis detail correctli good individu'.split(
    ' ',
  ),
);

/** Actions that come first in a step only to lead to another one. */
const leadingActions = new Set(['read', 'check', 'use']);

function mainAction(actions: readonly string[]): string | undefined {
  return actions.find((id) => !leadingActions.has(id)) ?? actions[0];
}

const denying = new Set(['not', 'remove', 'disagree']);
const inCase = /\b(?:if|when|whenever|where|unless|in case|should there)\b[^,.;:]*/gi;
const condition =
  /^(?:if|when|whenever|in case|should|otherwise|where|as long as|unless|else|for everything else)\b/i;
const demand =
  /^(?:also |then |finally |and |always |please |again )*(?:(?:ensure|make sure|be sure|check(?! (?:[\w'’-]+ ){0,4}for\b)|double-check|verify|confirm|see to it|remember|do not forget|don['’]t forget|take care|keep in mind|mind)\b|(?:the|your|its?|this|each|every|all|any|no)\b.{0,60}\b(?:should|must|has to|have to|needs? to)\b)(?!.{0,12}\byou (?:know|understand|have))/i;

/** What a task starts from is told, not ordered. */
const gives =
  /\byou(?:['’]re| are| will be|['’]ll be)(?: also)? (?:given|provided|shown|presented|asked at)\b/i;
const obligation = /\b(?:should|must|has to|have to|needs? to|(?:is|are) to)\b/i;

const handingOut =
  /^(?:then |finally,? |now |lastly,? |and |otherwise,? |else,? |once [^,]*, )*(?:output|return|print|provide|present|submit|respond with|reply with|answer with|give|report|write down|write|state|use)\b/i;

const producing =
  /(?:^|[.;:,!?] |\b(?:and|then|or|otherwise|else|not|instead) )(?:then |finally,? |now )*(?:output|return|print|provide|present|submit|respond|reply|answer|give|report|write|compose|formulate|generate|produce|draft|choose|select|pick|label|classify|assign|put|name|state|say|summari[sz]e|sum up|translate|render|rewrite|rephrase|paraphrase|reword|make(?! sure)|create|copy|condense|compress|merge|combine|join|insert|invent)\b/i;

function numbersOf(concepts: readonly Concept[], isPair: boolean): ReadonlySet<string> {
  const numbers = concepts.filter(({ kind }) => kind === 'number').map(({ id }) => id);
  const ordinals = numbers.filter((id) => id.startsWith('#'));
  const set = new Set(numbers.filter((id) => id !== '2' && !(isPair && id.startsWith('#'))));
  if (!isPair && ordinals.length > 1) set.add(ordinals.join(''));
  return set;
}

/** The labels of the task that a step names, letter by letter as they are written. */
function namedLabels(text: string, labels: readonly string[]): string[] {
  return labels.filter(
    (label) => label !== '' && wordsOf(text).some((word) => word.text === label),
  );
}

function literalsOf(text: string): ReadonlySet<string> {
  const quoted = quotationsOf(text).map((quotation) => quotation.text.toLowerCase());
  const bracketed = Array.from(text.matchAll(/\[([^\][\n]{1,40})\]/g), ([, word]) =>
    word!.toLowerCase(),
  );
  const letters = Array.from(
    text.matchAll(/(?<![\p{L}\p{N}'’])(?:[B-HJ-Z]|A(?! \p{L}{2,}))(?![\p{L}\p{N}'’])/gu),
    ([letter]) => letter,
  );
  return new Set([...quoted, ...bracketed, ...letters]);
}
