import { conceptsOf, wide, type Concept } from '../concepts';
import { isCommand } from '../commands';
import { tokensOf, type Token } from './tokens';
import { actionsOf, mainAction, participlesOf } from './stepActs';
import {
  condition,
  demand,
  gives,
  handingOut,
  inCase,
  isDemand,
  obligation,
  producing,
  questionWord,
} from './stepShapes';
import { stepMemory } from '../stepMemory';
import { plainTurns } from './stepTurns';
import { asks, headsOf, holdersIn, looksAhead, pointsAt, pointsBack, takenUp } from './stepHeads';
import { quotationsOf, sentencesOf, wordsOf } from '../words';

/** What a step says, for comparison with another one. */
export interface Meaning {
  /** Ids of its concepts, each once, in order. */
  readonly ids: readonly string[];
  readonly set: ReadonlySet<string>;
  /** Ids of its illustrations, which another step may name outright. */
  readonly illustrations: ReadonlySet<string>;
  /** Its concepts in the words that it puts them in. */
  readonly tokens: readonly Token[];
  readonly actions: ReadonlySet<string>;
  /** What it has its reader do first. */
  readonly action: string | undefined;
  readonly numbers: ReadonlySet<string>;
  /** All its numbers in order, since "If 1 says more than 2" is not "If 2 says more than 1". */
  readonly numberOrder: readonly string[];
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
  /** What it is about: what its first action is done to, or what its question says. */
  readonly heads: readonly string[];
  /** Whether it asks a question: "find out who …". */
  readonly asks: boolean;
  /** Whether it goes on with what was found before: "add them up". */
  readonly pointsBack: boolean;
  /** Whether it speaks of what will be done below. */
  readonly looksAhead: boolean;
  /** What it takes up from before: "these words". */
  readonly takenUp: readonly string[];
  /** What holds what it is about: "the row" in "Look in the row for the price". */
  readonly holders: readonly string[];
  /** Stems of the verbs whose doing it takes for granted: "the letters that were counted". */
  readonly participles: readonly string[];
  /** Whether it takes one out of several: "which of the two names". */
  readonly isSelecting: boolean;
  /** As it is written, in lower case. */
  readonly firstWord: string | undefined;
  /** Words in lower case, for the comparison of wordings. */
  readonly words: readonly string[];
  /** The same as one text. */
  readonly wording: string;
  /** The noun of what it points at as known: "part" in "the words of that part". */
  readonly pointsAt: string | undefined;
  /** What its direct questions ask for: "who", "to whom". */
  readonly questionWords: readonly string[];
}

/** The same object for the same step and labels, as long as it is remembered. */
export const meaningOf = (step: string, labels: readonly string[] = []): Meaning =>
  memory.recall(labels.join('\n'), step, () => read(step, labels));

const memory = stepMemory<Meaning>();

function read(step: string, labels: readonly string[]): Meaning {
  const withoutAsides = step.replace(aside, ' ');
  const asides = withoutAsides === step ? [] : step.matchAll(aside);
  const text = plainTurns(withoutAsides);
  const concepts = conceptsOf(text, wide)
    .map((concept) => senseOf(concept, text))
    .filter(({ id }) => !manner.has(id));
  const words = wordsOf(text).map(({ lower }) => lower);
  const wording = words.join(' ');
  const isPair = /\bfirst(?: and| [^.;]{0,40}?, then) (?:the )?second\b/i.test(text);
  const ids = [...new Set(concepts.map(({ id }) => id))].filter(
    (id) => !(isPair && /^#[12]$/.test(id)),
  );
  const actions = actionsOf(concepts, text);
  return {
    ids,
    set: new Set(ids),
    illustrations: new Set(Array.from(asides, ([words]) => idsOf(words)).flat()),
    tokens: tokensOf(text, concepts),
    actions: new Set(actions),
    action: mainAction(actions),
    numbers: numbersOf(concepts, isPair),
    numberOrder: concepts.filter(({ kind }) => kind === 'number').map(({ id }) => id),
    literals: new Set([...literalsOf(text), ...namedLabels(text, labels)]),
    isNegative: conceptsOf(text.replace(inCase, ' '), wide).some(({ id }) => denying.has(id)),
    isConditional: condition.test(text),
    isDemand: isDemand(step, text),
    isHandingOut: handingOut.test(text),
    produces: producing.test(text),
    heads: headsOf(text, concepts),
    asks: asks(text, concepts) || /\?/.test(text),
    pointsBack: pointsBack(step),
    looksAhead: looksAhead.test(step),
    takenUp: takenUp(text, concepts),
    holders: holdersIn(text, concepts),
    participles: participlesOf(words),
    isSelecting: /\b(?:which|whom?|one) of\b/i.test(text),
    isOrder:
      demand.test(step) ||
      obligation.test(step) ||
      /\?/.test(text) ||
      sentencesOf(withoutAsides).some((each) => isCommand(each.text) && !gives.test(each.text)),
    firstWord: wordsOf(step)[0]?.lower,
    words,
    wording,
    pointsAt: pointsAt(wording),
    questionWords: Array.from(text.matchAll(questionWord), ([word]) => word.toLowerCase()),
  };
}

/** A noun that looks like a verb of another meaning: "the review", "the answer". */
function senseOf(concept: Concept, text: string): Concept {
  if (concept.kind !== 'thing') return concept;
  const id = nounSenses.get(text.slice(concept.start, concept.end).toLowerCase());
  return id === undefined ? concept : { ...concept, id };
}
const nounSenses: ReadonlyMap<string, string> = new Map([
  ['type', 'kind'],
  ['types', 'kind'],
  ['answer', 'answer'],
  ['answers', 'answer'],
  ['reply', 'answer'],
  ['replies', 'answer'],
  ['response', 'answer'],
  ['review', 'review'],
  ['reviews', 'review'],
  ['difficulty', 'difficult'],
]);

const idsOf = (text: string): string[] => conceptsOf(text, wide).map(({ id }) => id);

/** Illustrations and remarks on manner, which do not count. */
const aside =
  /\([^()]{2,}\)|,? ?\b(?:for example|for instance|e\.g\.|such as)[,:]? [^.;]*?(?=(?<!\b(?:that|which|who)) (?:is|are|was|were)\b|[.;]|$)|\bwith (?:great|much|due|the utmost|more) care\b|\bonce (?:more|again)\b/gi;
const manner = new Set(
  'whole mainli carefulli thoroughli close slowli attent attentiv care again exactli precis detail correctli good individu'.split(
    ' ',
  ),
);

const denying = new Set(['not', 'remove', 'disagree']);
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
