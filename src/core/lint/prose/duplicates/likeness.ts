import { agreementOf, type Agreement, places, sameAction, saysAlso, type Weigh } from './agreement';
import type { Meaning } from './stepMeaning';
import { bestMatch } from './tokens';

/**
 * Above zero where the later step surely says the same. The numbers are those that part the labelled
 * pairs of steps best, rounded.
 */
export function likenessOf(later: Meaning, earlier: Meaning, weigh: Weigh): number {
  const agreement = agreementOf(later, earlier, weigh);
  const { sure, ofLater, ofEarlier, onlyLater, onlyEarlier } = agreement;
  const hasOneTheme = haveOneTheme(later, earlier, weigh);
  if (ofLater < 0.5 || ofEarlier < 0.3 || onlyLater > mostOwn) return -1;
  if (sure < leastSure && (ofLater < 0.75 || ofEarlier < 0.75 || later.tokens.length < 3))
    return -1;
  if (!earlier.pointsBack && goesFurther(later, earlier, agreement, hasOneTheme)) return -1;
  if (
    !later.asks &&
    earlier.asks &&
    onlyLater >= 0.5 &&
    (!hasOneTheme || takesItElsewhere(later, earlier))
  )
    return -1;
  if (asksOfIt(later, earlier, agreement, hasOneTheme)) return -1;
  const isSameAction = later.action !== undefined && later.action === earlier.action;
  return (
    1.4 * ofEarlier +
    1.4 * Math.min(sure, mostSure) -
    1.3 * onlyLater -
    onlyEarlier -
    2.1 * Math.abs(Math.log(later.tokens.length / earlier.tokens.length)) +
    (isSameAction ? 1.6 : 0) +
    (later.isDemand ? 2.2 : 0) +
    (hasOneTheme ? 0.8 : 0) -
    (isSameVerb(later, earlier) ? 1.6 : 0) -
    (later.pointsBack ? 2 : 0) -
    leastLikeness
  );
}

/** "Find the verbs", "find the tense of each verb": all of the earlier one, and more. */
const goesFurther = (
  later: Meaning,
  earlier: Meaning,
  { ofLater, ofEarlier, onlyLater, onlyEarlier }: Agreement,
  hasOneTheme: boolean,
): boolean =>
  onlyEarlier < 0.4 &&
  onlyLater >= 0.9 &&
  (later.isDemand || (!hasOneTheme && ofLater * ofEarlier < 0.6) || (later.asks && !earlier.asks));

/** "Find the underlined pronoun", "decide to whom the pronoun refers". */
const asksOfIt = (
  later: Meaning,
  earlier: Meaning,
  { onlyLater, ofEarlier }: Agreement,
  hasOneTheme: boolean,
): boolean => {
  if (!later.asks || earlier.asks) return false;
  if (onlyLater > 0.5 || (!hasOneTheme && onlyLater >= 0.35 && ofEarlier < 0.6)) return true;
  const known = askedOf.exec(later.wording)?.groups;
  if (known === undefined || earlier.words.includes(known['question']!)) return false;
  return earlier.action === 'find' && earlier.words.includes(known['noun']!);
};

/** "Find the evidence", "judge whether the evidence is enough". */
const askedOf =
  /\b(?<question>whether|if|why|how)(?: (?!much\b|many\b|often\b|long\b)\w+)? (?:the|its|their|each|every|all|this|these) (?<noun>\w+)/;

/** "See which station it is about", "locate the station in the timetable". */
const takesItElsewhere = (later: Meaning, earlier: Meaning): boolean => {
  const place = /\b(?:in|on|from) the (\w+)/.exec(later.wording)?.[1];
  return place !== undefined && !earlier.words.includes(place);
};

const leastSure = 0.35;
const mostSure = 3;
const mostOwn = 2;
/** Above the point where both are as likely: what is told must be right. */
const leastLikeness = 1.6;

/** Who says the same again takes another verb. */
export function isSameVerb(later: Meaning, earlier: Meaning): boolean {
  const verb = verbOf(later);
  return verb !== undefined && verb === verbOf(earlier);
}

const verbOf = ({ tokens, action }: Meaning): string | undefined =>
  tokens.find(({ kind, id }) => kind === 'action' && id === action)?.stems;

/** Whether some action of either stands in the other one, in whatever words. */
export function shareAct(later: Meaning, earlier: Meaning): boolean {
  const isIn = (of: Meaning, by: Meaning): boolean =>
    of.tokens.some(
      (token) =>
        token.kind === 'action' &&
        token.id === of.action &&
        bestMatch(
          token,
          by.tokens.filter(({ kind }) => kind === 'action'),
        ) > 0,
    );
  return sameAction(later, earlier) || isIn(later, earlier) || isIn(earlier, later);
}

/** Whether what each of them is about occurs in the other one. */
export function haveOneTheme(later: Meaning, earlier: Meaning, weigh: Weigh): boolean {
  const lacks = (id: string, of: Meaning, by: Meaning): boolean =>
    !helping.has(id) &&
    weigh(id) > littleWeight &&
    saysAlso(id, of, by) === 0 &&
    !of.tokens.some((token) => token.id === id && bestMatch(token, by.tokens) > 0);
  const shared = later.ids.filter(
    (id) => id !== later.action && earlier.set.has(id) && weigh(id) >= telling,
  );
  const missing = later.heads.filter((id) => !places.has(id) && lacks(id, later, earlier));
  const hasCounterpart = earlier.ids.some(
    (id) => !places.has(id) && weigh(id) >= telling && lacks(id, earlier, later),
  );
  if (missing.length > 0 && shared.length < missing.length * 2 + (hasCounterpart ? 0 : 1))
    return false;
  if (later.action === 'read' && earlier.action === 'read' && missing.length === 0) return true;
  return [
    [later, earlier],
    [earlier, later],
  ].every(
    ([of, by]) =>
      of!.pointsBack || of!.heads.length === 0 || of!.heads.some((id) => !lacks(id, of!, by!)),
  );
}

const littleWeight = 0.1;
const telling = 0.5;
/** What stands in a question beside what it asks for. */
const helping = new Set(['use', 'contain', 'show', 'list', 'check', 'find', 'read', 'keep']);

/** "At most eight words", and "eight words or fewer" with nothing besides. */
export function sharesMeasure(later: Meaning, earlier: Meaning): boolean {
  const number = [...later.numbers].find(
    (each) => !each.startsWith('#') && earlier.numbers.has(each),
  );
  if (number === undefined || later.isHandingOut) return false;
  return (
    later.ids.every((id) => earlier.set.has(id) || measuring.has(id)) && later.set.has('limit')
  );
}

const measuring = new Set(
  'limit shorten count check length not big small remove answer write keep contain part sure'.split(
    ' ',
  ),
);
