import { isDenied, isInCommand, withoutQuotations } from '../commands';
import { holdsExamples } from '../examples/inputExamples';
import { sentencesOf, wordsOf } from '../words';
import { aboutStories } from './action';
import { actionsByVerb, statements, type Lack } from './actions';
import { isAsked, isMeasured } from './asked';
import { blotted, type Foreign } from './nouns';
import { isInPassing } from './inPassing';
import { judge } from './judging';
import { isOneOf, names } from './ordinary';
import { isOfAnswer } from './spokenTo';
import { isForItsOutcome, showsOutcome } from './outcomes';

/** What a step has besides its own words. */
export interface Known {
  /** The definition. */
  readonly task: string;
  /** Nouns for what the steps before make. */
  readonly made: readonly string[];
}

/** The first impossible thing of each sentence. */
export function actionsIn(text: string, known: Known): readonly Found[] {
  const plain = withoutQuotations(text);
  return sentencesOf(text).flatMap(({ start, end }) => {
    const found = firstAction(plain.slice(start, end), known);
    return found ? [{ ...found, start: start + found.start, end: start + found.end }] : [];
  });
}

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly lack: Lack;
}

function firstAction(written: string, known: Known): Found | undefined {
  if (inTheHead.test(written)) return undefined;
  const sentence = withoutDenialsInCondition(written);
  const readings = readingsOf(sentence);
  const commanded = firstCommanded(sentence, known, readings);
  const stated = firstStated(sentence, known, readings);
  return commanded && stated && stated.start < commanded.start ? stated : (commanded ?? stated);
}

/** Whether the definition names a thing, or a step before makes it: "the inventory". */
const isThere = ({ task, made }: Known, thing: string): boolean =>
  names(task, thing) || isOneOf(made, thing);

/** "The web" is in no prompt, whatever the definition says was taken from it; "the web text" is. */
const isWeb = (thing: string, behind: string): boolean =>
  /^(?:the )?(?:world wide web|web|internet|net|online)$/i.test(thing) &&
  /^ *(?:[.,;:!?)]|$|(?:for|to|and|or|in|on|at|about|whether|if|what|how|who|with|before|after|again|first|by|using)\b)/i.test(
    behind,
  );

/** "If you do not know it, ask": what is behind the comma is not denied. Offsets stay. */
function withoutDenialsInCondition(sentence: string): string {
  return sentence.replace(openingCondition, (condition) =>
    condition.replace(denials, (denial) => '¤'.repeat(denial.length)),
  );
}

const openingCondition =
  /^(?:then,? |otherwise,? |but |and )?(?:if|when|whenever|where|wherever|in case|in cases|as long as|unless|once|should|because|since|as|for|with)\b[^,;:.]*,/i;
const denials = /\b(?:not|never|cannot|unable|without|no|nor|neither|nobody)\b|n't\b/gi;

