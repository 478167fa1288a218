import { costOf, type Prices, type Purse, type Tokens } from '../money';
import { usualAnswer } from './models';

interface Money {
  readonly prices: Prices | null;
  /** In dollars; `null` for none. */
  readonly cap: number | null;
}

/** That the cap lets no request with so many tokens through, whatever is spent; `undefined` where it may, or where there is none. */
export function toldTooLow(money: Money, inputTokens: number | null): string | undefined {
  if (inputTokens === null) return undefined;
  return tooLowFor({ inputTokens, outputTokens: usualAnswer }, money);
}

function tooLowFor(request: Tokens, { prices, cap }: Money): string | undefined {
  if (!prices || cap === null) return undefined;
  const least = costOf(request, prices);
  if (least <= cap) return undefined;
  return `The spend cap of $${cap} is lower than the ${dollars(least)} that are laid aside for the ${request.inputTokens} tokens of a request and ${request.outputTokens} of its answer, so it is not sent. Raise the cap.`;
}

/** Why a request is not sent for which so much had to be laid aside. */
export function toldReached(purse: Purse, request: Tokens): string {
  const tooLow = tooLowFor(request, purse);
  if (tooLow !== undefined) return tooLow;
  const [left, needed] = [dollars(purse.left), dollars(purse.costOf(request))];
  return `The spend cap of $${purse.cap ?? 0} is reached: ${left} of it are left, and ${needed} would be laid aside for the next request. Raise the cap and go on; what is answered is kept.`;
}

/** Why no round begins: what is left is only a small share of what its requests may take. */
export function toldShort(
  purse: Purse,
  needed: { readonly requests: number; readonly dollars: number; readonly inputTokens: number },
): string {
  const tooLow = toldTooLow(purse, needed.inputTokens);
  if (tooLow !== undefined) return tooLow;
  const requests = needed.requests === 1 ? 'the next request' : `the ${needed.requests} requests`;
  return `The spend cap of $${purse.cap ?? 0} is reached: ${dollars(purse.left)} of it are left, and ${dollars(needed.dollars)} would be laid aside for ${requests} of the next round. Raise the cap to $${dollarsAbove(purse.spent + needed.dollars)} or more and go on; what is answered is kept.`;
}

/** In whole cents. */
function dollarsAbove(amount: number): string {
  return (Math.ceil(amount * 100) / 100).toFixed(2);
}

function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US', { maximumSignificantDigits: 3 })}`;
}
