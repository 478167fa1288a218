import { conceptsOf, wide } from '../concepts';
import type { StepsText } from './demand';
import { isThingOfItsOwn, tellingConcepts } from './tellingWords';

/**
 * Whether steps speak of a case: anywhere of what only its condition is about, or in a condition of their own of anything that it
 * is about. What they have done then may be said in any words.
 */
export function speakOfCase(condition: string, rest: readonly string[], steps: StepsText): boolean {
  const said = condition.replace(subject, '');
  if (tellingConcepts(said, rest).some((id) => steps.concepts.has(id))) return true;
  if (isNamedAlone(condition, rest, steps) || isAttribute(condition, steps)) return true;
  const things = conceptsOf(said, wide).filter(({ id }) => isThingOfItsOwn(id));
  return steps.sentences.some(
    ({ text, concepts }) => conditional.test(text) && things.some(({ id }) => concepts.has(id)),
  );
}

/** "An order number": a name of two words that nothing else in the definition has. */
function isNamedAlone(condition: string, rest: readonly string[], steps: StepsText): boolean {
  const name = /\b[a-z]{3,} [a-z]{3,}$/i.exec(condition)?.[0].toLowerCase();
  return (
    name !== undefined &&
    steps.text.includes(name) &&
    !rest.some((text) => text.toLowerCase().includes(name))
  );
}

/** "A correct sentence" for "if the sentence is correct" */
function isAttribute(condition: string, steps: StepsText): boolean {
  const [, noun, attribute] = predicate.exec(condition) ?? [];
  return (
    noun !== undefined && steps.text.includes(`${attribute!.toLowerCase()} ${noun.toLowerCase()}`)
  );
}

const predicate = /\b([a-z]{3,}) (?:is|are|was|were) (?:already |itself )?([a-z]{4,})$/i;

/** "If an amount" is metric: of the amount, steps speak in any case. */
const subject =
  /^\w+ (?:the|an?|any|every|each|this|no) (?:\w+ )?\w+ (?=(?:is|are|was|were|has|have)\b)/i;

const conditional = /\b(?:if|when|whenever|where|wherever|should|unless|in case|otherwise)\b|[:;?]/;