/** "Run the function in your head", "line by line" and "on an imaginary sheet" are thinking. */
const inTheHead =
  /\b(?:in your (?:head|mind|thoughts|brain|memory)|mentally|mental|in (?:your )?imagination|imaginary|imagined|in thought|line by line|on paper|by hand|by heart|from memory|consult your memory|(?:inner|mind's) (?:ear|eye|voice))\b/i;

/** What a pattern that needs a family of nouns is held against, if the sentence has any; see `blotted`. */
type Readings = (needs: Foreign | undefined) => string | undefined;

function readingsOf(sentence: string): Readings {
  const known = new Map<Foreign, string | undefined>();
  return (needs) => {
    if (needs === undefined) return sentence;
    if (!known.has(needs)) known.set(needs, blotted(sentence, needs));
    return known.get(needs);
  };
}

function firstCommanded(sentence: string, known: Known, readings: Readings): Found | undefined {
  const { task } = known;
  const lower = sentence.toLowerCase();
  for (const { lower: verb, start, end } of wordsOf(sentence)) {
    const actions = actionsByVerb.get(verb);
    if (!actions) continue;
    for (const { particle, behind, lack, needs, unless, isForeign } of actions) {
      if (
        !lower.startsWith(particle, end) ||
        isOtherwise(lower.slice(start), end - start + particle.length)
      )
        continue;
      const text = readings(needs);
      if (text === undefined) continue;
      behind.lastIndex = end + particle.length;
      const match = behind.exec(text);
      if (!match) continue;
      if (unless?.test(task) && !isForItsOutcome(verb, sentence.slice(end + particle.length), task))
        continue;
      if (!isAsked(sentence, start)) break;
      const thing = thingOf(sentence, match);
      if (isForeign && !isWeb(thing, sentence.slice(behind.lastIndex)) && isThere(known, thing))
        continue;
      if (lack === 'people' && isOfStory(task, sentence.slice(start), behind.lastIndex - start))
        continue;
      const found = sentence.slice(start, behind.lastIndex).trimEnd();
      const before = sentence.slice(0, start);
      const after = sentence.slice(behind.lastIndex);
      if (lack === 'people' && isOfAnswer(task, { before, found, behind: after })) continue;
      if (none.test(found) || (lack !== 'time' && goesThroughInputs.test(found))) continue;
      if (lack === 'training' && isOfExamples(found, after, task)) continue;
      return { start, end: start + found.length, lack };
    }
  }
  return undefined;
}

/** "Load the next text of the corpus": a loop, and no turning to the corpus. */
const goesThroughInputs =
  /^(?!(?:retriev|obtain|request|procur)\w+ )[a-z]+(?: (?:on|up|to|out|with|over|through|down|off|in))* (?:the |your )?(?:next|following|subsequent|remaining) (?!(?:chapters?|pages?|episodes?|scenes?|sources?|volumes?)\b)|^[a-z]+ through (?:all|each|every)\b|^[a-z]+(?: (?:on|over))* (?:to|with) the (?:rest|remainder) of (?:the|your) [a-z]+s$|^[a-z]+(?: (?:on|down|over))* to the [\w-]+ (?:below|underneath|beneath|behind it|after it|that follows)\b/i;

/** "Try the rule on the other examples", where the input has some, "on examples of your own", and "with the other reviews in the input". */
const isOfExamples = (found: string, after: string, task: string): boolean =>
  ofOnesInventionOrInput.test(after) || (ofExamples.test(found) && holdsExamples(task));
const ofExamples =
  /\b(?:the|these|those|all|each|every|both|remaining|given)(?: (?:other|remaining|given|of|the|two|three|four|five|six|example|input|sample))* (?:examples?|pairs?|demonstrations?|samples?)$/i;
const ofOnesInventionOrInput =
  /^ ?(?:of your own|(?:in|of|from) the input|(?:that )?you (?:make|invent|think|know|can think|come up))\b/i;

/** Who is in the story that is to be written: "Bring in the brother", "let somebody answer", but not "ask a friend". */
function isOfStory(task: string, from: string, length: number): boolean {
  if (!aboutStories.test(task)) return false;
  return !ofOnesOwn.test(from.slice(0, length)) || (having.test(from) && !judging.test(from));
}

const having = /^(?:let|have|bring|call in)\b/i;
/** What only readers of the answer do. */
const judging = new RegExp(judge, 'i');

const ofOnesOwn =
  /\b(?:an?|your|another|other|some|several|two|three)\b|^(?!let\b).*\b(?:somebody|someone)\b/i;

/** "Look up nothing", "open with the news", "take the pulse as a sign of fear", "phone number and e-mail address" */
const isOtherwise = (from: string, verbLength: number): boolean =>
  nothing.test(from.slice(verbLength)) ||
  beginning.test(from) ||
  regarding.test(from) ||
  describing.test(from);
const describing =
  /^(?:e-?mail|mail|phone|telephone|fax|contact|message|text|call|web) (?:address(?:es)?|accounts?|numbers?|details?|signs?|headers?|fields?|subjects?|signatures?)\b/;
const nothing = /^ (?:nothing|nobody|no one|none|no|neither)\b/;
const beginning = /^(?:open|opening|go on|going on) (?:with|by)\b/;
const regarding = /^tak(?:e|ing)\b[^.;:!?]{0,200} (?:as\b|into (?:account|consideration)\b)/;

/** "Look up no outside facts" */
const none = / (?:no|none|neither)\b(?! (?:more|fewer|less|later)\b)/i;

/** The words of the group `thing`, which may be blotted out in the match. */
function thingOf(sentence: string, match: RegExpExecArray): string {
  const thing = match.groups?.['thing'];
  if (thing === undefined) return '';
  const start = match.index + match[0].lastIndexOf(thing);
  return sentence.slice(start, start + thing.length);
}

/** What every statement about a main clause has. */
const mainClause =
  /\b(?:should|must|can|may|could|might|will|shall|to|search(?:es)?|look-?ups?|checks?|research)\b/i;

const subordinate =
  /\b(?:if|whether|which|that|unless|when|who|as|like|such|what|how|would|could have)\b[^,;:.]*$/i;

function firstStated(sentence: string, known: Known, readings: Readings): Found | undefined {
  const allows = mainClause.test(sentence);
  for (const { pattern, lack, needs, unless, inCommand, isMain } of statements) {
    if (isMain && !allows) continue;
    for (const match of (readings(needs) ?? '').matchAll(pattern)) {
      const before = sentence.slice(0, match.index);
      if (isMain && subordinate.test(before)) continue;
      if (isInPassing(before, match[0], inCommand)) continue;
      if (inCommand ? !isInCommand(sentence, match.index) && !isMeasured(before) : isDenied(before))
        continue;
      const end = match.index + match[0].trimEnd().length;
      const isOutcome = inCommand && showsOutcome(sentence.slice(end), known.task);
      if (unless?.test(known.task) && !isOutcome) continue;
      if (isThere(known, thingOf(sentence, match))) continue;
      return { start: match.index, end, lack };
    }
  }
  return undefined;
}
