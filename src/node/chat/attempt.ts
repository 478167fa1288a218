import type OpenAI from 'openai';
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { Stream } from 'openai/streaming';
import type {
  ChatFailure,
  ChatMessage,
  ChatUsage,
  TakenAnswers,
} from '../../core/refine/chatModel';
import type { ChatApi, Sampling } from './api';
import { failureOfTrouble, isPassing, type EndpointNames } from './failure';
import type { RateLimits } from '../../core/refine/batch/rateGate';
import { networkCode, networkReason, rateLimitsOf, troubleOf } from './network';
import type { Patience } from './patience';

/** Where to ask, and how. */
export interface Endpoint {
  readonly client: OpenAI;
  readonly api: ChatApi;
  readonly sampling: Sampling;
  readonly names: EndpointNames;
  readonly patience: Patience;
  readonly answers: TakenAnswers;
  /** Told with every answer that names its limits, also with one that refuses. */
  readonly onLimits?: ((limits: RateLimits) => void) | undefined;
}

export interface Question {
  readonly messages: readonly ChatMessage[];
  readonly call: string | undefined;
}

/** How one try ended. After `failed` there is no further try. */
export type Ending =
  | { readonly kind: 'done'; readonly isCut: boolean }
  | { readonly kind: 'failed'; readonly failure: ChatFailure }
  | {
      readonly kind: 'again';
      readonly failure: ChatFailure;
      /** What the endpoint asked for; `null` where it is ours to choose. */
      readonly waitSeconds: number | null;
      readonly reason: string;
    };

/** One request: its cancellation, the watch over its stream, and what came of it so far. */
export class Attempt {
  answer = '';
  requestId: string | null = null;
  /** What it took, as far as that is known. */
  usage: ChatUsage | null = null;
  private readonly controller = new AbortController();
  private readonly abort = (): void => this.controller.abort();
  private watch: NodeJS.Timeout | undefined;
  private hasStalled = false;
  private isReadToItsEnd = false;

  constructor(
    readonly endpoint: Endpoint,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', this.abort, { once: true });
  }

  async request({ messages, call }: Question): Promise<Response> {
    const { client, api, names, sampling } = this.endpoint;
    const response = await api.ask(
      client,
      { model: names.model, messages, sampling },
      {
        signal: this.controller.signal,
        ...(call !== undefined && { headers: { 'Idempotency-Key': call } }),
      },
    );
    this.requestId = response.headers.get('x-request-id');
    this.endpoint.onLimits?.(rateLimitsOf(response.headers));
    return this.watched(response);
  }

  /** What the endpoint sends, event by event. It ends without an error where the request was aborted. */
  stream(response: Response): AsyncIterable<unknown> {
    return Stream.fromSSEResponse<unknown>(response, this.controller, this.endpoint.client);
  }

  /** Ends the request if it still runs. */
  end(): void {
    clearTimeout(this.watch);
    this.signal.removeEventListener('abort', this.abort);
    if (!this.isReadToItsEnd) this.controller.abort();
  }

  /** An answer that came to no end: without an error where the request was cancelled, stalled or just closed. */
  brokenOff(): Ending {
    if (this.signal.aborted) return cancelled();
    const { baseUrl } = this.endpoint.names;
    const { stallSeconds } = this.endpoint.patience;
    const what = this.hasStalled
      ? `"${baseUrl}" sent nothing for ${stallSeconds} s`
      : `The connection to "${baseUrl}" was lost before the answer was complete`;
    if (this.answer !== '')
      return failed('connection-lost', `${what}. What came so far is kept; try again to go on.`);
    const cause = this.hasStalled ? 'timeout' : 'connection-lost';
    return again({ cause, message: `${what}. Check the network and try again.` }, `${what}.`);
  }

  notAnEndpoint(what: string): Ending {
    const message = `There is no chat endpoint at "${this.endpoint.names.baseUrl}". ${what} Check the base URL; it usually ends in "/v1".`;
    return failed('not-an-endpoint', message);
  }

  endingOf(error: unknown): Ending {
    if (this.signal.aborted) return cancelled();
    if (this.hasStalled) return this.brokenOff();
    if (error instanceof APIConnectionTimeoutError) return this.noAnswer();
    if (error instanceof APIConnectionError) return this.noConnection(error);
    if (error instanceof APIError) return this.complaint(error as APIError);
    if (error instanceof SyntaxError && this.answer === '')
      return this.notAnEndpoint('Its answer cannot be read.');
    if (error instanceof SyntaxError || networkCode(error) !== '') return this.brokenOff();
    throw error;
  }

  private noAnswer(): Ending {
    const { names, patience } = this.endpoint;
    const what = `"${names.baseUrl}" gave no answer within ${patience.answerSeconds} s.`;
    return again({ cause: 'timeout', message: `${what} Try again, or allow more time.` }, what);
  }

  private noConnection(error: APIConnectionError): Ending {
    const code = networkCode(error);
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return this.brokenOff();
    const why = networkReason(code);
    const message = `"${this.endpoint.names.baseUrl}" cannot be reached: ${why}. Check the base URL, the network and the proxy.`;
    return failed('unreachable', message);
  }

  private complaint(error: APIError): Ending {
    this.endpoint.onLimits?.(rateLimitsOf(error.headers));
    const trouble = troubleOf(error);
    const failure = failureOfTrouble(trouble, this.endpoint.names);
    this.requestId = error.requestID ?? this.requestId;
    if (this.answer !== '') return { kind: 'failed', failure };
    const { waitSeconds } = trouble;
    if (failure.cause === 'rate-limit')
      return { ...again(failure, 'The endpoint limits the rate of requests.'), waitSeconds };
    if (isPassing(failure, trouble)) {
      const status = trouble.status === null ? 'an error' : `HTTP ${trouble.status}`;
      return { ...again(failure, `The endpoint answered with ${status}.`), waitSeconds };
    }
    return { kind: 'failed', failure };
  }

  /** The same response, with an eye on its bytes: any of them, a keep-alive too, shows that the other side lives. */
  private watched(response: Response): Response {
    this.restartWatch();
    const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader(); // of bytes, as `fetch` makes it
    if (!reader) return new Response(null, { headers: response.headers });
    const bytes = new ReadableStream<Uint8Array>({
      pull: async (out) => {
        const { done, value } = await reader.read();
        if (done) {
          this.isReadToItsEnd = true;
          out.close();
          return;
        }
        this.restartWatch();
        out.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
    return new Response(bytes, { headers: response.headers });
  }

  private restartWatch(): void {
    this.watch ??= setTimeout(() => {
      this.hasStalled = true;
      this.controller.abort();
    }, this.endpoint.patience.stallSeconds * 1000);
    this.watch.refresh();
  }
}

export function failed(
  cause: ChatFailure['cause'],
  message: string,
): Extract<Ending, { kind: 'failed' }> {
  return { kind: 'failed', failure: { cause, message } };
}

export function cancelled(): Extract<Ending, { kind: 'failed' }> {
  return failed('cancelled', 'Cancelled. What came so far is kept.');
}

export function again(failure: ChatFailure, reason: string): Extract<Ending, { kind: 'again' }> {
  return { kind: 'again', failure, waitSeconds: null, reason };
}
