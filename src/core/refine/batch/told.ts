import type { Prices } from '../money';
import type { Estimate } from './estimate';
import type { FileOutcome } from './refineMany';
import type { TakenOver } from './takenOver';

/** What a batch will take, in a sentence. */
export function toldEstimate(
  { files, requests, inputTokens, outputTokens, cost, minutes }: Estimate,
  model: string,
  duration = toldMinutes(minutes),
): string {
  const money = cost === null ? '' : `, about $${cost.toFixed(2)}`;
  return `${count(files, 'instruction')}, at most ${count(requests, 'request')} to ${model}: about ${thousands(inputTokens)} tokens sent and ${thousands(outputTokens)} answered${money}, ${duration}.`;
}

function toldMinutes(minutes: number): string {
  return minutes < 1 ? 'less than a minute' : `about ${Math.round(minutes)} min`;
}

/** How long rounds may take, with a request for each of so many stages. */
export function toldRounds(stages: number, cap: number | null): string {
  const rounds = `up to a day for each of ${stages} rounds`;
  return cap === null
    ? rounds
    : `${rounds}, or more where the spend cap puts requests off to later ones`;
}

/** That earlier starts are gone on with, and what is taken over; `undefined` where there is nothing. */
export function toldBefore(
  before: TakenOver | null,
  { prices, isInRounds }: { readonly prices: Prices | null; readonly isInRounds: boolean },
): string | undefined {
  if (!before) return undefined;
  const { started, answers, ofOthers, lost, waiting, spent } = before;
  const told = [
    `Going on with the batch of ${started}: ${count(answers, 'answer')} of it ${isOrAre(answers)} there.`,
    ofOthers > 0 &&
      `${count(ofOthers, 'answer')} ${isOrAre(ofOthers)} of another model, or with other parameters, and not used.`,
    lost > 0 && `${count(lost, 'request')} had no answer and will be sent again.`,
    waiting > 0 && isInRounds && `${count(waiting, 'request')} handed in before will be collected.`,
    waiting > 0 && !isInRounds && toldWaiting(waiting),
    prices && `Spent before: $${spent.toFixed(4)}.`,
  ];
  return told.filter(Boolean).join(' ');
}

function isOrAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}

/** That requests are handed in that a start without rounds does not collect. */
export function toldWaiting(waiting: number): string {
  return `${count(waiting, 'request')} handed in before would be sent again, and paid twice. Start "stepwise refine" with --lane batch first: it collects what is handed in.`;
}

/** "12 refined, 1 failed" */
export function toldOutcomes(outcomes: readonly FileOutcome['kind'][]): string {
  return kinds
    .map((kind) => [outcomes.filter((outcome) => outcome === kind).length, kind] as const)
    .filter(([number]) => number > 0)
    .map(([number, kind]) => `${number} ${kind}`)
    .join(', ');
}

/** That files that got new steps are not among those to review, which have a name and a reason each, a sentence. */
export function toldNotOffered([first, ...more]: readonly NotOffered[]): string {
  if (!first) return '';
  const history = '"Stepwise: Refinement History…"';
  return more.length === 0
    ? `"${first.name}" is not in the review. ${first.why} Its new steps are in ${history}.`
    : `${more.length + 1} files are not in the review, "${first.name}" first: "Show Outcomes" says why. Their new steps are in ${history}.`;
}

interface NotOffered {
  readonly name: string;
  readonly why: string;
}

const kinds = ['refined', 'unchanged', 'objected', 'failed', 'left-out'] as const;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function thousands(tokens: number): string {
  const rounded = tokens < 10_000 ? tokens : Math.round(tokens / 1000) * 1000;
  return rounded.toLocaleString('en-US');
}
