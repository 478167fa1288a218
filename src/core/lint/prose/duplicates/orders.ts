import { actsInHead, actsOnParts } from '../actVerbs';
import { isCommanded } from '../commands';
import { sentencesOf } from '../words';

/** The orders of a step, each as it is written: "Read the text, and find its verbs" is two. */
export function ordersOf(step: string): readonly string[] {
  return sentencesOf(step).flatMap(({ text }) => ordersInSentence(text));
}

function ordersInSentence(sentence: string): readonly string[] {
  const starts = Array.from(sentence.matchAll(joint), (match) => ({
    end: match.index,
    start: match.index + match[0].length,
  })).filter(({ start }) => isOrderVerb(sentence.slice(start)) && isCommanded(sentence, start));
  const edges = [0, ...starts.map(({ start }) => start)];
  return edges
    .map((start, at) => sentence.slice(start, starts[at]?.end))
    .filter((text) => !leading.test(text));
}

/** What may stand between two orders. */
const joint =
  /[,;:] (?:(?:and|or|but|then|next|also|finally) ){0,2}| (?:and|then) (?:(?:then|also|finally) )?/gi;

/** "Using the list, …", "if it fits, …": no order of its own. */
const leading =
  /^(?:(?!bring)\w+ing|with|for|in|on|at|from|if|when|where|once|after|before|by|as|because|since|although|though|unless|to)\b/i;

const isOrderVerb = (text: string): boolean => {
  const verb = /^[a-z-]+/i.exec(text)?.[0].toLowerCase();
  return verb !== undefined && (actsInHead.has(verb) || actsOnParts.has(verb) || writing.has(verb));
};

const writing: ReadonlySet<string> = new Set(
  `write output return print give provide present submit respond reply answer report state say name list make turn convert translate
   render put bring express rewrite rephrase reword paraphrase simplify summarise summarize shorten lengthen expand merge combine
   join connect link add append label tag classify assign attach copy quote extract separate describe explain compose draft formulate
   create produce generate invent separate phrase spell move shift transform shorten soften keep answer lower let ask use note`.split(
    /\s+/,
  ),
);
