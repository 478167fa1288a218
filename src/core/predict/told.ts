import type { PredictEstimate } from './estimate';

/** What predictions will take, in a sentence or two. */
export function toldEstimate(estimate: PredictEstimate, model: string): string {
  const { tasks, instances, known, requests, inputTokens, outputTokens, cost } = estimate;
  if (instances === 0) return 'Every instance has a prediction.';
  const what = `${count(instances, 'instance')} of ${count(tasks, 'task')}`;
  const there =
    known === 0
      ? ''
      : ` For ${count(known, 'instance')} nothing is asked: the same question is answered already, or asked for another one.`;
  if (requests === 0) return `${what}.${there}`;
  const money = cost === null ? '' : `, ${toldCost(cost)}`;
  const tokens = `about ${thousands(inputTokens)} tokens sent and ${thousands(outputTokens)} answered`;
  return `${what}: ${count(requests, 'request')} to ${model}, ${tokens}${money}, ${toldMinutes(estimate.minutes)}.${there}`;
}

/** "about $0.33", "less than $0.01" */
function toldCost(dollars: number): string {
  return dollars < 0.01 ? 'less than $0.01' : `about $${dollars.toFixed(2)}`;
}

/** "less than a minute", "about 12 min", "about 3.5 h" */
export function toldMinutes(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 90) return `about ${Math.round(minutes)} min`;
  return `about ${(minutes / 60).toFixed(1).replace(/\.0$/, '')} h`;
}

/** How many predictions did not come to their end, a sentence to be added; '' where all did. */
export function toldCut(cut: number): string {
  return cut === 0
    ? ''
    : ` Cut off at the limit of the endpoint, and kept: ${count(cut, 'answer')}.`;
}

/** What a run cost over all its starts, a sentence to be added; '' where no prices are known. */
export function toldSpent(dollars: number | null): string {
  if (dollars === null) return '';
  return ` Spent: $${dollars.toFixed(dollars > 0 && dollars < 0.1 ? 4 : 2)}.`;
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

function thousands(tokens: number): string {
  const rounded = tokens < 10_000 ? tokens : Math.round(tokens / 1000) * 1000;
  return rounded.toLocaleString('en-US');
}
