import { remembered } from '../../../text/remembered';
import { loopsThroughCollections, type Loop } from './collectionLoops';
import { isOfAnswer } from './answers';
import { isNextCase } from './cases';
import { collectionAt, type Collection } from './collections';
import { isCompanion, isOfStep, isOneOfFew } from './companions';
import { isOtherwise, leftAside } from './consequences';
import { isAllOfCollection, isForeign, isLineOfFile } from './foreignCollections';
import { isConsulted, isTalk } from './consulted';
import { isInQuestion } from './inQuestion';
import { clauseAround, type Clause } from './loopClauses';
import type { InputUnits } from './inputUnits';
import * as ends from './endWords';
import * as says from './loopWords';
import { isInOthersOfWhole, isOfInput, isOfItsWhole, isOfNextOwner, isOfWhole } from './owners';
import { isGoneThrough, isSurely, restricts } from './signs';
import { isInStore, isLoopOverThings, isRowOfInput, isToTheEnd } from './strangerLoops';
import { isUntilAllDone } from './untilAllDone';
import { isLoopOverUnits } from './unitLoops';
import { mentionsOf, type Mention } from './unitMentions';
import { isWholeStore } from './wholeStores';

/**
 * The first place of a sentence, without its quotations, that goes on to other inputs than the one in the prompt.
 *
 * What decides is what is spoken of (more of what the definition gives one of) and whether something is to be done with it, not
 * by which verb.
 */
