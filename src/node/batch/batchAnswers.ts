import { estimatedTokens } from '../../core/prompt/tokens';
import type { RoundAnswer } from '../../core/refine/batch/rounds';
import type { ChatFailure } from '../../core/refine/chatModel';
import { fieldOf, fieldsOf, textOf } from '../chat/api';
import { completionsApi } from '../chat/completionsApi';
import { failureOfAnswer, failureOfTrouble, type EndpointNames } from '../chat/failure';
import { complaintOf, errorWithin, statusWithin } from '../chat/network';

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

const expired: ChatFailure = {
  cause: 'timeout',
  message: 'The batch was not answered within a day. Start again to ask what is missing.',
};

function readAnswer(value: unknown, names: EndpointNames): RoundAnswer {
  const response = fieldOf(value, 'response');
  const status = fieldOf(response, 'status_code');
  const body = fieldOf(response, 'body');
  const error =
    fieldsOf(fieldOf(value, 'error')) ??
    (status === 200 ? errorWithin(body) : fieldsOf(complaintOf(body)));
  if (textOf(error?.['code']) === 'batch_expired') return { kind: 'failed', failure: expired };
  if (error || status !== 200) {
    const trouble = {
      status: typeof status === 'number' && status !== 200 ? status : statusWithin(error),
      error: error ?? null,
      said: '',
      waitSeconds: null,
    };
    return { kind: 'failed', failure: failureOfTrouble(trouble, names) };
  }
  const { text, stopped, usage } = completionsApi.readWhole(body);
  const used = usage ?? {
    inputTokens: 0,
    outputTokens: estimatedTokens.count(text),
    counted: false,
  };
  const failure = failureOfAnswer({ text, stopped }, 'whole', names);
  if (failure) return { kind: 'failed', failure, usage: used };
  const requestId = textOf(fieldOf(response, 'request_id')) || null;
  return { kind: 'answered', text, usage: used, requestId };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // an empty or broken line answers nothing: its question counts as missing
  }
}
