import { conceptsOf, wide } from '../concepts';
import type { Demand, Manner, OutputSentence, StepsText } from './demand';
import { excludesElsewhere, isExclusion, isKeeping, keeps, saysNoTo } from './exclusions';
import { quotationsOf } from '../words';
import { kindredIn } from './kindred';
import { kinOf } from './kin';
import { topicsIn } from './topics';
import { conceptIds, conceptsOfAll } from './stepsText';

/**
 * A demand that has no kind of its own is told by the words that only it has: what the rest of the definition does not say. It
 * is carried where one of these words, or one of the same meaning, stands in a step, also without the "not" or the "keep" of the
 * demand, since nothing else would make a step speak of it. What the task is about anyway has to stand in one sentence with
 * words of leaving out or of keeping. A demand without words of its own cannot be told from the task itself and is left alone.
 * In the sentence that names the task, only what it forbids is one.
 */
export function wordingDemand(
  { text, start, rest }: OutputSentence,
  isTask: boolean,
): Demand | undefined {
  const isForbidding = isExclusion(text) || isKeeping(text);
  if ((isTask && !isForbidding) || plainOrder.test(text)) return undefined;
  const isCase = special.test(text);
  if (!isForbidding && !isCase && quality.test(text)) return undefined;
  const objects = isForbidding ? objectsOf(text) : [];
  const { carry: families, isTold } = kindredIn(
    text,
    objects.some((id) => !general.has(id) && !atLarge.has(id)),
  );
  const telling = tellingIn(withoutClause(text), rest);
  const own = isTold ? [] : telling.filter((id) => !worldly.has(id));
  if (families.length === 0 && telling.length === 0 && consequenceOf(text) !== undefined)
    return caseDemand(text, start);
  if (families.length === 0 && (isForbidding ? objects : telling).length === 0) return undefined;
  const kin = isTold ? [] : kinOf(partOf(text), rest);
  const topics = isTold ? [] : topicsIn(text, rest);
  const cases = isCase && !isTold ? tellingConcepts(text.replace(/,.*$/s, ''), rest) : [];
  const numbers = isCase ? numbersIn(text.replace(/,.*$/s, '')) : [];
  const isNamed = (steps: StepsText): boolean =>
    steps.sentences.some(
      (said) => inCase.test(said.text) && numbers.some((id) => said.concepts.has(id)),
    ) ||
    quotes(text, steps) ||
    [...own, ...cases].some((id) => steps.concepts.has(id)) ||
    kin.some((word) => steps.text.includes(word)) ||
    [...families, ...topics].some((carry) => carry.test(steps.text));
  const isObeyed = (steps: StepsText): boolean =>
    saysNoTo(steps, objects) ||
    (isKeeping(text) && keeps(steps, thingsIn(text))) ||
    (!isKeeping(text) && excludesElsewhere(steps, conceptsOfAll([...rest, text])));
  return {
    text,
    start,
    ...(!isCase && mannerOf(text)),
    isCarried: (steps) =>
      isNamed(steps) || (isForbidding && !(isCase && isTold) && isObeyed(steps)),
  };
}

/** "Should it be empty, …", but not "should be short" behind a subject. */
const special =
  /^(?:if|when|where|in case|should (?:the|there|it|they|an?|any|no|this|that|you|both|several|more|one|two|nothing)\b)\b/i;

/** In what manner steps would carry a demand for which no words can be foreseen. */
function mannerOf(text: string): { readonly manner?: Manner } {
  if (isKeeping(text)) return { manner: 'keeping' };
  return isExclusion(text) ? { manner: 'leaving out' } : {};
}

const numbersIn = (text: string): readonly string[] =>
  conceptsOf(text).flatMap(({ id, kind }) => (kind === 'number' ? [id] : []));

const inCase = /\b(?:if|when|whenever|where|wherever|should|unless|in case|with|of|for)\b/;

/** A case that is told by what it says of something that steps speak of anyway: "if the sentence is a question, …". */
function caseDemand(text: string, start: number): Demand | undefined {
  const [, ...said] = conceptsOf(text.replace(/,.*$/s, ''), wide).filter(
    ({ kind }) => kind === 'thing',
  );
  if (said.length === 0) return undefined;
  return { text, start, isCarried: (steps) => said.some(({ id }) => steps.concepts.has(id)) };
}

