import type { Demand, OutputSentence } from './demand';
import { isExclusion, isKeeping } from './exclusions';
import { forbiddenWords } from './forbiddenWords';
import { kindredIn, type Kindred } from './kindred';
import { mannerOf } from './manners';
import { namedIn, quotesFrom } from './naming';
import { isObeyed } from './obeying';
import { isOnSource } from './sources';
import { isThingOfItsOwn, objectsOf, withoutPlace } from './tellingWords';

/**
 * A demand that has no kind of its own forbids something or wants it kept. Steps fulfil most of these in ways that nobody can
 * foresee: read are those on words that are named or quoted, those that leave something unmentioned, and those of which it is
 * known in what words steps carry them. One is carried where a word that only it has, or one of the same meaning, stands in a
 * step, also without the "not" or the "keep", since nothing else would make a step speak of it. What the task is about anyway
 * has to stand in one sentence with words of leaving out or of keeping.
 */
export function wordingDemand(
  { text, start, rest }: OutputSentence,
  isTask: boolean,
): Demand | undefined {
  const said = text.replace(purpose, '');
  const isForbidding = isExclusion(said) || (isKeeping(said) && !quality.test(said));
  if (!isForbidding && (isTask || !singled.test(text))) return undefined;
  if (degree.test(text) || existing.test(text) || barely.test(text)) return undefined;
  const objects = isForbidding ? objectsOf(withoutPlace(text)) : [];
  const isUnsaid = isForbidding && !isKeeping(text) ? forbiddenWords(text) : undefined;
  if (isUnsaid)
    return {
      text,
      start,
      isCarried: (steps) => quotesFrom(text, rest, steps) || isUnsaid(steps),
    };
  const ways = kindredIn(text, objects.some(isThingOfItsOwn), rest.join(' '));
  const isOpen = !singled.test(text) && !isReadable(text, ways);
  const isNamed = namedIn({ text, rest }, ways);
  const prohibition = { text, objects, rest };
  return {
    text,
    start,
    ...mannerOf(text, ways.isKnown),
    isAnyhow: isOpen || isOnSource(text),
    isCarried: (steps) =>
      (ofRest.test(text) && ofRest.test(steps.text)) ||
      isNamed(steps) ||
      (isForbidding && isObeyed(prohibition, steps)),
  };
}

/** Whether steps that carry it would do so in words that can be told. */
function isReadable(text: string, { isKnown, isCalled }: Kindred): boolean {
  if ((word.test(text) && saying.test(text)) || silence.test(text)) return true;
  return isKeeping(text) ? isKnown : isCalled;
}

/** "Do not mention temperatures", "Leave out the amounts" */
const silence =
  /\b(?:(?:not|never|n't) (?:mention|name)|without (?:mention|nam)ing)\b|^leave out\b/i;

/** "The name of the product must not occur", "without using the noun itself" */
const word = /\b(?:words?|nouns?|names?|terms?|phrases?|expressions?)\b/i;
const saying = /\b(?:contain|us(?:e|ing)|mention|includ|repeat|say|appear|occur|reveal)/i;

/** How the answer is to strike a reader: nobody can check it. */
const quality =
  /\b(?:sound|feel|look|seem|make (?:people|readers?|the (?:\w+ )?reader|sense)|reflect|captures?|convey|encourage|inspire|fit)\b|\b(?:be|stay|remain|keep (?:it|them|the \w+)) (?!exactly\b|precisely\b|only\b|visible\b)(?:(?:as|very|both|really|quite) )?(?:\w+(?:ful|ive|ing|ic|ical|ible|able|ent|ant|al|ous|ly)|clear|concise|brief|simple|easy|good|warm|vivid|funny|short|kind|true|close|catchy|polite|formal)\b(?! (?:and )?(?:in|from|with|at|by|than)\b)|\b(?:wherever|where|when|if) (?:possible|they exist|needed|necessary|appropriate)\b/i;

/** "It must not simply negate the statement", "Avoid questions that …": what would do is left open. */
const degree = /\bnot (?:simply|merely)\b|^avoid (?:[\w-]+ ){1,2}(?:that|which)\b/i;

/** "Ask for a reason, | so that yes or no would not do": what comes of it. */
const purpose = /, so that\b.*$/s;

/** "No two teams share the top", "There is no tie": so the input is. */
const existing =
  /^(?:no two \w+|there (?:is|are) (?:no|never)\b) (?!(?:must|may|should|shall|can|ha(?:s|ve) to)\b)/i;

/** "Leave the spelling otherwise untouched": steps speak of the rest, too. */
const ofRest =
  /\b(?:otherwise|(?:any|every|no)thing else|(?:the|all) (?:rest|others?|remaining))\b/i;

/** "Output the name only": no more than "Output the name". */
const barely =
  /^(?:and )?(?:output|return|write|give|print|answer|reply|respond|report|state|name)\b(?!.*\b(?:not|no|never|without)\b).*\b(?:only|alone)(?=[.,;]|$| the\b)/i;

/** 'Use the words "however" and "finally"' */
const singled = /\b(?:words?|terms?|phrases?|expressions?|tags?|hashtags?) "/i;
