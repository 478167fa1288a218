import { singular } from '../inflections';
import type { InputUnits, Standing } from './inputUnits';
import { isAspect, isCase } from '../textNouns';
import { isOfParts } from './containers';

/** A noun phrase behind its article or quantifier, up to its head. */
export interface NounPhrase {
  readonly end: number;
  /** In the singular and in lower case. */
  readonly head: string;
  readonly isPlural: boolean;
  /** "letter's" */
  readonly isPossessive: boolean;
  /** Of its head. */
  readonly standing: Standing;
  /** "text", "context": without an article, and with words such as "additional", it counts no inputs. */
  readonly isMass: boolean;
  /** "pair", "set": what stands behind "of" belongs to it. */
  readonly isContainer: boolean;
  /** "row", "item": of a table or list, where the task has one. */
  readonly isRowLike: boolean;
  /** Whether the task also has one of these written. */
  readonly isOutput: boolean;
  /** "example", which may mean those of the prompt. */
  readonly isExample: boolean;
  /** "aspect", "hint": what texts are looked at for. */
  readonly isAspect: boolean;
  /** "problem", "case": what an input may be called whatever it is. */
  readonly isCase: boolean;
}

/** Words that end a noun phrase. */
const ending =
  /^(?:of|in|from|with|for|by|on|to|and|or|that|which|who|whose|the|is|are|was|were|has|have|gets?|receives?|undergo(?:es)?|about|as|at|into|between|where|when|if|you|your|it|its|this|these|those|they|he|she|until|must|should|can|will|may|do|one|individually|separately|not|so|but|then|there|left|remain|also|likewise|alike|too|again|than|underneath|beneath|below|after|behind|(?!(?:reply|family|assembly|anomaly|supply)$)\w{3,}ly)$/i;

/**
 * The phrase that begins at an offset: up to four words, of which the last known noun is the head. A plural closes it, so that
 * "tweets sentence by sentence" is about tweets. A phrase without any known noun ends with its first plural, or first word.
 */
export function nounPhraseAt(
  text: string,
  start: number,
  units: InputUnits,
): NounPhrase | undefined {
  let found: NounPhrase | undefined;
  let unknown: NounPhrase | undefined;
  const words = /^[\w'-]+(?: [\w'-]+){0,3}/.exec(text.slice(start, start + 80))?.[0] ?? '';
  let at = start;
  for (const word of words.split(' ')) {
    const last = lastPart(word.toLowerCase().replace(/'s?$/, ''));
    if (ending.test(word)) break;
    const end = at + word.length;
    const head = singular(last);
    const isPlural = head !== last || last === 'series';
    const isWhole =
      isTuple(text.slice(start, end), head, units) || isLot(text.slice(end), head, units);
    const isMadeOfParts = isOfParts({
      words: text.slice(start, end),
      head,
      behind: text.slice(end),
      units,
    });
    const standing = isMadeOfParts ? 'part' : isWhole ? 'unit' : units.standingOf(head);
    const phrase: NounPhrase = {
      end,
      head,
      isPlural,
      isPossessive: /'s$/.test(word) && !isPlural,
      standing,
      isMass:
        !isPlural &&
        /^(?:text|context|content|code|data|information|speech|input|dialogue|conversation|story|passage|article)$/.test(
          head,
        ),
      isContainer: /^(?:pair|set|batch|list|group|triple)$/.test(head),
      isRowLike: rowLike.test(head),
      isOutput: units.isOutput(head),
      isExample:
        /^(?:example|sample|instance|pair)$/.test(head) || ofPrompt.test(text.slice(start, end)),
      isAspect: isAspect(head),
      isCase: isCase(head),
    };
    if (standing !== 'unknown') found = phrase;
    else if (found) break;
    else if (!unknown?.isPlural) unknown = phrase;
    if (isPlural && found) break;
    at = end + 1;
  }
  return found ?? unknown;
}

/** "sub-clause" is another word than "clause". */
const lastPart = (word: string): string =>
  /^(?:data-(?:point|set)s?|sub-[a-z]+)$/.test(word)
    ? word.replace('-', '')
    : word.split('-').at(-1)!;

/** "place-rating-keyword combinations" */
function isTuple(words: string, head: string, units: InputUnits): boolean {
  return (
    tuples.test(head) &&
    words
      .toLowerCase()
      .split(/[- ]/)
      .filter((part) => units.mentions(part)).length > 1
  );
}

/** "sets of sentences", where the definition gives several sentences */
function isLot(behind: string, head: string, units: InputUnits): boolean {
  if (!lots.test(head) || units.mentions(head)) return false;
  const noun = /^ of (?:[\w-]+ )?([a-z]+s)\b/i.exec(behind)?.[1];
  return noun !== undefined && units.givesSome(singular(noun.toLowerCase()));
}

const lots = /^(?:set|list|group|batch|series|collection|bunch|lot|array)$/;
const tuples = /^(?:combination|tuple|triple|pair|trio|duo|couple|quadruple|set)$/;

/** "sample dialogues" */
const ofPrompt = /\b(?:example|sample|demonstration) [a-z]+$/i;
const rowLike = /^(?:row|record|entry|item|line|datum)$/;
