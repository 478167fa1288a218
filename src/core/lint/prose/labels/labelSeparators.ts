import { behindNumbering, isFillerVerb } from './labelItems';
import type { Token } from './labelTokens';

export function behindNote(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(' || isNumberingAt(tokens, at)) return at;
  for (let end = at + 1; end < Math.min(tokens.length, at + longestNote); end++)
    if (tokens[end]!.text === ')') return end + 1;
  return at;
}

const longestNote = 50;

export function isNumberingAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind === 'break') return isNumberingAt(tokens, at + 1) || isBullet(tokens, at);
  return behindNumbering(tokens, at) - at >= 2 && /^[()\d]|^[a-z]$/i.test(tokens[at]!.text);
}

export function isBullet(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'break' && /^[-*•–]$/.test(tokens[at + 1]?.text ?? '');
}

export function separatorAt(tokens: readonly Token[], at: number): number | undefined {
  if (isNumberingAt(tokens, at) || isBullet(tokens, at)) return at;
  if (isAdjoining(tokens, at)) return at;
  let next = at;
  while (tokens[next] && separating.test(tokens[next]!.text)) next++;
  if (next === at) return undefined;
  next = behindCondition(tokens, next);
  const isParted = tokens[next - 1]!.text === ';' && /^with$/i.test(tokens[next]?.text ?? '');
  while (!isParted && isFillerVerb(tokens, next)) next++;
  return next;
}

const separating =
  /^(?:[,;/|、，；]|or|and|nor|otherwise|else|vs|versus|或|或者|または|또는|или)$/i;

/** 「肯定」「否定」「中立」: quotations side by side need nothing between them. */
function isAdjoining(tokens: readonly Token[], at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  return before?.kind === 'quote' && here?.kind === 'quote' && before.end === here.start;
}

/** Behind the condition for the next item: "A or, where …, B". */
function behindCondition(tokens: readonly Token[], at: number): number {
  const isSetIn =
    tokens[at - 1]?.text === ',' &&
    /^(?:or|and)$/.test(tokens[at - 2]?.text ?? '') &&
    /^(?:if|when|where|for|in|should)$/.test(tokens[at]?.text ?? '');
  if (!isSetIn) return at;
  const end = tokens.findIndex(({ text }, index) => index > at && /^[,.;]$/.test(text));
  return tokens[end]?.text === ',' ? end + 1 : at;
}