export function findLoop(context: Context): Loop | undefined {
  const { sentence, units } = context;
  if (isTalk(sentence)) return undefined;
  const found = [
    ...knownMentions(sentence, units)
      .filter((mention) => isLoop(mention, context))
      .map(({ clauseStart, end }) => ({
        start: clauseStart,
        end: end + (collectionAt(sentence.slice(end))?.length ?? 0),
      })),
    ...loopsThroughCollections(sentence, units),
  ].filter(({ start, end }) => !isOfStepBefore(sentence.slice(start, end), context.before));
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** The same sentence comes again as soon as a step beside it changes. */
function knownMentions(sentence: string, units: InputUnits): readonly Mention[] {
  if (units !== latest.units)
    latest = { units, mentions: remembered((text) => [...mentionsOf(text, units)]) };
  return latest.mentions(sentence);
}

/** Of the task whose steps were read last. */
let latest: {
  readonly units: InputUnits | undefined;
  readonly mentions: (sentence: string) => readonly Mention[];
} = { units: undefined, mentions: () => [] };

/** "Continue with the rest of the table", where the step before uses a table of its own. */
function isOfStepBefore(words: string, before: string): boolean {
  const noun = /(?<=\b(?:rest|remainder) of the )(?:table|list|rules?|scheme|checklist)$/i.exec(
    words,
  )?.[0];
  return noun !== undefined && new RegExp(String.raw`\b${noun}\b`, 'i').test(before);
}

/** "the following commit in the history", "all movies in the collection", "down to the last product in the file" */
function isFrom(
  { isStrong, noun }: Collection,
  { kind, standing, head }: Mention,
  { lead }: Clause,
  units: InputUnits,
): boolean {
  if (isStrong && /^(?:next|other|every|any)$/.test(kind)) return true;
  const isStore = says.stores.test(noun) || says.holders.test(noun);
  // "the next hint from your list" is no input
  const isKnown = standing !== 'unknown' || (units.mentions(head) && !units.givesSome(head));
  if (/^(?:next|other)$/.test(kind)) return isStore || isKnown;
  if (kind === 'following' || (kind === 'last' && ends.upTo.test(lead))) return true;
  return /^(?:every|first)$/.test(kind) && isStore;
}

/** "Every email in the folder gets a label" */
const isDone = ({ mood }: Clause, { kind, standing }: Mention): boolean =>
  mood === 'order' || (mood === 'subject' && kind === 'every' && standing === 'unit');

export interface Context {
  readonly sentence: string;
  /** What the step before and this one say before it. */
  readonly before: string;
  readonly units: InputUnits;
}

function isLoop(mention: Mention, context: Context): boolean {
  const { sentence, units } = context;
  if (isAllOfCollection(mention, context)) return true;
  if (
    mention.standing === 'part' &&
    !isNextLot(mention, context) &&
    !isLineOfFile(mention, context)
  )
    return false;
  if (isCompanion(mention, context) || isOfStep(mention, context)) return false;
  const clause = clauseAround(sentence, mention);
  if (clause.mood === 'denied' || isConsulted(context, mention, clause)) return false;
  if (isOneOfFew(mention, clause, context)) return false;
  if (clause.mood === 'content')
    return (
      mention.standing === 'unit' && !mention.isExample && isInQuestion(mention, clause, context)
    );
  if (says.intoAccount.test(clause.rest) || isOfInput(mention, clause, units)) return false;
  if (clause.mood === 'order' && opensLine(mention)) return false;
  if (clause.mood === 'condition' && leftAside.test(clause.rest)) return false;
  if (isOtherwise(mention, clause, sentence) || isOfAnswer(mention, clause, units)) return false;
  if (isOfNextOwner(mention, clause, units) || isInOthersOfWhole(mention, clause, units))
    return true;
  const isPutThere = mention.standing !== 'unit' && says.putting.test(clause.lead);
  const collection = isPutThere ? undefined : collectionAt(clause.rest);
  const isOfCollection =
    isForeign(collection, units) && !(mention.kind === 'any' && units.mentions(collection.noun));
  if (isOfCollection && isDone(clause, mention) && isFrom(collection, mention, clause, units))
    return mention.kind !== 'other' || !says.lookingFor.test(clause.lead);
  if (isUntilAllDone(mention, clause, units)) return true;
  if (/^(?:condition|time|statement)$/.test(clause.mood) && isInStore(mention, clause, units))
    return true;
  const isWider =
    isOfCollection || isOfWhole(mention, clause, units) || isOfItsWhole(clause, units);
  const isRestricted = !isWider && restricts(mention, clause);
  const features = { mention, clause, isRestricted };
  if ((units.isWhole(mention.head) || units.isLarger(mention.head)) && isToTheEnd(features))
    return true;
  if (isWholeStore(mention, clause, context) || isNextCase(mention, clause, context)) return true;
  if (mention.kind === 'whole' && units.isWhole(mention.head) && clause.mood === 'order')
    if (says.working.test(clause.lead) || clause.isAgain) return true;
  if (clause.mood === 'existence' && /^(?:unit|thing)$/.test(mention.standing))
    if (
      /^(?:next|several|other)$/.test(mention.kind) &&
      (isOfCollection || says.thenThem.test(clause.rest))
    )
      return true;
  switch (mention.standing) {
    case 'part':
    case 'unit':
      return (
        isLoopOverUnits(features) &&
        isGoneThrough(features, sentence, units) &&
        (units.mentions(mention.head) || isSurely(features))
      );
    case 'thing':
      return isLoopOverThings(features) && !(mention.isRowLike && isRowOfInput(features, context));
    case 'unknown':
      return false;
  }
}

/** "The next two reviews", where the definition gives two. */
function isNextLot(mention: Mention, { sentence, units }: Context): boolean {
  const words = sentence.slice(mention.start, mention.end);
  const count =
    /^(?:(?:the )?(?:next|following|another|other) (two|three|four|five|six|\d+)\b|two (?:new|more|other|further|fresh) )/i.exec(
      words,
    );
  return count !== null && units.givesTogether(count[1] ?? 'two', mention.head);
}

/** "Put each one on a new line": the answer has lines, too. */
const opensLine = ({ isFresh, isIndefinite, head }: Mention): boolean =>
  isFresh && isIndefinite && /^(?:line|row|paragraph)$/.test(head);