/** How the answer is to strike a reader: nobody can check it. */
const quality =
  /\b(?:sound|feel|look|seem|make (?:people|readers?|the (?:\w+ )?reader|sense)|reflect|captures?|convey|encourage|inspire|fit)\b|\b(?:be|stay|remain|keep (?:it|them|the \w+)) (?:(?:as|very|both|really|quite) )?(?:\w+(?:ful|ive|ing|ic|ical|ible|able|ent|ant|al|ous|ly)|clear|concise|brief|simple|easy|good|warm|vivid|funny|short|kind|true|close|catchy|polite|formal)\b(?! (?:and )?(?:in|from|with|at|by|than)\b)|\b(?:wherever|where) possible\b/i;

/** Whether the steps have words that the demand quotes or gives as a name. */
function quotes(text: string, steps: StepsText): boolean {
  const name = /\b(?:called|named|entitled) (\w+)$/i.exec(text)?.[1]?.toLowerCase();
  if (name !== undefined && new RegExp(`\\b${name}\\b`).test(steps.text)) return true;
  const letter = /\bletter ([a-z])\b/i.exec(text)?.[1]?.toLowerCase();
  if (letter !== undefined && new RegExp(`\\b${letter}\\b`).test(steps.text)) return true;
  return quotationsOf(text).some(({ text: quoted }) =>
    [`"${quoted}${/\w/.test(quoted) ? '"' : ''}`, `${quoted} is `, `${quoted} itself`].some(
      (said) => steps.text.includes(said.toLowerCase()),
    ),
  );
}

/** "The word that is marked": what the input has with it is no part of the demand. */
const withoutClause = (text: string): string =>
  text.replace(/(?<=\w \w+) (?:that|which|who) (?:is|are|was|were)\b.*$/, '');

/** Of whom and what steps speak in any case. */
const worldly: ReadonlySet<string> = conceptIds(
  `person author sender character player customer participant object option story
   situation thing`,
);

const atLarge: ReadonlySet<string> = conceptIds(
  'fact information detail value content meaning lose lost change everything else rest untouched unchanged correct',
);

/** In a special case, what is to be done then tells more than the case. */
function tellingIn(text: string, rest: readonly string[]): string[] {
  return tellingConcepts(partOf(text), rest);
}

const partOf = (text: string): string => consequenceOf(text) ?? manner.exec(text)?.[1] ?? text;

/** "Temperatures must be given in Celsius": how, not what. */
const manner =
  /\bbe (?:given|written|stated|expressed|shown|put|formatted|presented|spelled|spelt|reported) (?:in|as|with|between|inside) (.+)/i;

function consequenceOf(text: string): string | undefined {
  return /^(?:if|when|where|should|in case|in the case)\b[^,]*, (.+)/i.exec(text)?.[1];
}

/** "Output the four numbers": it is the task, not a demand on how to fulfil it. */
const plainOrder =
  /^(?:then |please )?(?:output|return|write|give|print|provide|produce|generate|choose|select|pick|report|state|list|respond|reply|answer)\b(?!.* (?:in|as|by|using|without|from|only|not|no|never|once|first|before|after|to|on|at|for)\b)/i;

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
  if (special.length > 0) return special;
  const things = objects.filter((id) => !generalVerbs.has(id));
  return things.length > 0 ? things : objects;
}

/** What is to be kept, whatever it is. */
const thingsIn = (text: string): readonly string[] =>
  conceptsOf(text, wide).flatMap(({ id, kind }) => (kind === 'thing' && id !== 'same' ? [id] : []));

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

const generalVerbs: ReadonlySet<string> = conceptIds(
  'write give use contain keep find add show remain include change put mention',
);

const general: ReadonlySet<string> = new Set([
  'same',
  ...conceptIds(
    `write give output return answer say use contain keep find make form word sentence text question result input
   part case way thing possible good read add show choose item same correct only one fully exactly original
   example list remain include number whole different main given result form sort order put mention start end begin begin finish
   reply response respond`,
  ),
]);
