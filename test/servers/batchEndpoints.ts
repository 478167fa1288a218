import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson, type ChatBody, type Messages } from './chatMoods';
import { messagesOf } from './wires';

/**
 * The Batch API of the test server: `POST /v1/files`, `GET /v1/files/<id>/content`, `POST /v1/batches`, `GET /v1/batches[/<id>]`.
 * A batch is in progress for some looks, and then done.
 */
export interface BatchEndpoints {
  /** In the order they were handed in. */
  readonly batches: readonly TestBatch[];
  /** From now on. */
  mood(mood: BatchMood): void;
  /** Whether the request was for this API and is answered. */
  handle(request: IncomingMessage, response: ServerResponse, body: string): Promise<boolean>;
}

export interface BatchMood {
  /** How often a batch is looked at before it is done (1). */
  readonly looks?: number;
  /** The endpoint has no Batch API. */
  readonly isMissing?: boolean;
  /** Batches are handed in, and looking at them fails with status 503. */
  readonly isDown?: boolean;
  /** Batches are handed in, and are gone when they are looked at. */
  readonly isForgotten?: boolean;
  /** How the batch ends (completed); an expired one answers its first half only. */
  readonly status?: 'completed' | 'expired' | 'failed';
  /** Requests of the batch, by their position, that fail with status 400. */
  readonly refused?: readonly number[];
  /** Answers of the batch, by their position, that are cut off at the limit. */
  readonly cut?: readonly number[];
}

export interface TestBatch {
  readonly id: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly calls: readonly string[];
  readonly file: string;
  readonly mood: BatchMood;
  looks: number;
}

interface Handed {
  readonly input_file_id: string;
  readonly metadata: TestBatch['metadata'];
}

interface Line {
  readonly custom_id: string;
  readonly body: ChatBody;
}

export function batchEndpoints(answer: (messages: Messages) => string): BatchEndpoints {
  const files = new Map<string, readonly Line[]>();
  const batches: TestBatch[] = [];
  let mood: BatchMood = {};

  const told = (batch: TestBatch) => {
    const isDone = batch.looks > (batch.mood.looks ?? 1);
    const { status = 'completed' } = batch.mood;
    return {
      id: batch.id,
      object: 'batch',
      status: isDone ? status : 'in_progress',
      metadata: batch.metadata,
      request_counts: { total: batch.calls.length, completed: 0, failed: 0 },
      ...(isDone && status === 'failed' && { errors: { data: [{ message: 'No such luck.' }] } }),
      ...(isDone && status !== 'failed' && { output_file_id: `output-${batch.id}` }),
      ...(isDone && status !== 'failed' && { error_file_id: `errors-${batch.id}` }),
    };
  };

  const results = ({ file, mood }: TestBatch, wanted: 'output' | 'errors'): string => {
    const lines = files.get(file) ?? [];
    const answered = mood.status === 'expired' ? Math.ceil(lines.length / 2) : lines.length;
    return lines
      .map(({ custom_id, body }, index) => {
        if (index >= answered)
          return { custom_id, response: null, error: { code: 'batch_expired', message: 'Late.' } };
        const isRefused = mood.refused?.includes(index);
        const response = {
          status_code: isRefused ? 400 : 200,
          request_id: `request-${custom_id}`,
          body: isRefused
            ? { error: { code: 'content_filter', message: 'The prompt was filtered.' } }
            : wholeAnswer(
                body,
                answer(messagesOf(body)),
                mood.cut?.includes(index) ? 'length' : 'stop',
              ),
        };
        return { custom_id, response, error: null };
      })
      .filter((line) => (wanted === 'output') === (line.response?.status_code === 200))
      .map((line) => `${JSON.stringify(line)}\n`)
      .reverse() // an endpoint answers in an order of its own
      .join('');
  };

  return {
    batches,
    mood: (next) => (mood = next),
    async handle(request, response, body) {
      const path = (request.url ?? '').replace(/\?.*/, '');
      if (!/^\/v1\/(?:files|batches)(?:\/|$)/.test(path)) return false;
      if (mood.isMissing) await sendJson(response, 404, { detail: 'Not Found' });
      else if (path === '/v1/files') {
        const id = `file-${files.size}`;
        files.set(id, linesIn(body));
        await sendJson(response, 200, { id, object: 'file', purpose: 'batch' });
      } else if (path === '/v1/batches' && request.method === 'POST') {
        const { input_file_id: file, metadata } = JSON.parse(body) as Handed; // sent by the client under test
        const calls = (files.get(file) ?? []).map(({ custom_id }) => custom_id);
        const batch = { id: `batch_${batches.length}`, metadata, calls, file, mood, looks: 0 };
        batches.push(batch);
        await sendJson(response, 200, told(batch));
      } else if (path === '/v1/batches') {
        const data = batches.map(told);
        await sendJson(response, 200, { object: 'list', data, has_more: false });
      } else {
        const batch = batches.find(({ id }) => path.split(/[/-]/).includes(id));
        if (!batch) return false;
        response.setHeader('retry-after-ms', 1);
        if (mood.isDown) await sendJson(response, 503, { error: { message: 'Overloaded.' } });
        else if (mood.isForgotten)
          await sendJson(response, 404, {
            error: { message: `No batch found with id ${batch.id}.` },
          });
        else if (path.startsWith('/v1/batches/')) {
          batch.looks++;
          await sendJson(response, 200, told(batch));
        } else response.end(results(batch, path.includes('errors-') ? 'errors' : 'output'));
      }
      return true;
    },
  };
}

/** The JSON lines in a form with a file. */
function linesIn(form: string): readonly Line[] {
  return form
    .split(/\r?\n/)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line); // sent by the client under test; a wrong one shows in the test
}

function wholeAnswer({ model }: ChatBody, content: string, reason: string) {
  return {
    object: 'chat.completion',
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: reason }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}
