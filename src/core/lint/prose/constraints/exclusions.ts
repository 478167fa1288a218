import { conceptsOf, wide } from '../concepts';
import type { StepsText } from './demand';

/** Whether a demand forbids something, leaves something out of account or rules how a doubtful case is taken. */
export const isExclusion = (text: string): boolean => excluding.test(text);

const excluding =
  /\b(?:not|never|nothing|none|no(?! (?:later|sooner|matter))|without|avoid\w*|ignor\w+|disregard\w*|skip\w*|omit\w*|exclud\w+|drop\w*|remove\w*|left out|leave out|apart from|except|even if|alone|literally|only|other than|forbidden|banned|refrain|steer clear|free (?:of|from))\b|n't\b|\b(?:leave|keep)\b|\bun(?:changed|touched)\b|\b(?:stay|remain)s? (?:as|the same|un\w+|intact)\b/i;

/** Whether it wants something to stay as it is. */
export const isKeeping = (text: string): boolean => keeping.test(text);

const keeping =
  /\b(?:keeps?|kept|leaves?(?! (?:[\w'-]+ ){0,4}(?:out|away|off|aside)\b)|left (?:as|un\w+|alone|intact)\b|preserv\w+|retain\w*|maintain\w*|stays?|remains?|unchanged|untouched|intact)\b|\b(?:not|never|no|nothing|without)\b.{0,80}\b(?:chang|alter|modif|edit|touch|correct|replac|remov|drop|add(?:s|ed|ing)?\b|los[et])/i;

/** Whether a step has one of these things kept. */
export function keeps(steps: StepsText, things: readonly string[]): boolean {
  return steps.sentences.some(
    ({ text, concepts }) =>
      untouched.test(text) || (kept.test(text) && things.some((id) => concepts.has(id))),
  );
}

const untouched =
  /\b(?:anything|everything|whatever|all)(?: (?:else|other)\b| (?:(?:that|which) )?is no\b)[^.;\n]{0,40}\b(?:stay|remain|keep|kept|leave|left|cop(?:y|ied)|unchanged)|\bnothing (?:but|else|other)\b|^(?:\w+ )?only\b|\b(?:correct|change|edit|replace|touch|convert|turn|fix|mend|alter)\w* (?:just|only)\b|\b(?:not|never|nothing|no)\b[^.,;\n]{0,20}\b(?:touch|meddle|tamper)/;

const kept =
  /\b(?:keep\w*|kept|leav\w+|stay\w*|remain\w*|preserv\w*|retain\w*|maintain\w*|surviv\w*|hold on|(?:tak|carr|cop)\w* (?:\w+ ){0,2}over|transfer\w*|same|identical|itself|themselves|intact|exactly|precisely|verbatim|un(?:changed|touched|altered)|as (?:it|they) (?:is|are|was|were|stands?|stood)|before|original|still|cop(?:y|ied)|(?:not|never|n't|none|nothing|no)\b.{0,80}(?:chang|alter|modif|touch|add|drop|remov|lost))/;

/** Whether a step says no to one of these things. */
export function saysNoTo(steps: StepsText, things: readonly string[]): boolean {
  return steps.sentences.some(
    ({ text, concepts }) =>
      negative.test(text.replace(noneThere, '')) && things.some((id) => concepts.has(id)),
  );
}

const negative =
  /\b(?:not|nowhere|slip\w*|no|never|none|nothing|neither|nor|cannot|without|avoid\w*|(?<!(?:work|find|carr|figure|point|write|made|make|copy|read|pick|single)\w* (?:\w+ )?)out|(?<!read )off|away|aside|free|instead|rather|forbid\w*|forbidden|taboo|banned|barred|limits|strip\w*|drop\w*|leav\w*|omit\w*|remov\w*|delet\w*|skip\w*|exclud\w*|ignor\w*|disregard\w*|discard\w*|only|other|different\w*|just|bare|alone|resist|refrain|un\w+ed|regardless|however|whatever|independent\w*|irrespective|even|alike|also|either|any|replac\w*|against|hid\w*|hint\w* at|allud\w*|impli(?:ed|es)|indirect\w*|except|but|another|surviv\w*|apart|once|utmost|disappear\w*|vanish\w*|translat\w*|rephras\w*|reword\w*|instead|everyday|(?:keep\w*|kept)\b(?! (?:it|them)\b(?! (?:out|away|off|from|secret|hidden|to yourself|unsaid|general|vague)\b))|preserv\w*|retain\w*|remain\w*|includ\w*|intact|unmentioned|turn\w*|refus\w*|resist|stay\w*(?! (?:within|below|under|at|between)\b))\b|n't\b/;

/**
 * Whether the steps leave something out of which the definition does not speak: it may be what the definition forbids, in words
 * that nobody can foresee.
 */
export function excludesElsewhere(steps: StepsText, known: ReadonlySet<string>): boolean {
  if (indifferent.test(steps.text) || hidden.test(steps.text)) return true;
  return steps.sentences.some(
    ({ text, concepts }) =>
      (takenOut.test(text) && [...concepts].some((id) => !known.has(id))) ||
      Array.from(text.replace(inCase, '').matchAll(left)).some(([, object]) => {
        const ids = conceptsOf(object!, wide).map(({ id }) => id);
        return ids.length > 0 && ids.every((id) => !known.has(id));
      }),
  );
}

const hidden =
  /\b(?:remain|stay|keep|kept|leav|left)\w*\b[^.\n]{0,40}\b(?:secret|hidden|unsaid|untold|unnamed|unmentioned|undisclosed)\b|\bbare (?:number|figure|word|value|name|result)|\b(?:number|figure|word|value|name|result) (?:alone|by itself|on its own)\b/;

const indifferent = /\b\w+ or not\b,|\beither way\b/;

/** "If the artist's name has slipped in, take it out." */
const takenOut =
  /\b(?:remov|delet|drop|cut|strik|cross|tak|leav|throw|weed|sort)\w* (?:it|them|that|those|these)\b|\b(?:it|them|they|that|those|these|which|one)\b[^.;\n]{0,60}\b(?:not|never) (?:be )?(?:used?|count(?:ed)?|considered|included|matter|enter(?:ed)?)\b/;

/** "When there is no object": what is missing there is not left out. */
const inCase = /\b(?:if|when|whenever|where|unless|until)\b[^,;:]*/g;

const noneThere =
  /\b(?:if|when|where|whenever) (?:there (?:is|are|was|were) )?(?:not|no|none|nothing|nobody)\b[^,;:]*/g;

const left =
  /(?:\b(?:leav\w+|set\w*|put\w*) (?=(?:[\w'-]+ ){1,6}(?:aside|out|away|open|alone|unnamed|unsaid|unmentioned)\b)|\b(?:ignor\w+|disregard\w*|skip\w*|omit\w*|exclud\w+|resist|refrain from|no(?! (?:more|longer|less|fewer|other|matter))|none of|avoid\w*|without (?!being )|strip\w*|regardless of|no matter|irrespective of|bare|but no|but not|stripped of|cleared of|minus|nothing like|free of) |(?:^|[,;:] |\band |\bbut )(?:do not|don't|never) )((?:[\w'-]+ ?){1,5})/g;
