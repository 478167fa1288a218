import { isQuoted, type Answer, type Force } from './answer';
import { isDenied, isElsewhere } from './answerContext';
import { standsOut } from './answerManner';
import { manners } from './answerManners';
import { ellipticAnswersIn, withSharedVerb } from './ellipticAnswers';
import { coordinationAt, type Coordination } from '../labels/labelCoordination';
import { isGluing } from '../labels/labelItems';
import { tokensOf, type Token } from '../labels/labelTokens';
import { stepMemory } from '../stepMemory';
import { sentencesOf } from '../words';

/**
 * The answers that a step tells to give: "return 'x' if …", "the answer is x", "such pairs get the label x", "…: x". An answer that
 * is denied ("never say 'x'"), or asked about ("if it is 'x'"), is none, nor is what is only noted on the way.
 */
export function answersIn(text: string, labels: ReadonlySet<string>): readonly Answer[] {
  return memory.recall([...labels].join('\n'), text, () => readAnswers(text, labels));
}

const memory = stepMemory<readonly Answer[]>();

function readAnswers(text: string, labels: ReadonlySet<string>): readonly Answer[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap(({ text: sentence, start }, index) => {
    if (sentence.endsWith('?')) return [];
    const isReply = sentences[index - 1]?.text.endsWith('?');
    return inSentence(sentence.slice(0, longestSentence), labels, isReply).map((answer) => ({
      ...answer,
      start: start + answer.start,
      end: start + answer.end,
    }));
  });
}

/** In UTF-16 code units; each answer in a sentence is looked at with all others. */
const longestSentence = 1_500;

function inSentence(
  sentence: string,
  labels: ReadonlySet<string>,
  isReply = false,
): readonly Answer[] {
  const tokens = withGluingLabels(tokensOf(sentence), labels);
  const answers = new Map<number, Answer>();
  const add = (answer: Answer): void => {
    if (endsWork(answer, sentence) && !labels.has(answer.text.toLowerCase())) return;
    if (!answers.has(answer.start)) answers.set(answer.start, answer);
  };
  for (const manner of manners)
    for (const match of sentence.matchAll(manner.pattern)) {
      const led = match[0].replace(/(?<=\s)A\s+$/, '');
      const from = match.index + led.length;
      if (manner.isForMarked && !standsOut.test(sentence.slice(from, from + 40))) continue;
      const at = indexFrom(tokens, from);
      const left = sentence.slice(Math.max(0, match.index - reach), match.index);
      if (at < 0 || isElsewhere(left, led, manner.place)) continue;
      const name = manner.name ?? nameOf(led);
      if (answers.get(tokens[at]!.start)?.manner === name) continue; // "put x, y or put z"
      const isLed = leadingCondition.test(left);
      answersAt(tokens, at, { name, force: manner.force, isLed }).forEach(add);
    }
  for (const answer of ellipticAnswersIn(tokens, isReply))
    if (!isDenied(sentence.slice(Math.max(0, answer.start - reach), answer.start))) add(answer);
  const inOrder = [...answers.values()].sort((a, b) => a.start - b.start);
  return withSharedVerb(inOrder, sentence, labels);
}

/** "Answer x and stop": what is to be done next, no second answer. */
function endsWork({ text, start, isMarked }: Answer, sentence: string): boolean {
  return (
    !isMarked &&
    /^(?:stop|end|finish|exit|quit|halt|leave|move|continue|proceed|skip)\b/i.test(text) &&
    /\b(?:and|then|or|,)\s+(?:then )?$/i.test(sentence.slice(Math.max(0, start - 20), start))
  );
}

/** Where "before" is a label, "if it is earlier, before" ends with it. */
function withGluingLabels(tokens: readonly Token[], labels: ReadonlySet<string>): readonly Token[] {
  if (![...labels].some(isGluing)) return tokens;
  return tokens.map((token, at) => {
    const word = token.text.toLowerCase();
    const stands = labels.has(word) || tokens[at - 1]?.text === ':';
    const isLabel = stands && isGluing(word) && closing.test(tokens[at + 1]?.text ?? '.');
    return isLabel ? { ...token, isLabel } : token;
  });
}

