import { withoutQuotations } from '../commands';
import { stepMemory } from '../stepMemory';
import { sentencesOf, wordsOf, type Sentence, type Word } from '../words';
import { clauseUses } from './clauseUses';
import { phraseUses } from './phraseUses';
import { operandsIn, type Operands } from './operands';
import type { Use } from './use';

/** Everything in a step that something must have made. */
export interface Uses {
  /** In order. */
  readonly uses: readonly Use[];
  readonly operands: readonly Operands[];
}

export function usesIn(text: string): Uses {
  return text.length > longestKept ? readAll(text) : memory.recall('', text, () => readAll(text));
}

const readAll = (text: string): Uses => ({ uses: readUses(text), operands: operandsIn(text) });
const memory = stepMemory<Uses>();
/** In UTF-16 code units. */
const longestKept = 2_000;

function readUses(text: string): readonly Use[] {
  const plain = withoutQuotations(text);
  const words = wordsOf(plain);
  let from = 0;
  return sentencesOf(plain).flatMap((sentence) => {
    while (from < words.length && words[from]!.start < sentence.start) from++;
    let to = from;
    while (to < words.length && words[to]!.end <= sentence.end) to++;
    return usesInSentence(plain, sentence, words.slice(from, to));
  });
}

function usesInSentence(text: string, sentence: Sentence, words: readonly Word[]): Use[] {
  if ([looksAhead, putsOff, goesOn].some((each) => each.test(sentence.text))) return [];
  const isDemand = demanding.test(sentence.text);
  const isMused = musing.test(sentence.text);
  return words.flatMap((_, at) => {
    const place = { text, words, at, isDemand };
    const inPhrase = phraseUses(place).filter(({ kind }) => kind === 'worked' || !isMused);
    return [...inPhrase, ...clauseUses(place)];
  });
}

const demanding = /\b(?:should|must|has to|have to|needs? to|may|is to|shall|will|would)\b/i;

const musing =
  /^(?:also |please |always |then |next,? |now )?(?:think|imagine|consider|recall|reflect)\b/i;

/** Sentences that speak of what comes, or of what the reader should know, and rely on nothing. */
const looksAhead =
  /(?:^|[;:–—] )(?:also |please |always |first,? |to begin,? )?(?:remember|keep in mind|bear in mind|note that|make sure|ensure|be sure|be aware|prepare|plan|know|do not forget|don't forget|understand|familiari[sz]e|here (?:is|are)|the (?:task|goal|aim|answer|output|result)\b.*\b(?:is|must|should|has to|needs to))\b/i;

/** "Continue with the next sentence until the whole collection is done": speaks of other inputs. */
const goesOn =
  /^(?:then |and )?(?:continue|go on|carry on|proceed|move on|do (?:the same|this|so)) (?:with|to|for|until)\b/i;

/** "Leave the scores to step 4", "do not rank them yet", "before you sort the words". */
const putsOff =
  /\b(?:leave|save|keep|postpone|put off|reserve|defer)\b[^.;]{0,60}\b(?:to|for|until|till)\b[^.;]{0,30}\b(?:steps?|later|end)\b|\b(?:not|n't|no need to)\b[^.;,]{0,60}\b(?:yet|at this point|for now|until|till)\b|\b(?:before|until|till) you\b/i;
