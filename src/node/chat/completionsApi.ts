import { countedUsage, fieldOf, textOf, type ChatApi, type Reply } from './api';

/** Chat completions: what nearly every endpoint of the field speaks. */
export const completionsApi: ChatApi = {
  ask: (client, { model, messages, sampling }, options) =>
    client.chat.completions
      .create(
        {
          model,
          messages: [...messages],
          stream: true,
          stream_options: { include_usage: true },
          ...sampling,
        },
        options,
      )
      .asResponse(),
  readEvent: (value) => readChoice(value, 'delta'),
  readWhole: (value) => readChoice(value, 'message'),
};

function readChoice(value: unknown, part: 'delta' | 'message'): Reply {
  const choices = fieldOf(value, 'choices');
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const said = fieldOf(choice, part);
  const usage = fieldOf(value, 'usage');
  return {
    isAnswer: choice !== undefined,
    text: textOf(fieldOf(said, 'content')) + textOf(fieldOf(said, 'refusal')),
    stopped: stopped(fieldOf(choice, 'finish_reason')),
    usage: countedUsage(fieldOf(usage, 'prompt_tokens'), fieldOf(usage, 'completion_tokens')),
    error: null, // such an event is an error of the stream already
  };
}

function stopped(reason: unknown): Reply['stopped'] {
  if (typeof reason !== 'string') return null;
  if (reason === 'content_filter') return 'filtered';
  if (reason === 'tool_calls' || reason === 'function_call') return 'tool-call';
  return reason === 'length' ? 'too-long' : 'ended';
}
