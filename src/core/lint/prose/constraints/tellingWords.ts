import { conceptsOf, wide } from '../concepts';
import { wordsOf } from '../words';
import { conceptIds, conceptsOfAll } from './stepsText';

/** "The word that is marked": what the input has with it is no part of the demand. */
export const withoutClause = (text: string): string =>
  text.replace(/(?<=\w \w+) (?:that|which|who) (?:is|are|was|were)\b.*$/, '');

/** "It must not appear | in the poem": of what is written, steps speak in any case. */
export const withoutPlace = (text: string): string =>
  text.replace(
    /(?<=\b(?:appear|occur|used|mentioned|named|stand|found|included)) in (?:it|(?:the|your) [\w-]+)(?=[.;]?$)/i,
    '',
  );

/** Of whom and what steps speak in any case. */
export const worldly: ReadonlySet<string> = conceptIds(
  `person author sender character player customer participant object option story
   situation thing`,
);

const atLarge: ReadonlySet<string> = conceptIds(
  'fact information detail value content meaning lose lost change everything else rest untouched unchanged correct',
);

/** Whether it is neither a word of any text nor of all that a text says. */
export const isThingOfItsOwn = (id: string): boolean => !general.has(id) && !atLarge.has(id);

/**
 * The stems of things that only this demand names, also where the rest of the definition speaks of others of their class:
 * "months" beside "the date".
 */
export function ownStems(text: string, rest: readonly string[]): readonly string[] {
  const said = text.replace(namedKind, '').replace(caseSubject, '').replace(lead, '');
  const elsewhere = new Set(rest.flatMap(wordsOf).map(({ stem }) => stem));
  return conceptsOf(said, wide).flatMap(({ id, kind, start, end }) => {
    const isThing = kind === 'thing' && !general.has(id) && !atLarge.has(id) && !worldly.has(id);
    const stems = isThing ? wordsOf(said.slice(start, end)).map(({ stem }) => stem) : [];
    return stems.length === 1 && !elsewhere.has(stems[0]!) ? stems : [];
  });
}

/** "If several rows | fit the question": of rows, steps speak in any case. */
const caseSubject =
  /^(?:if|when|whenever|where|should|unless) (?:(?:the|an?|any|every|each|this|several|more than one|two|three|many|both) )?[\w-]+ (?=\w)/i;

/** "The headline must name | the winner", "Name | the winner": of what is written, steps speak in any case. */
const lead =
  /^(?:\w+ ){1,3}(?:must|should|may|can|has to|have to)(?: not)?\b(?: \w+(?= \w))?|^\w+ (?=(?:the|an?|both|all|each|every|one|any|its|your)\b)/i;

/** In a special case, what is to be done then tells more than the case. */
export function tellingIn(text: string, rest: readonly string[]): string[] {
  return tellingConcepts(partOf(text).replace(subject, '').replace(namedKind, ''), rest);
}

/** "The definition | must not contain the term": of what is written, steps speak in any case. */
const subject = /^(?:the|your) (?:\w+ ){1,2}(?=(?:must|should|may|can|has to|have to)\b)/i;

/** "The letter y": which one tells more than what it is. */
const namedKind = /\b(?:letter|digit|symbol|character) (?=[a-z\d]\b)/gi;

export const partOf = (text: string): string =>
  consequenceOf(text) ?? manner.exec(text)?.[1] ?? text;

/** "Temperatures must be given in Celsius": how, not what. */
const manner =
  /\bbe (?:given|written|stated|expressed|shown|put|formatted|presented|spelled|spelt|reported) (?:in|as|with|between|inside) (.+)/i;

function consequenceOf(text: string): string | undefined {
  return /^(?:if|when|where|should|in case|in the case)\b[^,]*, (.+)/i.exec(text)?.[1];
}

/** What a prohibition is about. */
export function objectsOf(text: string): readonly string[] {
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

/** Of what a prohibition is about, the things of which only it speaks, if there are such. */
export function ownOf(
  objects: readonly string[],
  text: string,
  rest: readonly string[],
): readonly string[] {
  const elsewhere = conceptsOfAll(rest);
  const things = new Set(thingsIn(text));
  const own = objects.filter((id) => things.has(id) && !elsewhere.has(id));
  return own.length > 0 ? own : objects;
}

/** What is to be kept, whatever it is. */
export const thingsIn = (text: string): readonly string[] =>
  conceptsOf(text, wide).flatMap(({ id, kind }) => (kind === 'thing' && id !== 'same' ? [id] : []));

/** Things before actions: what is to be kept or left out tells more than that it is. */
export function tellingConcepts(text: string, rest: readonly string[]): string[] {
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
