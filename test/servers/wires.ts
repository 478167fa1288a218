import type { Messages, Reply } from './chatMoods';

/** How an API of the field writes answers: events of a stream, or one JSON value. */
export interface Wire {
  piece(reply: Reply, text: string): string;
  /** The last events. `reason` is the `finish_reason` of chat completions, whatever the API. */
  ending(reply: Reply, how: { readonly reason: string; readonly isCounted: boolean }): string;
  whole(reply: Reply): object;
  /** An error object inside a stream. */
  complaint(message: string): string;
}

export const completionsWire: Wire = {
  piece: (reply, content) => event(chunk(reply, { delta: { content }, finish_reason: null })),
  ending: (reply, { reason, isCounted }) =>
    event(chunk(reply, { delta: {}, finish_reason: reason })) +
    (isCounted ? event({ ...chunk(reply), usage: completionsUsage(reply) }) : '') +
    'data: [DONE]\n\n',
  whole: (reply) => ({
    ...chunk(reply, {
      message: { role: 'assistant', content: reply.text },
      finish_reason: 'stop',
    }),
    object: 'chat.completion',
    usage: completionsUsage(reply),
  }),
  complaint: (message) => event({ error: { message } }),
};

export const responsesWire: Wire = {
  piece: (_, delta) => event({ type: 'response.output_text.delta', item_id: 'item-1', delta }),
  ending(reply, { reason, isCounted }) {
    const whole = responseOf(reply, reason);
    const response = isCounted ? whole : { ...whole, usage: null };
    return event({ type: `response.${whole.status}`, response });
  },
  whole: (reply) => responseOf(reply, 'stop'),
  complaint: (message) => event({ type: 'error', code: 'server_error', message, param: null }),
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
      { type: 'message', content: [{ type: 'output_text', text: reply.text }] },
    ],
    usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
  };
}

function completionsUsage(reply: Reply) {
  const { input, output } = wordsOf(reply);
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

/** Counts words: a client that reads these figures shows these figures. */
function wordsOf({ body, text }: Reply): { readonly input: number; readonly output: number } {
  const input = messagesOf(body).reduce((sum, { content }) => sum + words(content), 0);
  return { input, output: words(text) };
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
