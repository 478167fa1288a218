import { isCommand } from '../commands';
import { conceptsOf, wide } from '../concepts';
import { grammarWords } from '../grammarWords';
import { stepMemory } from '../stepMemory';
import { quotationsOf, sentencesOf, wordsOf } from '../words';
import {
  condition,
  demand,
  gives,
  isDemand,
  looksAhead,
  obligation,
  pointsBack,
  producing,
} from './stepShapes';
import { tokensOf, type Token } from './tokens';

/** What a step says, for comparison with another one. */
export interface Meaning {
  readonly text: string;
  readonly firstWord: string | undefined;
  /** Stems of its words in order, without those that only hold it together. */
  readonly stems: readonly string[];
  /** Ids of its concepts, and its words in lower case. */
  readonly named: ReadonlySet<string>;
  /** Its concepts in the words that it puts them in. */
  readonly tokens: readonly Token[];
  /** What it has done, and what of that it has its reader do first. */
  readonly actions: ReadonlySet<string>;
  readonly action: string | undefined;
  /** In order, since "If 1 says more than 2" is not "If 2 says more than 1". */
  readonly numbers: readonly string[];
  /** Quoted words, single letters and labels, which stand for themselves. */
  readonly literals: readonly string[];
  /** Whether it only holds under a condition that it names. */
  readonly isConditional: boolean;
  /** Whether it only asks for something to be so: "make sure that …", "the answer should …". */
  readonly isDemand: boolean;
  /** Whether it has its reader do something or asks for something; facts alone are repeated for a reason. */
  readonly isOrder: boolean;
  /** Whether some part of it has something written or chosen as the answer. */
  readonly produces: boolean;
  /** Whether it speaks of what will be done below. */
  readonly looksAhead: boolean;
  /** Whether it goes on with what was found before: "add them up". */
  readonly pointsBack: boolean;
  /** Stems of what it takes as known: "these words". */
  readonly takenUp: readonly string[];
}

/** The same object for the same step and labels, as long as it is remembered. */
export const meaningOf = (step: string, labels: readonly string[] = []): Meaning =>
  memory.recall(labels.join('\n'), step, () => read(step, labels));

const memory = stepMemory<Meaning>();

function read(step: string, labels: readonly string[]): Meaning {
  const text = step.replace(aside, ' ');
  const concepts = conceptsOf(text, wide).filter(({ id }) => !manner.has(id));
  const words = wordsOf(text);
  const actions = concepts.filter(({ kind }) => kind === 'action').map(({ id }) => id);
  return {
    text,
    firstWord: words[0]?.lower,
    stems: words
      .filter(({ lower }) => telling.has(lower) || !(grammarWords.has(lower) || isBoth.test(lower)))
      .map(({ stem }) => stem),
    named: new Set([...concepts.map(({ id }) => id), ...words.map(({ lower }) => lower)]),
    tokens: tokensOf(text, concepts),
    actions: new Set(actions),
    action: actions.find((id) => !leadingActions.has(id)) ?? actions[0],
    numbers: concepts
      .filter(({ kind, start, end }) => kind === 'number' && !isBoth.test(text.slice(start, end)))
      .map(({ id }) => id),
    literals: literalsOf(text, labels),
    isConditional: condition.test(text),
    isDemand: isDemand(text),
    isOrder:
      demand.test(text) ||
      obligation.test(text) ||
      /\?/.test(text) ||
      sentencesOf(text).some((each) => isCommand(each.text) && !gives.test(each.text)),
    produces: producing.test(text),
    looksAhead: looksAhead.test(text),
    pointsBack: pointsBack(text),
    takenUp: Array.from(text.matchAll(known), ([, word]) => wordsOf(word!)[0]!.stem),
  };
}

/** Illustrations and remarks on manner, which do not count. */
const aside =
  /\([^()]{2,}\)|,? ?\b(?:for example|for instance|e\.g\.|such as)[,:]? [^.;]*?(?=(?<!\b(?:that|which|who)) (?:is|are|was|were)\b|[.;]|$)|\bwith (?:great|much|due|the utmost|more) care\b|\bonce (?:more|again)\b/gi;
const manner = new Set(
  'whole mainli carefulli thoroughli close slowli attent attentiv care again exactli precis detail correctli good individu'.split(
    ' ',
  ),
);
/** Little words that make the difference between two orders in the same words. */
const telling: ReadonlySet<string> = new Set(
  'why how when where who must may can before after above below across down up over under within behind between against more less most least other another'.split(
    ' ',
  ),
);
/** "These words", "the words that were underlined". */
const known =
  /\b(?:this|these|such|(?:one|any|some|none) of the|(?:that|which) (?:was|were|(?:has|have) been)) ([a-z]+)/gi;
/** "The two articles", "both of the articles". */
const isBoth = /^(?:both|two)$/i;
/** Actions that come first in a step only to lead to another one. */
const leadingActions = new Set(['read', 'check', 'use']);

function literalsOf(text: string, labels: readonly string[]): readonly string[] {
  const words = new Set(wordsOf(text).map((word) => word.text));
  const letters = text.matchAll(
    /(?<![\p{L}\p{N}'’])(?:[B-HJ-Z]|A(?! \p{L}{2,}))(?![\p{L}\p{N}'’])/gu,
  );
  return [
    ...quotationsOf(text).map((quotation) => quotation.text.toLowerCase()),
    ...Array.from(letters, ([letter]) => letter),
    ...labels.filter((label) => words.has(label)),
  ];
}
