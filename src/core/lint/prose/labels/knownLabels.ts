import { withJoined } from './joinedLabels';
import { isGluing } from './labelWords';
import type { Token } from './labelTokens';

/** The tokens of a definition, those marked that are labels by what the outputs (in lower case) are, whatever sort of word they are. */
export function withKnown(
  tokens: readonly Token[],
  outputs: ReadonlySet<string>,
): readonly Token[] {
  const joined = withSigns(withJoined(tokens, outputs), outputs);
  const listed = listedWithKnown(joined, outputs);
  const hasGluing = [...outputs].some(isGluing);
  return joined.map((token, at) => {
    if (token.kind !== 'word' || token.isLabel) return token;
    const isLabel =
      listed.has(at) ||
      (hasGluing && isSetApart(joined, at)) ||
      isNamed(joined, at, outputs) ||
      isLetterI(joined, at);
    return isLabel ? { ...token, isLabel } : token;
  });
}

/** "Output > if …, < if …": where an answer is a sign, so are others. */
function withSigns(tokens: readonly Token[], outputs: ReadonlySet<string>): readonly Token[] {
  if (![...outputs].some((output) => sign.test(output))) return tokens;
  return tokens.map((token, at) =>
    token.kind === 'punctuation' &&
    sign.test(token.text) &&
    beforeSign.test(tokens[at - 1]?.text ?? '') &&
    behindSign.test(tokens[at + 1]?.text ?? '.')
      ? { ...token, kind: 'word', isLabel: true }
      : token,
  );
}

const sign = /^(?:[<>=+*%^~#&!?-]|(?![,;.:()'"/|])[\p{S}\p{Extended_Pictographic}])$/u;
const beforeSign =
  /^(?:[,;:(]|or|and|either|answer|output|write|return|give|with|print|use|as|put|reply|choose|signs?|symbols?)$/i;
const behindSign = /^(?:[,;.)(]|or|and|if|when|where|for|otherwise|means)$/i;

/** "Favor, against or none", "the cause or the effect of it": single words side by side, of which one is a known answer. */
function listedWithKnown(
  tokens: readonly Token[],
  outputs: ReadonlySet<string>,
): ReadonlySet<number> {
  const isAnswer = (at: number): boolean => outputs.has(tokens[at]!.text.toLowerCase());
  const listed = new Set<number>();
  let run: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isArticle(tokens, at)) continue;
    const isMember = isMemberAt(tokens, at);
    if (isMember && (run.length === 0 || isJoint(tokens[beforeItem(tokens, at)]))) run.push(at);
    else if (!isJoint(tokens[at])) run = [];
    const isOver = run.length > 1 && isMember && !isJoint(tokens[at + 1]);
    const members = isOver ? withoutHead(tokens, run, isAnswer) : [];
    if (members.some(isAnswer)) for (const each of members) listed.add(each);
    if (isOver) run = [];
  }
  return listed;
}

function isMemberAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || isJoint(token) || /^(?:is|are|was|were)$/.test(token.text))
    return false;
  return isEnd(tokens[at + 1]) || isLastOfChoice(tokens, at);
}

/** "The number of the noun, singular or plural": the noun is what they are said of. */
function withoutHead(
  tokens: readonly Token[],
  run: readonly number[],
  isAnswer: (at: number) => boolean,
): readonly number[] {
  const first = run[0]!;
  const isHead =
    run.length > 2 &&
    !isAnswer(first) &&
    isHeadAt(tokens, first) &&
    tokens[first + 1]?.text === ',';
  return isHead ? run.slice(1) : run;
}

/** A noun with an article: "utters the line, …", but not "is about the past, the present …". */
export function isHeadAt(tokens: readonly Token[], at: number): boolean {
  const [before, article] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  const isNextAlike = tokens[at + 2]?.text === 'the';
  if (isNextAlike)
    return (
      /^(?:an?|the)$/.test(article) &&
      !/^(?:is|are|was|were|to|into|in|about|between)$/.test(before)
    );
  return article === 'the';
}

const isArticle = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === 'the';
const beforeItem = (tokens: readonly Token[], at: number): number =>
  isArticle(tokens, at - 1) ? at - 2 : at - 1;

const isJoint = (token: Token | undefined): boolean => /^(?:[,/|]|or|and)$/.test(token?.text ?? '');
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || isJoint(token) || /^[.;:)?!\n]$/.test(token.text);

/** "… or none if it takes no side", "… or the effect of it" */
const isLastOfChoice = (tokens: readonly Token[], at: number): boolean =>
  tokens[beforeItem(tokens, at)]?.text === 'or' &&
  (/^(?:if|when|where|unless)$/.test(tokens[at + 1]?.text ?? '') ||
    (isArticle(tokens, at - 1) && tokens[at + 1]?.text === 'of'));

/** Where "although" is an answer, "because" may be one, too. */
function isSetApart(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  return (
    isGluing(text.toLowerCase()) &&
    !/^(?:an?|the|or|and|is|are)$/.test(text) &&
    /^(?:[,;:(/]|or|and|answer|output|write|either)$/.test(tokens[at - 1]?.text ?? '') &&
    /^(?:[,;.)/]|or|and)$/.test(tokens[at + 1]?.text ?? '.')
  );
}

/** Whether an output ends with a token. */
function isNamed(tokens: readonly Token[], at: number, outputs: ReadonlySet<string>): boolean {
  const { text } = tokens[at]!;
  if (text === 'a' && tokens[at + 1]?.kind === 'word' && !isEnd(tokens[at + 1])) return false; // "a win"
  const word = text.toLowerCase();
  return outputs.has(word) || outputs.has(`${tokens[at - 1]?.text.toLowerCase() ?? ''} ${word}`);
}

/** "C for a card, I for an injury": a letter amid letters. */
function isLetterI(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.text === 'I' &&
    /^(?:[,;:/(|–-]|or|and|either|to|with|as|of|write|output|answer|return|give|reply|use|put|print|choose|assign|\n)$/i.test(
      tokens[at - 1]?.text ?? '',
    ) &&
    /^(?:[,;:.()=/–—-]|for|if|when|or|and|means|where)$/.test(tokens[at + 1]?.text ?? '.') &&
    tokens.some(({ text }) => /^[B-HJ-Z]$/.test(text))
  );
}
