import type { Answer } from './answer';
import { isDenied, isElsewhere, lastClause } from './answerContext';
import { marked, standsOut } from './answerManner';
import { manners } from './answerManners';
import { answersAt, closing, indexFrom } from './coordinatedAnswers';
import { ellipticAnswersIn, withSharedVerb } from './ellipticAnswers';
import { isGluing } from '../labels/labelWords';
import { tokensOf, type Token } from '../labels/labelTokens';
import { stepMemory } from '../stepMemory';
import { sentencesOf } from '../words';

/**
 * The answers that a step tells to give: "return 'x' if …", "the answer is x", "such pairs get the label x", "…: x". An answer that
 * is denied ("never say 'x'"), or asked about ("if it is 'x'"), is none, nor is what is only noted on the way.
 */
export function answersIn(text: string, labels: ReadonlySet<string>): readonly Answer[] {
  return answersInEach([text], labels)[0]!;
}

/** The same for many steps at once. */
export function answersInEach(
  texts: readonly string[],
  labels: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const context = [...labels].join('\n');
  return texts.map((text) => memory.recall(context, text, () => readAnswers(text, labels)));
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
  const hasMark = marked.test(sentence);
  for (const manner of manners) {
    if ((manner.isForMarked && !hasMark) || sentence.search(manner.pattern) < 0) continue;
    for (const match of sentence.matchAll(manner.pattern)) {
      const led = match[0].replace(/(?<=\s)A\s+$/, '');
      const from = match.index + led.length;
      if (manner.isForMarked && !standsOut.test(sentence.slice(from, from + 40))) continue;
      const at = indexFrom(tokens, from);
      const left = sentence.slice(Math.max(0, match.index - reach), match.index);
      if (at < 0 || isElsewhere(left, led, manner.place)) continue;
      const name = manner.name ?? nameOf(led);
      if (answers.get(tokens[at]!.start)?.manner === name) continue; // "put x, y or put z"
      const isLed = leadingCondition.test(left) || leadingCondition.test(lastClause(left));
      answersAt(tokens, at, { name, force: manner.force, isLed }).forEach(add);
    }
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
    .trim()
    .replace(/^(us|writ|giv|choos|rat|scor|categori[sz])ing\b/, '$1e') // "writing x if …" as "write x if …"
    .replace(/^(label|tag|output)[a-z]ing\b/, '$1')
    .replace(
      /^(answer|respond|return|report|mark|say|print|classify|assign|call|select)ing\b/,
      '$1',
    );
}

const leadingCondition =
  /^(?:if|when|whenever|where|for|in|between|should|once|unless|with|after|before|otherwise)\b/i;

/** How far back a sentence is looked at, in UTF-16 code units. */
const reach = 160;
