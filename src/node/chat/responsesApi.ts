import {
  countedUsage,
  fieldOf,
  fieldsOf,
  textOf,
  type ChatApi,
  type Fields,
  type Reply,
} from './api';
import { whyStopped } from './whyStopped';

/** OpenAI's Responses API. It knows no seed, and is asked to keep nothing. */
export const responsesApi: ChatApi = {
  ask: (client, { model, messages, sampling: { temperature } }, options) =>
    client.responses
      .create(
        {
          model,
          input: messages.map(({ role, content }) => ({ role, content })),
          stream: true,
          store: false,
          ...(temperature !== undefined && { temperature }),
        },
        options,
      )
      .asResponse(),
  readEvent(event) {
    switch (fieldOf(event, 'type')) {
      case 'response.output_text.delta':
      case 'response.refusal.delta':
        return { ...silence, text: textOf(fieldOf(event, 'delta')) };
      case 'response.completed':
      case 'response.incomplete':
      case 'response.failed':
        return { ...readResponse(fieldOf(event, 'response')), text: '' }; // its text came in deltas
      case 'error':
        return { ...silence, error: fieldsOf(event) ?? null };
      default:
        return silence;
    }
  },
  readWhole: (value) => ({ ...readResponse(value), text: outputText(value) }),
};

const silence: Reply = { isAnswer: true, text: '', stopped: null, usage: null, error: null };

function readResponse(response: unknown): Omit<Reply, 'text'> {
  const usage = fieldOf(response, 'usage');
  return {
    isAnswer: Array.isArray(fieldOf(response, 'output')),
    stopped: stopped(response),
    usage: countedUsage(fieldOf(usage, 'input_tokens'), fieldOf(usage, 'output_tokens')),
    error: complaintOf(response),
  };
}

function complaintOf(response: unknown): Fields | null {
  const unnamed = fieldOf(response, 'status') === 'failed' ? {} : null;
  return fieldsOf(fieldOf(response, 'error')) ?? unnamed;
}

function stopped(response: unknown): Reply['stopped'] {
  const status = fieldOf(response, 'status');
  if (status === 'cancelled') return { brokenOff: status };
  if (status !== 'incomplete') {
    const isCall = (item: unknown): boolean => fieldOf(item, 'type') === 'function_call';
    return listOf(response, 'output').some(isCall) ? 'tool-call' : 'ended';
  }
  const reason = fieldOf(fieldOf(response, 'incomplete_details'), 'reason');
  return typeof reason === 'string' ? whyStopped(reason) : 'too-long';
}

/** The texts of all messages; what a model thinks stands in items of another type. */
function outputText(response: unknown): string {
  return listOf(response, 'output')
    .filter((item) => fieldOf(item, 'type') === 'message')
    .flatMap((item) => listOf(item, 'content'))
    .map((part) => textOf(fieldOf(part, 'text')) + textOf(fieldOf(part, 'refusal')))
    .join('');
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
}
