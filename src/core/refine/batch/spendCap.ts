import { costOf, type Prices, type Purse, type Tokens } from '../money';
import { usualAnswer } from './models';

interface Money {
  readonly prices: Prices | null;
  /** In dollars; `null` for none. */
  readonly cap: number | null;
}

/** That the cap lets no request with so many tokens through, whatever is spent; `undefined` where it may, or where there is none. */
export function toldTooLow({ prices, cap }: Money, inputTokens: number | null): string | undefined {
  if (!prices || cap === null || inputTokens === null) return undefined;
  const least = costOf({ inputTokens, outputTokens: usualAnswer }, prices);
  if (least <= cap) return undefined;
  return `The spend cap of $${cap} is lower than the ${dollars(least)} that are laid aside for the ${inputTokens} tokens of a request and ${usualAnswer} of its answer, so it is not sent. Raise the cap.`;
}

/** Why a request is not sent for which so much had to be laid aside. */
export function toldReached(purse: Purse, request: Tokens): string {
  const tooLow = toldTooLow(purse, request.inputTokens);
  if (tooLow !== undefined) return tooLow;
  const [left, needed] = [dollars(purse.left), dollars(purse.costOf(request))];
  return `The spend cap of $${purse.cap ?? 0} is reached: ${left} of it are left, and ${needed} would be laid aside for the next request. Raise the cap and go on; what is answered is kept.`;
}

function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US', { maximumSignificantDigits: 3 })}`;
}
