import { estimatedTokens } from '../core/prompt/tokens';

/** How much a text is: "12 words, about 20 tokens". Tokens are estimated, without an end-of-sequence token. */
export function amountOf(text: string): string {
  const words = text.match(/\S+/g)?.length ?? 0;
  const tokens = estimatedTokens.count(text) - estimatedTokens.count('');
  return `${counted(words, 'word')}, about ${counted(tokens, 'token')}`;
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
