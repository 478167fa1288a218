import { conceptsOf, wide } from '../concepts';
import type { Demand, OutputSentence, StepsText } from './demand';
import { excludes, excludesElsewhere, isExclusion } from './exclusions';
import { quotationsOf } from '../words';
import { kindredIn } from './kindred';
import { conceptIds, conceptsOfAll } from './stepsText';

/**
 * A demand that has no kind of its own is told by the words that only it has: what neither the rest of the definition nor every
 * step list says. It is carried where one of these words, or one of the same meaning, stands in a step. A demand without such
 * words cannot be told from the task itself and is left alone. In the sentence that names the task, only what it forbids is one.
 */
export function wordingDemand(
  { text, start, rest }: OutputSentence,
  isTask: boolean,
): Demand | undefined {
  const isForbidding = isExclusion(text);
  if (isTask && !isForbidding) return undefined;
  const families = kindredIn(text);
  const isTold = families.some(({ suffices }) => suffices);
  const telling = isTold ? [] : tellingIn(text, rest);
  if (plainOrder.test(text)) return undefined;
  const isRestricting = !isTold && restricting.test(text);
  const own = isRestricting ? tellingIn(text, rest) : [];
  const objects = objectsOf(text);
  if (families.length === 0 && telling.length === 0 && consequenceOf(text) !== undefined)
    return undefined;
  const isTelling = isForbidding ? objects.length > 0 : telling.length > 0;
  if ((families.length === 0 && !isTelling) || (!isForbidding && quality.test(text)))
    return undefined;
  return {
    text,
    start,
    isCarried: (steps: StepsText) =>
      quotes(text, steps) ||
      families.some(({ carry }) => carry.test(steps.text)) ||
      (isForbidding
        ? (isRestricting && own.some((id) => steps.concepts.has(id))) ||
          excludes(steps, objects) ||
          excludesElsewhere(steps, conceptsOfAll([...rest, text]))
        : telling.some((id) => steps.concepts.has(id))),
  };
}

/** "Keep the tense", "only legal moves": what is named nowhere else need not be denied in the steps, only named. */
const restricting = /^(?:keep|only) (?!.*(?:\bnot\b|\bnever\b|\bno\b|n't\b))/i;

/** How the answer is to strike a reader: nobody can check it. */
const quality =
  /\b(?:sound|feel|look|seem|make (?:people|readers?|the (?:\w+ )?reader|sense)|reflect|captures?|convey|encourage|inspire|fit)\b|\b(?:be|stay|remain|keep (?:it|them|the \w+)) (?:(?:as|very|both|really|quite) )?(?:\w+(?:ful|ive|ing|ic|ical|ible|able|ent|ant|al|ous|ly)|clear|concise|brief|simple|easy|good|warm|vivid|funny|short|kind|true|close|catchy|polite|formal)\b(?! (?:and )?(?:in|from|with|at|by|than)\b)|\b(?:wherever|where) possible\b/i;

/** Whether the steps have words that the demand quotes. */
function quotes(text: string, steps: StepsText): boolean {
  const letter = /\bletter ([a-z])\b/i.exec(text)?.[1]?.toLowerCase();
  if (letter !== undefined && new RegExp(`\\b${letter}\\b`).test(steps.text)) return true;
  return quotationsOf(text).some(({ text: quoted }) =>
    steps.text.includes(`"${quoted.toLowerCase()}${/\w/.test(quoted) ? '"' : ''}`),
  );
}

/** In a special case, what is to be done then tells more than the case. */
function tellingIn(text: string, rest: readonly string[]): string[] {
  return tellingConcepts(consequenceOf(text) ?? manner.exec(text)?.[1] ?? text, rest);
}

/** "Temperatures must be given in Celsius": how, not what. */
const manner =
  /\bbe (?:given|written|stated|expressed|shown|put|formatted|presented|spelled|spelt|reported) (?:in|as|with|between|inside) (.+)/i;

function consequenceOf(text: string): string | undefined {
  return /^(?:if|when|where|should|in case|in the case)\b[^,]*, (.+)/i.exec(text)?.[1];
}

/** "Output the four numbers": it is the task, not a demand on how to fulfil it. */
const plainOrder =
  /^(?:then |please )?(?:output|return|write|give|print|provide|produce|generate|choose|select|pick|report|state|list|respond|reply|answer)\b(?!.* (?:in|as|by|using|without|from|only|not|never|once|first|before|after|to|on|at|for)\b)/i;

/** What a prohibition is about. */
function objectsOf(text: string): readonly string[] {
  const concepts = conceptsOf(text, wide);
  const ids = concepts.map(({ id }) => id);
  const at = ids.lastIndexOf('not');
  const isBehind =
    at >= 0 &&
    !/not (?:occur|appear|be|show up|stand|turn up)\b/i.test(text) &&
    concepts.slice(at + 1).some(({ kind }) => kind !== 'action');
  const objects = isBehind ? ids.slice(at + 1) : ids.filter((id) => id !== 'not');
  const special = objects.filter((id) => !general.has(id));
  return special.length > 0 ? special : objects;
}

/** Things before actions: what is to be kept or left out tells more than that it is. */
function tellingConcepts(text: string, rest: readonly string[]): string[] {
  const elsewhere = conceptsOfAll(rest);
  const own = [...conceptsOf(text), ...conceptsOf(text, wide)].filter(
    ({ id }) => !general.has(id) && !elsewhere.has(id),
  );
  const things = own.filter(({ kind }) => kind === 'thing' || kind === 'number');
  const chosen = things.length > 0 ? things : own.filter(({ kind }) => kind === 'action');
  return [...new Set(chosen.map(({ id }) => id))];
}

const general: ReadonlySet<string> = conceptIds(
  `write give output return answer say use contain keep find make form word sentence text question result input
   part case way thing possible good read add show choose item same correct only one fully exactly original
   example list remain include number whole different main given result form sort order put mention start end begin begin finish
   reply response respond`,
);
