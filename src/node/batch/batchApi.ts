import { setTimeout as sleep } from 'node:timers/promises';
import type OpenAI from 'openai';
import { APIConnectionError, APIError, NotFoundError, toFile } from 'openai';
import type { ChatFailure } from '../../core/refine/chatModel';
import type { Collected, Handed, Question, RoundEndpoint } from '../../core/refine/batch/rounds';
import type { Endpoint } from '../chat/attempt';
import { failureOfTrouble, type EndpointNames } from '../chat/failure';
import { networkCode, networkReason, troubleOf } from '../chat/network';
import { endpointOf, type EndpointOptions } from '../openaiChatModel';
import { readAnswers } from './batchAnswers';

export interface BatchApiOptions extends EndpointOptions {
  /** Between two looks at a batch. */
  readonly pollSeconds: number;
  /** What is going on right now, e.g. how many requests are answered. */
  readonly tell: (message: string) => void;
}

/**
 * The Batch API of an OpenAI-compatible endpoint: the requests go up as a file of JSON lines, and within a day the answers come
 * as another one, at a lower price.
 */
export function batchApi(options: BatchApiOptions): RoundEndpoint {
  const opened = endpointOf(options);
  if (opened.kind === 'failed') return unusable(opened.failure);
  const lane = { ...options, endpoint: opened.endpoint };
  return {
    most,
    submit: (round, questions, signal) =>
      tried(lane, signal, () => submit(lane, { round, questions, signal })),
    find: (round, signal) => tried(lane, signal, () => find(lane, round, signal)),
    collect: (batch, signal) => tried(lane, signal, () => collectOrMiss(lane, batch, signal)),
  };
}

/** OpenAI takes 50,000 requests in a file of 200 MB; a character is up to three bytes there, and every request has a frame. */
const most = { questions: 50_000, characters: 50_000_000 };

interface Lane extends BatchApiOptions {
  readonly endpoint: Endpoint;
}

interface Round {
  readonly round: string;
  readonly questions: readonly Question[];
  readonly signal: AbortSignal;
}

async function submit(lane: Lane, { round, questions, signal }: Round): Promise<Handed> {
  const { client, names, sampling } = lane.endpoint;
  const lines = questions.map(({ call, messages }) => ({
    custom_id: call,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: names.model, messages, ...sampling },
  }));
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const file = await toFile(Buffer.from(text), `${round}.jsonl`);
  const { id } = await client.files.create({ file, purpose: 'batch' }, asking(signal));
  const batch = await client.batches.create(
    {
      input_file_id: id,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      metadata: { [roundKey]: round },
    },
    { ...asking(signal), maxRetries: 0, headers: { 'Idempotency-Key': round } },
  );
  lane.tell(`${questions.length} requests are handed in as "${batch.id}".`);
  return { kind: 'handed-in', batch: batch.id };
}

/** Under which the batch carries the name of its round. */
const roundKey = 'stepwise_round';

/** Of requests that do no harm when they come twice. The client never takes its listener off a signal, so each gets its own. */
function asking(signal: AbortSignal): {
  readonly signal: AbortSignal;
  readonly maxRetries: number;
} {
  return { signal: AbortSignal.any([signal]), maxRetries: 4 };
}

async function find({ endpoint }: Lane, round: string, signal: AbortSignal) {
  const pages = endpoint.client.batches.list({ limit: 100 }, asking(signal));
  for await (const { id, metadata } of pages)
    if (metadata?.[roundKey] === round) return { kind: 'handed-in' as const, batch: id };
  return null;
}

/** A batch that is no longer there has no answers. */
async function collectOrMiss(lane: Lane, id: string, signal: AbortSignal): Promise<Collected> {
  try {
    return await collect(lane, id, signal);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const message = `"${lane.endpoint.names.baseUrl}" no longer has the batch "${id}", or its answers. Start again to ask its requests anew.`;
    return { kind: 'collected', answers: new Map(), missing: { cause: 'server', message } };
  }
}

async function collect(lane: Lane, id: string, signal: AbortSignal): Promise<Collected> {
  const { client, names } = lane.endpoint;
  for (;;) {
    const batch = await client.batches.retrieve(id, asking(signal));
    if (!isUnderWay.has(batch.status)) {
      const files = [batch.output_file_id, batch.error_file_id].filter((file) => !!file);
      const texts = await Promise.all(
        files.map(async (file) => (await client.files.content(file!, asking(signal))).text()),
      );
      const missing = whyMissing(batch, names);
      return { kind: 'collected', answers: readAnswers(texts.join('\n'), names), missing };
    }
    const { completed = 0, total = 0 } = batch.request_counts ?? {};
    lane.tell(`"${id}" is ${batch.status.replace('_', ' ')}: ${completed} of ${total} answered.`);
    await sleep(lane.pollSeconds * 1000, undefined, { signal });
  }
}

const isUnderWay: ReadonlySet<string> = new Set([
  'validating',
  'in_progress',
  'finalizing',
  'cancelling',
]);

/** Why a request of a batch that came to its end has no answer. */
function whyMissing({ id, status, errors }: OpenAI.Batch, names: EndpointNames): ChatFailure {
  if (status === 'failed') {
    const { code = '', message = '' } = errors?.data?.[0] ?? {};
    const trouble = { status: 400, error: { code, message }, said: '', waitSeconds: null };
    return failureOfTrouble(trouble, names);
  }
  const what =
    status === 'expired'
      ? 'was not answered within a day'
      : status === 'cancelled'
        ? 'was cancelled at the endpoint'
        : 'came to its end without this answer';
  const message = `The batch "${id}" ${what}. Start again to ask what is missing.`;
  return { cause: status === 'expired' ? 'timeout' : 'server', message };
}

/** What a user can do something about becomes a failure; the rest is thrown. */
async function tried<Result>(
  { endpoint: { names } }: Lane,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result | { readonly kind: 'failed'; readonly failure: ChatFailure }> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted)
      return failed('cancelled', 'Cancelled. Batches that are handed in go on at the endpoint.');
    if (error instanceof APIConnectionError)
      return failed(
        'unreachable',
        `"${names.baseUrl}" cannot be reached: ${networkReason(networkCode(error))}. Check the network and the proxy.`,
      );
    if (!(error instanceof APIError)) throw error;
    const trouble = troubleOf(error as APIError);
    if ([404, 405, 501].includes(trouble.status ?? 0))
      return failed(
        'not-an-endpoint',
        `"${names.baseUrl}" offers no Batch API (HTTP ${trouble.status}). Leave out --lane batch.`,
      );
    return { kind: 'failed', failure: failureOfTrouble(trouble, names) };
  }
}

function failed(cause: ChatFailure['cause'], message: string) {
  return { kind: 'failed' as const, failure: { cause, message } };
}

function unusable(failure: ChatFailure): RoundEndpoint {
  const answer = (): Promise<{ readonly kind: 'failed'; readonly failure: ChatFailure }> =>
    Promise.resolve({ kind: 'failed', failure });
  return { most, submit: answer, find: answer, collect: answer };
}
