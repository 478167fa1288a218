import type { Messages, Reply } from './chatMoods';

/** How an API of the field writes answers: events of a stream, or one JSON value. */
export interface Wire {
  piece(reply: Reply, text: string): string;
  /** The last events. `reason` is the `finish_reason` of chat completions, whatever the API. */
  ending(reply: Reply, how: { readonly reason: string; readonly isCounted: boolean }): string;
  whole(reply: Reply): object;
  /** An error object inside a stream. */
  complaint(message: string, reply: Reply): string;
}

export const completionsWire: Wire = {
  piece: (reply, text) => event(chunk(reply, { delta: said(reply, text), finish_reason: null })),
  ending: (reply, { reason, isCounted }) =>
    event(chunk(reply, { delta: {}, finish_reason: reason })) +
    (isCounted ? event({ ...chunk(reply), usage: completionsUsage(reply) }) : '') +
    'data: [DONE]\n\n',
  whole: (reply) => ({
    ...chunk(reply, {
      message: { role: 'assistant', content: null, ...said(reply, reply.text) },
      finish_reason: 'stop',
    }),
    object: 'chat.completion',
    usage: completionsUsage(reply),
  }),
  complaint: (message, reply) =>
    (reply.outputTokens === undefined
      ? ''
      : event({ ...chunk(reply), usage: completionsUsage(reply) })) + event({ error: { message } }),
};

export const responsesWire: Wire = {
  piece: ({ isRefusal }, delta) => {
    const type = `response.${isRefusal ? 'refusal' : 'output_text'}.delta`;
    return event({ type, item_id: 'item-1', delta });
  },
  ending(reply, { reason, isCounted }) {
    const whole = responseOf(reply, reason);
    const response = isCounted ? whole : { ...whole, usage: null };
    return event({ type: `response.${whole.status}`, response });
  },
  whole: (reply) => responseOf(reply, 'stop'),
  complaint(message, reply) {
    const error = { code: 'server_error', message };
    if (reply.outputTokens === undefined) return event({ type: 'error', ...error, param: null });
    const response = { ...responseOf(reply, 'stop'), status: 'failed', error };
    return event({ type: 'response.failed', response });
  },
};

function chunk({ body }: Reply, choice?: object) {
  return {
    id: 'chat-1',
    object: 'chat.completion.chunk',
    created: 0,
    model: body.model,
    choices: choice ? [{ index: 0, ...choice }] : [],
  };
}

function said({ isRefusal }: Reply, text: string) {
  return isRefusal ? { refusal: text } : { content: text };
}

function responseOf(reply: Reply, reason: string) {
  const { input, output } = wordsOf(reply);
  const cut = { length: 'max_output_tokens', content_filter: 'content_filter' }[reason];
  return {
    id: 'response-1',
    object: 'response',
    model: reply.body.model,
    status: cut === undefined ? 'completed' : 'incomplete',
    incomplete_details: cut === undefined ? null : { reason: cut },
    error: null,
    output: [
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Three steps will do.' }] },
      reason === 'tool_calls'
        ? { type: 'function_call', name: 'search', arguments: '{}' }
        : { type: 'message', content: [partOf(reply)] },
    ],
    usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
  };
}

function partOf({ isRefusal, text }: Reply) {
  return isRefusal ? { type: 'refusal', refusal: text } : { type: 'output_text', text };
}

function completionsUsage(reply: Reply) {
  const { input, output } = wordsOf(reply);
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

/** Counts words: a client that reads these figures shows these figures. */
function wordsOf({ body, text, outputTokens = words(text) }: Reply) {
  const input = messagesOf(body).reduce((sum, { content }) => sum + words(content), 0);
  return { input, output: outputTokens };
}

export function messagesOf({ messages, input }: Reply['body']): Messages {
  return input ?? messages;
}

function words(content: string): number {
  return content.split(/\s+/).filter(Boolean).length;
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
