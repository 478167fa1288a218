import path from 'node:path';
import type { Prices } from '../core/refine/money';
import type { RoundEndpoint } from '../core/refine/batch/rounds';
import type { RateLimits } from '../core/refine/batch/rateGate';
import type { ChatModel, TakenAnswers } from '../core/refine/chatModel';
import { openRecording, recordTo } from '../node/recording';
import { wrongUse, type Options, type WrongUse } from './command';
import { numberOption } from './numberOption';
import type { Terminal } from './terminal';

/** Which model is asked, how, and what it may cost. */
export const modelOptions = {
  'base-url': {
    kind: 'text',
    value: 'URL',
    summary: 'An OpenAI-compatible endpoint (https://api.openai.com/v1).',
  },
  model: { kind: 'text', value: 'NAME', summary: 'The model to ask.' },
  temperature: {
    kind: 'text',
    value: 'N',
    summary: 'From 0 to 2; the endpoint chooses without it.',
  },
  replay: {
    kind: 'text',
    value: 'FILE',
    summary: 'Take the answers from a recording, and ask nobody.',
  },
  record: { kind: 'text', value: 'FILE', summary: 'Append every answer to a recording.' },
  concurrency: { kind: 'text', value: 'N', summary: 'So many requests at a time (8).' },
  'price-in': {
    kind: 'text',
    value: 'N',
    summary: 'Dollars for a million tokens that are sent.',
  },
  'price-out': { kind: 'text', value: 'N', summary: 'Dollars for a million tokens of answers.' },
  'max-cost': {
    kind: 'text',
    value: 'N',
    summary: 'Spend no more dollars than this; needs both prices.',
  },
} as const satisfies Options;

/** The numbers among the options of a command that asks a model. */
export interface Numbers {
  readonly concurrency: number;
  readonly temperature: number | undefined;
  readonly seed: number | undefined;
  readonly prices: Prices | null;
  readonly cap: number | null;
  readonly pollSeconds: number;
}

/** The options of the command by name, as they were given. */
export type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export function readNumbers(options: Given): Numbers | WrongUse {
  const read = (name: string, bounds: { least: number; most?: number; whole?: boolean }) =>
    numberOption(name, options[name], bounds);
  const found = {
    concurrency: read('concurrency', { least: 1, most: 256, whole: true }),
    temperature: read('temperature', { least: 0, most: 2 }),
    seed: read('seed', { least: 0, whole: true }),
    input: read('price-in', { least: 0 }),
    output: read('price-out', { least: 0 }),
    cap: read('max-cost', { least: 0 }),
    discount: read('batch-discount', { least: 0, most: 1 }),
    poll: read('poll-seconds', { least: 0.01, most: 3600 }),
  };
  const wrong = Object.values(found).find((value) => typeof value === 'object');
  if (wrong) return wrong;
  const { concurrency, temperature, seed, input, output, cap, discount, poll } = found as Record<
    keyof typeof found,
    number | undefined
  >; // objects were returned above
  const hasPrices = input !== undefined && output !== undefined;
  if (cap !== undefined && !hasPrices)
    return wrongUse('A spend cap needs the prices of the model: --price-in N and --price-out N.');
  const lane = options['lane'] ?? 'direct';
  if (lane !== 'direct' && lane !== 'batch') return wrongUse('--lane takes "direct" or "batch".');
  if (lane === 'batch' && (options['replay'] !== undefined || options['record'] !== undefined))
    return wrongUse('--lane batch asks an endpoint; it goes with neither --replay nor --record.');
  const share = lane === 'batch' ? 1 - (discount ?? 0.5) : 1;
  return {
    concurrency: concurrency ?? 8,
    temperature,
    seed,
    prices: hasPrices ? { input: input * share, output: output * share } : null,
    cap: cap ?? null,
    pollSeconds: poll ?? 30,
  };
}

export type Chosen =
  | {
      readonly kind: 'chosen';
      readonly name: string;
      readonly model: (onLimits: (limits: RateLimits) => void, answers?: TakenAnswers) => ChatModel;
      /** Of `--lane batch`. */
      readonly rounds?: RoundEndpoint;
    }
  | WrongUse;

/** The recording or the endpoint that is to be asked. */
export async function chooseModel(
  options: Given,
  { temperature, seed, pollSeconds }: Numbers,
  terminal: Terminal,
): Promise<Chosen> {
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const replay = text('replay');
  if (replay !== undefined) {
    const opened = await openRecording(path.resolve(terminal.folder, replay), { hurry: true });
    if (opened.kind === 'failed') return wrongUse(opened.message);
    return { kind: 'chosen', name: opened.model.name, model: () => opened.model };
  }
  const model = text('model')?.trim() ?? '';
  if (model === '') return wrongUse('Name the model to ask: --model NAME, or --replay FILE.');
  const { openaiChatModel } = await import('../node/openaiChatModel');
  const baseUrl = text('base-url') ?? 'https://api.openai.com/v1';
  const record = text('record');
  const endpointOptions = {
    baseUrl,
    model,
    key: terminal.environment['OPENAI_API_KEY'] ?? '',
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && { seed }),
  };
  const make = (
    onLimits: (limits: RateLimits) => void,
    answers: TakenAnswers = 'whole',
  ): ChatModel => {
    const endpoint = openaiChatModel({ ...endpointOptions, onLimits, answers });
    if (record === undefined) return endpoint;
    return recordTo(
      path.resolve(terminal.folder, record),
      endpoint,
      `Answers of ${endpoint.name}.`,
    );
  };
  const { name } = make(() => undefined);
  if (text('lane') !== 'batch') return { kind: 'chosen', name, model: make };
  const { batchApi } = await import('../node/batch/batchApi');
  const tell = (message: string): void => terminal.progress(message);
  return {
    kind: 'chosen',
    name: `the Batch API of ${name}`,
    model: make,
    rounds: batchApi({ ...endpointOptions, pollSeconds, tell }),
  };
}
