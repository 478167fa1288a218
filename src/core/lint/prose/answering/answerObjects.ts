import { stem } from '../../../evaluate/metrics/porter';
import { headOf, isSeveral, verbStem, type Deliverable } from './deliverable';

/** What the task wants, and what else may be put on paper on the way to it. */
interface Task extends Deliverable {
  readonly hasLabels: boolean;
  readonly label: RegExp | undefined;
}

/** Whether the object of an order, or what the order turns it into, is what the definition asks for. */
export function makes(objects: string, task: Pick<Task, 'nouns' | 'single'>): boolean {
  return objects
    .split(/\b(?:in|into|to|as|with|through|by)\b/i)
    .some((object) => isWanted(headOf(object.replace(eachOf, '')) ?? '', task));
}

/** Where one word is wanted, several of them are candidates. */
export function isWanted(noun: string, { nouns, single }: Pick<Task, 'nouns' | 'single'>): boolean {
  const own = stem(noun);
  return nouns.has(own) && !(single.has(own) && isSeveral(noun));
}

/**
 * "Tell what kind of word it is", "Give each a point", "Write a gloss above it": what is put on paper there is not the answer,
 * as far as the definition shows, unless the list ends with it.
 */
export function isOnlyNoted(clause: string, task: Task): boolean {
  const verb = writing.exec(clause);
  if (!verb) return false;
  const object = clause.slice(verb[0].length).trimStart();
  if (points.test(clause)) return true;
  if (/^what (?:you|is left|remains|comes|results)\b/i.test(object)) return false;
  if (/^(?:what|which|whether|how|why|who|where|when|if|that)\b/i.test(object))
    return !isAskedFor(verb[1]!.toLowerCase(), task) && !task.label?.test(object);
  if (pronoun.test(object)) return isLimited.test(object);
  return isNote(verb[0], object, task) || !isAnswer(object, task);
}

/** Telling, saying and stating are one. */
const isAskedFor = (verb: string, { verbs }: Task): boolean =>
  verbs.has(verbStem(verb)) ||
  (saying.includes(verb) && saying.some((each) => verbs.has(verbStem(each))));
const saying = ['tell', 'say', 'state', 'report'];

/** "Write down the numbers of the problem" */
function isNote(order: string, object: string, { nouns }: Task): boolean {
  const head = headOf(object) ?? '';
  return / down$/.test(order) && isSeveral(head) && !nouns.has(stem(head));
}

function isAnswer(object: string, task: Task): boolean {
  if (makes(object, task)) return true;
  if (eachOf.test(object)) return false;
  const head = headOf(object) ?? '';
  if (head === '' || answerName.test(head) || task.label?.test(object)) return true;
  const isFixed = task.nouns.size > 0 || task.hasLabels;
  return !isFixed && !notes.test(head);
}

/** Verbs of writing and saying; those that can only hand something out, such as "return", are none. */
const writing =
  /^(tell|say|state|give|giving|write|writing|call|mark|rate|grade|score|tag|announce|produce|generate|provide|present|report|indicate|type|jot|note|put|set|label|classify)\b(?: (?:out|down|up|back))?/i;
const eachOf = /^\s*(?:for )?(?:each|every|both|all|either)\b(?: of)?/i;
const pronoun = /^(?:it|this|that|them|these|those|one|everything|whatever|all|the same)\b/i;
const isLimited = /^\w+ (?:that|which|who|you|how|in|on)\b/i;
/** "Give each of them a point", "Give the matter some thought". */
const points =
  /^give (?:it|this|them|each \w+|(?:the|this) (?:\w+ )?\w+) (?:the |some |your |enough |due |special |more |full )*(?:care|attention|thought|consideration|time|weight|priority)\b|^give (?:each|every|both|all|either|the|it|them)\b.*\b(?:a|an|one|its|two|\d) (?:\w+ )?(?:points?|marks?|credits?|score|weight|rank|place|plus|minus|tick|vote)\b/i;
const notes =
  /^(?:lists?|tables?|shortlists?|charts?|diagrams?|outlines?|gloss(?:es)?|hypothes[ie]s|candidates?|drafts?|sketch(?:es)?|inventor(?:y|ies)|notes?|alternatives?|hints?|clues?)$/i;
/** What any answer may be called. */
export const isAnswerName = (noun: string): boolean => answerName.test(noun);
const answerName =
  /^(?:answers?|sum|difference|product|quotient|average|amount|labels?|responses?|repl(?:y|ies)|results?|outputs?|names?|class(?:es)?|categor(?:y|ies)|kinds?|types?|ratings?|scores?|verdicts?|opinions?|solutions?|totals?|texts?|sentences?|phrases?|spans?|words?|numbers?|letters?|lines?|one|ones|titles?|questions?|wordings?|values?|options?|decisions?|judge?ments?|QUOTED)$/i;
