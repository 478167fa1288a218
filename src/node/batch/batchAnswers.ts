import { estimatedTokens } from '../../core/prompt/budget';
import type { RoundAnswer } from '../../core/refine/batch/rounds';
import type { ChatFailure } from '../../core/refine/chatModel';
import { fieldOf, fieldsOf, textOf } from '../chat/api';
import { completionsApi } from '../chat/completionsApi';
import { failureOfTrouble, type EndpointNames } from '../chat/failure';

/** The answers in the output and error files of a batch, JSON lines, by the `custom_id` of their questions. */
export function readAnswers(text: string, names: EndpointNames): ReadonlyMap<string, RoundAnswer> {
  const answers = new Map<string, RoundAnswer>();
  for (const line of text.split('\n')) {
    const value = parsedLine(line);
    const call = textOf(fieldOf(value, 'custom_id'));
    if (call !== '') answers.set(call, readAnswer(value, names));
  }
  return answers;
}

function readAnswer(value: unknown, names: EndpointNames): RoundAnswer {
  const response = fieldOf(value, 'response');
  const status = fieldOf(response, 'status_code');
  const body = fieldOf(response, 'body');
  const error = fieldsOf(fieldOf(value, 'error')) ?? fieldsOf(fieldOf(body, 'error'));
  if (textOf(error?.['code']) === 'batch_expired')
    return failed(
      'timeout',
      'The batch was not answered within a day. Start again to ask what is missing.',
    );
  if (error || status !== 200) {
    const trouble = { status: typeof status === 'number' ? status : null, said: '' };
    return {
      kind: 'failed',
      failure: failureOfTrouble({ ...trouble, error: error ?? null }, names),
    };
  }
  const { text, stopped, usage } = completionsApi.readWhole(body);
  if (stopped === 'filtered')
    return failed(
      'content-filter',
      `The content filter of "${names.baseUrl}" stopped the answer. Reword the definition or the examples, or use another model.`,
    );
  if (stopped === 'too-long')
    return failed(
      'context-too-long',
      `The answer of "${names.model}" was cut off at the model's limit. Shorten the definition or the examples, or choose a model with a larger context.`,
    );
  if (text === '')
    return failed(
      'server',
      `"${names.model}" answered with no text. Try again, or use another model.`,
    );
  return {
    kind: 'answered',
    text,
    usage: usage ?? { inputTokens: 0, outputTokens: estimatedTokens.count(text), counted: false },
    requestId: textOf(fieldOf(response, 'request_id')) || null,
  };
}

function failed(cause: ChatFailure['cause'], message: string): RoundAnswer {
  return { kind: 'failed', failure: { cause, message } };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // an empty or broken line answers nothing: its question counts as missing
  }
}
