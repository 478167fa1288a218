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
  const usage = fieldOf(value, 'usage');
  return {
    isAnswer: choice !== undefined,
    text: textOf(fieldOf(fieldOf(choice, part), 'content')),
    stopped: stopped(fieldOf(choice, 'finish_reason')),
    usage: countedUsage(fieldOf(usage, 'prompt_tokens'), fieldOf(usage, 'completion_tokens')),
    error: null, // such an event is an error of the stream already
  };
}

function stopped(reason: unknown): Reply['stopped'] {
  if (typeof reason !== 'string') return null;
  if (reason === 'content_filter') return 'filtered';
  return reason === 'length' ? 'too-long' : 'ended';
}
