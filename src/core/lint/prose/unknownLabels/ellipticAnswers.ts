import type { Answer } from './answer';
import { itemAt, type Item } from '../labels/labelItems';
import type { Token } from '../labels/labelTokens';
import { commandVerb, labelNoun } from './answerWords';
import { isAct } from './plainAnswers';

/**
 * Answers that no verb leads to: "Yes if …", "BOTH: …", "conf when …" at the start of a clause, and "If …, 'no'." at the end
 * of a sentence or behind a question. Nearly anything may stand there, so the place only hints.
 */
export function* ellipticAnswersIn(tokens: readonly Token[], isReply: boolean): Generator<Answer> {
  const whole = isReply && itemAt(tokens, /^then$/i.test(tokens[0]?.text ?? '') ? 1 : 0);
  if (whole && ends.has(tokens[whole.next]?.text ?? '.'))
    yield { ...elliptic(whole.item, 'if, x'), force: 'tells' };
  let isConditional = false;
  for (let at = 0; at < tokens.length; at++) {
    const starts = isPause(tokens, at - 1);
    if (starts || isInserted(tokens, at))
      isConditional = opening.has(tokens[at]!.text.toLowerCase());
    const isLed =
      leading.has(tokens[at - 1]?.text ?? '') && joining.has(tokens[at - 2]?.text ?? '');
    const before = tokens[at - (isLed ? 2 : 1)]?.text.toLowerCase() ?? '';
    const isThen = before === 'then' && tokens[at - 2]?.text === ',';
    const follows = isConditional && (before === ',' || isThen);
    if ((!starts && !joining.has(before)) || !endsSoon(tokens, at, follows)) continue;
    const found = itemAt(tokens, at);
    if (!found || found.item.text.split(' ').length > longest) continue;
    const next = tokens[found.next]?.text.toLowerCase();
    const manner = signs.get(next ?? '');
    if (manner !== undefined) yield elliptic(found.item, manner);
    else if (follows && isEndAt(tokens, found.next) && !isInList(tokens, at))
      yield elliptic(found.item, 'if, x');
  }
}

/**
 * "Answer yes for a, no for b, and partly for c", "output its letter, or N if none is left": the verb is said once for a label, or
 * for what stands for it, and for all that have a sign like it.
 */
export function withSharedVerb(
  answers: readonly Answer[],
  sentence: string,
  labels: ReadonlySet<string>,
): readonly Answer[] {
  let told: Answer | undefined;
  return answers.map((answer) => {
    const isElliptic = ellipses.has(answer.manner);
    if (labels.has(answer.text.toLowerCase()) && !isElliptic) told = answer;
    if (!isElliptic || isAct(answer.text)) return answer;
    if (isAlternative(answer, sentence))
      return { ...answer, manner: 'answer with', force: 'tells' };
    if (!told || answer.manner === 'if, x') return answer;
    const { manner, force } = told;
    return share(told, answer, sentence) ? { ...answer, manner, force } : answer;
  });
}

/** Whether both have a sign, the same one unless the second is but a word that is joined to the first. */
function share(told: Answer, answer: Answer, sentence: string): boolean {
  const [first, second] = [told, answer].map(({ end }) =>
    sharing.exec(sentence.slice(end, end + 12))?.[1]?.toLowerCase(),
  );
  const between = sentence.slice(told.end, answer.start);
  if (second === undefined || between.includes(';')) return false;
  if (first === undefined) return second !== 'for' && added.test(between); // "A or B, or C if"
  return first === second || (!answer.text.includes(' ') && joined.test(between));
}

const added = /, or (?:with )?["'“‘]?$/i;
const joined = /(?:,| and| or) (?:(?<=(?:and|or) )with )?["'“‘]?$/i;

const ellipses = new Set(['x if', 'x for', 'if, x']);

/** "Write the word that fits, or vine if it climbs." */
function isAlternative({ text, start }: Answer, sentence: string): boolean {
  return (
    !aLabelNoun.test(text) && alternative.test(sentence.slice(Math.max(0, start - reach), start))
  );
}

/** In UTF-16 code units. */
const reach = 120;
const aLabelNoun = new RegExp(`^${labelNoun}$`, 'i');
const how = '(?: (?:down|out|back|with|as|by|only|just|simply))*';
const whose = '(?:the|its|this|that|your|one of (?:the|these))';
/** Whatever is output is the answer; only some of what is written or given is. */
const alternative = new RegExp(
  String.raw`(?:^|[.;:,] |\b(?:and|then) )(?:(?:output|return|print|(?:answer|reply|respond) with) ${whose} [\w-]+|${commandVerb}${how} ${whose} (?:[\w-]+ )?(?:${labelNoun}|decision|finding|kind|group|name of (?:the|this|that) [\w-]+|one|two|three|four|five))\b[^.;:]*\bor(?: else)?(?:,? (?:if|when|where)\b[^.,;:]*,)? (?:with |as |by )?["'“‘]?$`,
  'i',
);

const sharing = /^["'”’`]? (if|when|where|for) /i;

function elliptic(item: Item, manner: string): Answer {
  const [isClosed, isFinal, isConditional] = [true, true, true];
  return { ...item, manner, force: 'hints', isClosed, isFinal, isConditional };
}

/** In words. */
const longest = 3;
const opening = new Set(['if', 'when', 'whenever', 'where', 'in', 'for', 'with', 'should']);
const joining = new Set([',', 'and', 'or', 'but', 'else', 'then']);
/** Left from a verb that is not said again: "or with 'x' if …". */
const leading = new Set(['with', 'as', 'by']);
const pauses = new Set([';', '.', '(', '–', '—']);
const ends = new Set(['.', ';', '!', ',']);

/** Whether a clause ends at a token: a comma ends one where a new one begins behind. */
function isEndAt(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '.';
  return ends.has(text) && (text !== ',' || beginnings.test(tokens[at + 1]?.text ?? ''));
}

const beginnings =
  /^(?:and|or|but|else|otherwise|if|when|whenever|where|unless|not|never|even|as|since|because|while|whereas)$/i;

/** 'Look for praise, "surely", "of course", or …': a third quotation in a row. */
const isInList = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.kind === 'quote' && tokens[at - 3]?.text === ',';

/** What follows such an answer, and the manner in which it is then given. */
const signs: ReadonlyMap<string, string> = new Map([
  ...['if', 'when', 'whenever', 'where', 'unless', 'otherwise'].map(
    (word) => [word, 'x if'] as const,
  ),
  ...['=', '->', '=>', '→', '–', '—', '-'].map((sign) => [sign, 'x ='] as const),
  ...['mean', 'means', 'stand', 'stands'].map((word) => [word, 'x means'] as const),
  ['for', 'x for'],
  [':', 'x:'],
]);

function isPause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === '.' && tokens[at - 1]?.text.length === 1) return false; // "e.g."
  return !token || token.kind === 'break' || (token.kind !== 'quote' && pauses.has(token.text));
}

/** "Or, if none fits, x." */
const isInserted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === ',' && /^(?:or|and)$/.test(tokens[at - 2]?.text ?? '');

/** Whether anything that could follow such an answer is near. */
function endsSoon(tokens: readonly Token[], at: number, follows: boolean): boolean {
  for (let next = at + 1; next <= at + longest + 2; next++) {
    const text = tokens[next]?.text.toLowerCase();
    if (text === undefined) return follows;
    if (signs.has(text) || (follows && ends.has(text))) return true;
  }
  return false;
}
