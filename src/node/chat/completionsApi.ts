import { countedUsage, fieldOf, textOf, type ChatApi, type Reply } from './api';
import { errorWithin } from './network';
import { whyStopped } from './whyStopped';

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
  const reason = fieldOf(choice, 'finish_reason');
  return {
    isAnswer: choice !== undefined,
    text: textOf(fieldOf(said, 'content')) + textOf(fieldOf(said, 'refusal')),
    stopped: typeof reason === 'string' ? whyStopped(reason) : null,
    usage: countedUsage(fieldOf(usage, 'prompt_tokens'), fieldOf(usage, 'completion_tokens')),
    error: errorWithin(value) ?? errorWithin(choice),
  };
}
