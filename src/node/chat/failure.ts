import type { ChatFailure, TakenAnswers } from '../../core/refine/chatModel';
import type { Reply } from './api';

/** What is known when a request went wrong. */
export interface RequestTrouble {
  /** HTTP status; `null` where no answer came, or where the trouble was told inside a stream. */
  readonly status: number | null;
  /** The error object of the answer's JSON, if it has one. */
  readonly error: Readonly<Record<string, unknown>> | null;
  /** What the endpoint or the network said, untrusted. */
  readonly said: string;
  /** After how long to ask again, where the endpoint says so. */
  readonly waitSeconds: number | null;
}

export interface EndpointNames {
  /** Without user name, password and query. */
  readonly baseUrl: string;
  readonly model: string;
  readonly key: string;
}

/** What to make of an endpoint's complaint: the cause, and words that say what to do. */
export function failureOfTrouble(trouble: RequestTrouble, names: EndpointNames): ChatFailure {
  const cause = causeOf(trouble, names);
  return { cause, message: messageOf(cause, trouble, names) };
}

/** Why an answer that has ended is none: `null` where nothing is wrong with it. */
export function failureOfAnswer(
  { text, stopped }: Pick<Reply, 'text' | 'stopped'>,
  answers: TakenAnswers,
  { baseUrl, model, key }: EndpointNames,
): ChatFailure | null {
  if (stopped !== null && typeof stopped === 'object')
    return {
      cause: 'server',
      message: `"${baseUrl}" broke the answer of "${model}" off. Try again later, or use another model.${quotation(stopped.brokenOff, key)}`,
    };
  if (stopped === 'filtered')
    return {
      cause: 'content-filter',
      message: `The content filter of "${baseUrl}" stopped the answer. Reword the definition or the examples, or use another model.`,
    };
  if (stopped === 'tool-call' && text === '')
    return {
      cause: 'server',
      message: `"${model}" called a tool in place of an answer, and none was offered to it. Switch tools off at "${baseUrl}", or use another model.`,
    };
  if (answers === 'all') return null;
  if (stopped === 'too-long')
    return {
      cause: 'context-too-long',
      message: `The answer of "${model}" was cut off at the model's limit. Shorten the definition or the examples, or choose a model with a larger context.`,
    };
  if (text === '')
    return {
      cause: 'server',
      message: `"${model}" answered with no text. Try again, or use another model.`,
    };
  return null;
}

/** Whether the same request may well succeed a little later. */
export function isPassing({ cause }: ChatFailure, { status }: RequestTrouble): boolean {
  if (cause !== 'server' && cause !== 'timeout') return false;
  return status === null || [408, 409, 425].includes(status) || status >= 500;
}

const tooLong =
  /context[ _](?:length|window|size)|maximum context|too many (?:input )?tokens|(?:prompt|input|request|message)s? (?:is|are) too (?:long|large)|exceeds? the (?:max|limit)/i;
const noQuota =
  /insufficient[_ ](?:quota|balance|credit)|billing|exceeded your current quota|out of credits/i;
const filtered = /content[_ ](?:filter|policy|management)|safety system|moderation/i;
const noKey = /api[ _]key (?:is )?(?:not valid|invalid)|(?:invalid|incorrect)[_ ]api[_ ]key/i;
const noModel =
  /model[_ ]not[_ ]found|(?:unknown|invalid|no such|unsupported) model|model\b.{0,120}?(?:does not exist|not found|not available|is not supported|not loaded)/is;

