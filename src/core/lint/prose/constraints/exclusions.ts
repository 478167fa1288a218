import { conceptsOf } from '../concepts';
import type { StepsText } from './demand';

/** Whether a demand forbids something, leaves something out of account or rules how a doubtful case is taken. */
export const isExclusion = (text: string): boolean => excluding.test(text);

const excluding =
  /\b(?:not|never|no|without|avoid\w*|ignor\w+|disregard\w*|skip\w*|omit\w*|exclud\w+|drop\w*|remove\w*|left out|leave out|apart from|except|even if|alone|literally|only|other than)\b|n't\b|\b(?:leave|keep)\b|\bun(?:changed|touched)\b/i;

/** Whether a step says no to one of these things. */
export function excludes(steps: StepsText, things: readonly string[]): boolean {
  return steps.sentences.some(
    ({ text, concepts }) => negative.test(text) && things.some((id) => concepts.has(id)),
  );
}

const negative =
  /\b(?:not|no|never|none|nothing|neither|nor|cannot|without|avoid\w*|out|off|away|aside|free|instead|rather|forbid\w*|forbidden|taboo|banned|barred|limits|strip\w*|drop\w*|leav\w*|omit\w*|remov\w*|delet\w*|skip\w*|exclud\w*|ignor\w*|disregard\w*|discard\w*|only|other|different\w*|just|bare|alone|resist|refrain|un\w+ed|regardless|however|irrespective|even|alike|also|either|any|replac\w*|against|hid\w*|except|but|another|surviv\w*|apart|once|utmost|disappear\w*|vanish\w*|translat\w*|rephras\w*|reword\w*|instead|everyday|keep\w*|kept|preserv\w*|retain\w*|remain\w*|includ\w*|intact|unmentioned|refus\w*|resist|stay\w*)\b|n't\b/;

/**
 * Whether the steps leave something out of which the definition does not speak: it may be what the definition forbids, in words
 * that nobody can foresee.
 */
export function excludesElsewhere(steps: StepsText, known: ReadonlySet<string>): boolean {
  if (indifferent.test(steps.text)) return true;
  return steps.sentences.some(({ text }) =>
    Array.from(text.matchAll(left)).some(([, object]) => {
      const ids = conceptsOf(object!).map(({ id }) => id);
      return ids.length > 0 && ids.every((id) => !known.has(id));
    }),
  );
}

const indifferent = /\b\w+ or not\b,|\beither way\b/;

const left =
  /(?:\b(?:leav\w+|set\w*|put\w*) (?=(?:[\w'-]+ ){1,6}(?:aside|out|away|alone|unnamed|unsaid|unmentioned)\b)|\b(?:ignor\w+|disregard\w*|skip\w*|omit\w*|exclud\w+|resist|refrain from|no|none of|avoid\w*|without|strip\w*|however|regardless of|no matter|irrespective of|even if|bare|whatever|but no|but not|stripped of|cleared of|minus|nothing like|free of) |(?:^|[,;:] |\band |\bbut )(?:do not|don't|never) )((?:[\w'-]+ ?){1,5})/g;