function nameOf(led: string): string {
  return led
    .toLowerCase()
    .replace(/(?: an?)?[\s:,]*$/, '')
    .trim();
}

const leadingCondition =
  /^(?:if|when|whenever|where|for|in|between|should|once|unless|with|after|before|otherwise)\b/i;

interface Lead {
  readonly name: string;
  readonly force: Force;
  readonly isLed: boolean;
}

/** The first token that does not begin before a place; -1 where there is none. */
function indexFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low < tokens.length ? low : -1;
}

/** How far back a sentence is looked at, in UTF-16 code units. */
const reach = 160;

function answersAt(tokens: readonly Token[], from: number, { name, force, isLed }: Lead): Answer[] {
  const at = tokens[from]?.text === '[' ? from + 1 : from;
  const found = coordinationAt(tokens, at);
  if (!found) return [];
  const [first] = found.items;
  if (isNoting(tokens, found.next)) return [];
  if (isSign(name) && goesOn(tokens, found)) return []; // what a label's signs are, not an answer
  const isElliptic = /^(?:to|into|under)$/.test(tokens[found.next]?.text ?? ''); // "cans go into metal, jars into glass"
  const isOne =
    isSign(name) || (isElliptic && !first!.isMarked) || (force === 'hints' && !first!.isMarked);
  const end = clauseEnd(tokens, at, found.items.at(-1)!.end);
  return (isOne ? [first!] : found.items)
    .filter((item) => item.start < end || (item.isMarked && force !== 'hints'))
    .filter((item) => isQuoted(item) === isQuoted(first!))
    .filter((item) => !isNoting(tokens, indexFrom(tokens, item.end)))
    .map((item) => {
      const index = indexFrom(tokens, item.end);
      const next = tokens[index];
      const isInner = item !== found.items.at(-1);
      const isEnd = !next || next.kind === 'break';
      return {
        ...item,
        manner: name,
        force,
        isConditional: isLed || conditional.test(next?.text ?? ''),
        isClosed: isInner || isEnd || closing.test(next.text),
        isFinal: isInner || isEnd || final.test(next.text),
      };
    });
}

/** "Put 'x' or 'y' behind each": a mark at a part of the input. */
function isNoting(tokens: readonly Token[], at: number): boolean {
  const [place, object] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  return (
    /^(?:behind|beside|beneath|above|below|next)$/.test(place) ||
    object === 'yourself' ||
    (/^(?:to|for|on|over|after|before|at|in)$/.test(place) && /^(?:each|every)$/.test(object))
  );
}

/** Whether more of the same follows, and no other pair: "positive: good, great", but not "good: positive, bad: negative". */
function goesOn(tokens: readonly Token[], { items }: Coordination): boolean {
  const at = indexFrom(tokens, items[0]!.end);
  if (at < 0 || !/^(?:,|\/|and|or)$/.test(tokens[at]!.text)) return false;
  const second = items[1] ? indexFrom(tokens, items[1].end) : -1;
  return second < 0 || !/^(?::|->|=>|→|⇒|=)$/.test(tokens[second]!.text);
}

/** Where the clause of a token ends; infinity where that is behind the last place. */
function clauseEnd(tokens: readonly Token[], at: number, last: number): number {
  for (let next = at + 1; next < tokens.length && tokens[next]!.start < last; next++)
    if (tokens[next]!.kind !== 'quote' && tokens[next]!.text === ';') return tokens[next]!.start;
  return Infinity;
}

function isSign(name: string): boolean {
  return name === ':' || name === '=' || name === '->';
}

const conditional = /^(?:if|when|whenever|where|unless|otherwise)$/i;
const closing =
  /^(?:[.,;:!?)(\]–—-]|if|when|whenever|where|for|in|otherwise|or|and|but|so|are|until|unless|then|as|to|should|here|instead|else|is|would|will|may|it|rather|not|even|because|since|while|though|although|regardless|unless|points?|stars?|applies|labels?|categor(?:y|ies)|class|tags?|ratings?|buckets?|answer|verdict)$/i;
const final =
  /^(?:[.,;:!)(\]–—]|if|when|whenever|where|for|otherwise|or|and|but|unless|else|here|instead)$/i;