function causeOf(trouble: RequestTrouble, { key }: EndpointNames): ChatFailure['cause'] {
  const { status, error, waitSeconds } = trouble;
  const text = [error?.code, error?.type, error?.message, trouble.said].map(plain).join(' ');
  if (status === 401 || status === 407) return key === '' ? 'no-key' : 'wrong-key';
  if (isClientError(status) && noKey.test(text)) return key === '' ? 'no-key' : 'wrong-key';
  // Some speak of quotas where they mean so many requests a minute; what has come to its end comes back at no said time.
  const isSpent = [error?.code, error?.type].includes('insufficient_quota');
  if (status === 429 && waitSeconds !== null && !isSpent) return 'rate-limit';
  if (status === 402 || (status !== 403 && noQuota.test(text))) return 'no-quota';
  if (status === 429) return 'rate-limit';
  if (status === 413 || (isClientError(status) && tooLong.test(text))) return 'context-too-long';
  if (isClientError(status) && filtered.test(text)) return 'content-filter';
  if (isClientError(status) && noModel.test(text)) return 'unknown-model';
  if (status === 403) return key === '' ? 'no-key' : 'wrong-key';
  if (status === 404 || status === 405) return 'not-an-endpoint';
  if (status === 408 || status === 504) return 'timeout';
  return 'server';
}

function messageOf(
  cause: ChatFailure['cause'],
  trouble: RequestTrouble,
  names: EndpointNames,
): string {
  const { baseUrl, model } = names;
  const said = quoted(trouble, names);
  const status = trouble.status === null ? '' : ` (HTTP ${trouble.status})`;
  switch (cause) {
    case 'no-key':
      return `"${baseUrl}" asks for a key and none is set. Set a key for this endpoint.`;
    case 'wrong-key':
      return trouble.status === 403
        ? `The key is not allowed to do this at "${baseUrl}"${status}. Use a key with access to the model "${model}".${said}`
        : `"${baseUrl}" does not accept the key${status}. Set a key that is valid there.${said}`;
    case 'no-quota':
      return `The account at "${baseUrl}" has no quota left${status}. Waiting does not help: add credit, or use another key.${said}`;
    case 'rate-limit':
      return `"${baseUrl}" still limits the rate of requests${status}. Try again in a few minutes.${said}`;
    case 'context-too-long':
      return `The conversation is too long for the model "${model}"${status}. Shorten the definition or the examples, or choose a model with a larger context.${said}`;
    case 'content-filter':
      return `The content filter of "${baseUrl}" stopped this request${status}. Reword the definition or the examples, or use another model.${said}`;
    case 'unknown-model':
      return `"${baseUrl}" does not offer the model "${model}"${status}. Choose one of its models in the settings.${said}`;
    case 'not-an-endpoint':
      return `There is no chat endpoint at "${baseUrl}"${status}. Check the base URL; it usually ends in "/v1".${said}`;
    case 'timeout':
      return `"${baseUrl}" took too long to answer${status}. Try again, or choose a faster model.${said}`;
    case 'server':
      return trouble.status !== null && isClientError(trouble.status)
        ? `"${baseUrl}" refuses this request${status}. Check the model "${model}" and its parameters in the settings.${said}`
        : `"${baseUrl}" has a problem of its own${status}. Try again later.${said}`;
    case 'connection-lost':
    case 'unreachable':
    case 'no-permission':
    case 'not-recorded':
    case 'spend-cap':
    case 'not-collected':
    case 'cancelled':
      throw new Error(`The cause "${cause}" has its words where it is noticed.`);
  }
}

/** What the endpoint said, as far as one may repeat it: short, on one line, without the key. */
function quoted({ error, said }: RequestTrouble, { key }: EndpointNames): string {
  return quotation(plain(error?.message) || said, key);
}

function quotation(own: string, key: string): string {
  const text = withoutKey(own, key)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (text === '' || text.startsWith('<')) return '';
  return ` It says: "${text.length > 300 ? `${text.slice(0, 300)}…` : text}"`;
}

/** A key never stands in a message, not even where an endpoint repeats it. */
function withoutKey(text: string, key: string): string {
  return key === '' ? text : text.replaceAll(key, '[key]');
}

function isClientError(status: number | null): boolean {
  return status === null || (status >= 400 && status < 500);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
