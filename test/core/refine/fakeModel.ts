import type { PlainInstruction } from '../../../src/core/document/model';
import type {
  ChatFailure,
  ChatMessage,
  ChatModel,
  ChatUsage,
} from '../../../src/core/refine/chatModel';
import {
  refine,
  type RefineEvent,
  type RefineOptions,
} from '../../../src/core/refine/conversation';
import type { StepFinding } from '../../../src/core/refine/convergence';
import type { Transcript } from '../../../src/core/refine/transcript';

export const instruction: PlainInstruction = {
  task: 'task1_reviews',
  category: 'Sentiment Analysis',
  definition: 'Say whether a review is {{good}} or <bad>.',
  steps: [],
  positiveExamples: [
    { input: 'Fine food & {{wine}}.', output: 'good', explanation: 'Praise.' },
    { input: 'Never again.', output: 'bad' },
    { input: 'A third one.', output: 'good' },
  ],
  negativeExamples: [],
};

/** `usage` where it is charged for all the same. */
type ScriptedFailure = ChatFailure & { readonly usage?: ChatUsage };

/** Answers with one text after the other, and fails loudly when asked once more. */
export function scripted(answers: readonly (string | ScriptedFailure)[]): ChatModel & {
  readonly asked: (readonly ChatMessage[])[];
} {
  const asked: (readonly ChatMessage[])[] = [];
  return {
    name: 'scripted',
    parameters: { seed: 7 },
    prices: { input: 1, output: 2 },
    asked,
    // oxlint-disable-next-line typescript/require-await -- a model answers in its own time
    async *answer(messages) {
      const reply = answers[asked.length];
      asked.push(messages);
      if (reply === undefined) throw new Error('The script has no further answer.');
      const text = typeof reply === 'string' ? reply : 'Half an ans';
      for (const piece of text.match(/[^]{1,9}/g) ?? [])
        yield { kind: 'delta' as const, text: piece };
      if (typeof reply === 'string')
        yield {
          kind: 'finished' as const,
          usage: { inputTokens: 10, outputTokens: 5, counted: true },
          requestId: `request-${asked.length}`,
        };
      else {
        const { usage, ...failure } = reply;
        yield { kind: 'failed' as const, failure, ...(usage && { usage }) };
      }
    },
  };
}

/** Every "every review" is a finding, and so is every word in capitals. */
export function lint(steps: readonly string[]): StepFinding[] {
  return steps.flatMap((step, index) => [
    ...Array.from(step.matchAll(/every review/g), () => ({
      rule: 'loop',
      message: 'There is one review.',
      step: index + 1,
    })),
    ...Array.from(step.matchAll(/\b[A-Z]{3,}\b/g), ([word]) => ({
      rule: 'loud',
      message: `"${word}" is loud.`,
      step: index + 1,
    })),
  ]);
}

export async function run(
  model: ChatModel,
  options: Partial<RefineOptions> & { readonly of?: PlainInstruction } = {},
): Promise<{ readonly events: readonly RefineEvent[]; readonly transcript: Transcript }> {
  let time = Date.UTC(2030, 0, 1);
  const events: RefineEvent[] = [];
  const { of = instruction, ...rest } = options;
  const signal = new AbortController().signal;
  for await (const event of refine(of, { model, lint, signal, now: () => (time += 500), ...rest }))
    events.push(event);
  const last = events.at(-1);
  if (!last || !('transcript' in last)) throw new Error('The last event has no transcript.');
  return { events, transcript: last.transcript };
}
