import type { Reply } from './api';

/**
 * What an endpoint's own word for the end of an answer means: a `finish_reason` of chat completions, or the reason of an incomplete
 * response. Words that are not known say that something went wrong.
 */
export function whyStopped(reason: string): NonNullable<Reply['stopped']> {
  return words.find(([word]) => word.test(reason))?.[1] ?? { brokenOff: reason };
}

const words: readonly (readonly [RegExp, NonNullable<Reply['stopped']>])[] = [
  [
    /^(?:null|stop(?:ped|[_ -]sequence)?|eos(?:[_ -]token)?|end(?:[_ -](?:turn|of[_ -]\w+))?|completed?|finish(?:ed)?|done)?$/i,
    'ended',
  ],
  [
    /filter|safety|recitation|prohibited|blocklist|spii|sensitive|guardrail|moderation|refusal|toxic/i,
    'filtered',
  ],
  [/length|max.?(?:\w+.)?tokens|token.?limit/i, 'too-long'],
  [/tool|function.?call/i, 'tool-call'],
];
