import {
  barePointer,
  dismissed,
  doing,
  elsewhere,
  gone,
  isPointer,
  made,
  numbering,
  ofStatistics,
  ofPrompt,
  ofThings,
  otherwise,
  teaching,
  whichOnes,
} from './exampleMentionWords';
import {
  definite,
  hasObject,
  isNounLike,
  isNounOfTask,
  marking,
  neighbour,
  ordinal,
  parts,
  phraseStart,
  polar,
} from './examplePhrase';
import { wordsOf, type Word } from '../words';

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

/** The noun phrases of a text around words for examples; `isOfTask` knows the words of the definition. */
export function* mentionsOf(
  text: string,
  isOfTask: (word: string) => boolean = () => false,
): Generator<Mention> {
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    const noun = nounOf(word.lower);
    if (noun === undefined || isIdiom(words, index)) continue;
    yield mentionAt(text, words, { index, noun, isOfTask });
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
  if (lower === 'sample' && ofStatistics.test(words[index + 1]?.lower ?? '')) return true;
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
  {
    index,
    noun,
    isOfTask,
  }: {
    readonly index: number;
    readonly noun: string;
    readonly isOfTask: (word: string) => boolean;
  },
): Mention {
  const first = phraseStart(text, words, index);
  const behind = neighbour(text, words, index);
  const acts = behind !== undefined && hasObject(text, behind);
  const next = acts ? undefined : behind;
  const hasPart = next !== undefined && parts.test(next.lower);
  const compound = hasPart || (next !== undefined && isNounLike(next.lower, isOfTask));
  const last = compound ? next : words[index]!;
  const front = words.slice(first, index).map(({ lower }) => lower);
  const leading = text.slice(Math.max(0, words[first]!.start - 60), words[first]!.start);
  const trailing = text.slice(last.end, last.end + 120);
  const which = /^\W*\w.*/s.exec(whichOnes.exec(trailing)?.[0] ?? '')?.[0] ?? '';
  const isPolar = front.some((word) => polar.test(word));
  const marked = front.some((word) => marking.test(word));
  const number = numbering.exec(trailing.replace(/^\.(?= \d)/, ''))?.[0];
  const isNumbered = number !== undefined && noun !== 'shot';
  // "the code sample", where the task is about code
  const isOfTaskNoun =
    !/^(?:example|exemplar)$/.test(noun) &&
    !compound &&
    which === '' &&
    isNounOfTask(front.at(-1) ?? '', isOfTask);
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
    hasPointer: isPointer(leading),
    isBare: front.length === 0 && barePointer.test(leading),
    isIndefinite:
      /\b(?:an?|another)(?: [\w-]+)? $/i.test(leading) || /^(?:an?|another)$/.test(front[0] ?? ''),
    teaches:
      teaching.test(trailing) ||
      (noun !== 'sample' &&
        /\b(?:in|from|with|of) $/i.test(leading) &&
        front.some((word) => ordinal.test(word))) ||
      (noun === 'demonstration' && (acts || doing.test(trailing))),
    isElsewhere:
      (elsewhere.test(trailing.replace(/^,? (?:or|and) [\w-]+/, '')) &&
        !isPlaceOfSentence(leading, trailing)) ||
      (ofThings.test(trailing) && !isConsulted(leading, trailing)) ||
      otherwise.test(trailing) ||
      (/\bcompare $/i.test(leading) && /^ (?:with|to|against)\b/.test(trailing)) ||
      isOfTaskNoun ||
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
