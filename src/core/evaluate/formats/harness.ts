import { isJsonList, isJsonObject, member, type JsonObject, type JsonValue } from '../../json/json';
import { exactForm } from '../metrics/exactMatch';
import {
  firstMember,
  idOf,
  objectMember,
  textOf,
  textsOf,
  type LineFormat,
  type ScoreLine,
} from './line';
import { pythonTexts } from './pythonTexts';

/**
 * Samples of EleutherAI's lm-evaluation-harness (`--log_samples`, `samples_<task>_<date>.jsonl`): `{"doc_id", "doc",
 * "target", "arguments", "resps", "filtered_resps", "filter", …}`. The id is that of the document where it has a text
 * as id, else `doc_id`.
 *
 * A generated answer is the first text of `filtered_resps`. Of a choice, where each request has the log likelihood of
 * one continuation, the prediction is the likeliest continuation and the reference is the one that `target` counts to;
 * where all continuations are the same (as with WinoGrande), what stands before them is taken instead.
 */
export const harness: LineFormat = {
  recognises: (line) => Object.hasOwn(line, 'doc_id'),
  decode: (line) => {
    const doc = objectMember(line, 'doc') ?? {};
    const id = textOf(member(doc, 'id')) ?? idOf(member(line, 'doc_id'));
    if (id === undefined) return 'it has no "doc_id"';
    const requests = requestsOf(member(line, 'arguments'));
    const answer = answerOf(line, requests);
    if (typeof answer === 'string') return answer;
    return {
      id,
      task: textOf(firstMember(line, ['task', 'task_name'])), // where who joined files wrote it
      category: undefined,
      input: textOf(firstMember(doc, ['input', 'question'])) ?? textOf(requests[0]?.[0]),
      ...answer,
      filter: textOf(member(line, 'filter')),
    };
  },
};

/** What the name of a file of samples says, `samples_<task>_<date>.jsonl`; `undefined` for another name. */
export function samplesOf(
  fileName: string,
): { readonly task: string; /** Later ones sort behind. */ readonly date: string } | undefined {
  const [, task, date] = /^samples_(.+)_(\d{4}-\d{2}-\d{2}T[^_]*)\.jsonl?$/.exec(fileName) ?? [];
  return task === undefined || date === undefined ? undefined : { task, date };
}

type Answer = Pick<ScoreLine, 'prediction' | 'lack' | 'references'>;

type Request = readonly JsonValue[];

function answerOf(line: JsonObject, requests: readonly Request[]): Answer | string {
  const responses = firstMember(line, ['filtered_resps', 'resps']);
  if (!isJsonList(responses) || responses.length === 0) return 'it has no "filtered_resps"';
  const [first] = requests;
  if (first && typeof first[1] === 'string')
    return choiceOf(requests, responses, member(line, 'target'));
  if (first?.length === 1) return noText;
  const prediction = firstText(responses);
  const references = referencesOf(member(line, 'target'));
  return { prediction, references, ...(prediction === undefined && { lack: noText }) };
}

const noText = 'it has likelihoods and no text as answer';

/** A list may hold several answers for one request; the first counts. */
function firstText(value: JsonValue | undefined): string | undefined {
  return isJsonList(value) ? firstText(value[0]) : textOf(value);
}

function choiceOf(
  given: readonly Request[],
  responses: readonly JsonValue[],
  target: JsonValue | undefined,
): Answer | string {
  const requests = withoutUnconditional(given);
  if (requests.length < 2) return 'it has the likelihood of one text, and no choice';
  const likelihoods = responses.map(likelihoodOf);
  const isWhole = likelihoods.length === given.length && !likelihoods.some(Number.isNaN);
  if (!isWhole) return 'its "filtered_resps" do not fit its "arguments"';
  const choices = choicesOf(requests);
  const asked = likelihoods.slice(0, requests.length);
  const prediction = choices[asked.indexOf(Math.max(...asked))]!;
  const right = indicesOf(target);
  if (right === undefined) return { prediction, references: referencesOf(target) };
  const outside = right.find((index) => index >= choices.length);
  if (outside !== undefined)
    return `its "target" is ${outside}, and there are ${choices.length} to choose from`;
  return { prediction, references: right.map((index) => choices[index]!) };
}

/** For mutual information, each continuation is asked for once more behind nothing. */
function withoutUnconditional(requests: readonly Request[]): readonly Request[] {
  const half = requests.length / 2;
  const isDoubled =
    half > 1 &&
    requests
      .slice(half)
      .every((request, place) => request[0] === '' && request[1] === requests[place]![1]) &&
    requests[0]![0] !== '';
  return isDoubled ? requests.slice(0, half) : requests;
}

/** What can be chosen; numbered where exact match could not tell two of them apart, such as "1" and "-1". */
function choicesOf(requests: readonly Request[]): readonly string[] {
  const isSame = requests.every((request) => request[1] === requests[0]![1]);
  const texts = requests.map((request) => textOf(request[isSame ? 0 : 1])?.trim() ?? '');
  return new Set(texts.map(exactForm)).size === texts.length
    ? texts
    : texts.map((text, place) => `(${place + 1}) ${text}`);
}

/** A response is `[log likelihood, whether it is what the model would write]`, as numbers or as texts. */
function likelihoodOf(response: JsonValue): number {
  const value = isJsonList(response) ? response[0] : response;
  return typeof value === 'number' ? value : Number.parseFloat(textOf(value) ?? '');
}

/** Of a choice: a number, or a list of numbers as Python prints it. */
function indicesOf(target: JsonValue | undefined): readonly number[] | undefined {
  const written = isJsonList(target) ? JSON.stringify(target) : idOf(target);
  const isWhole = written !== undefined && /^(?:\d{1,4}|\[\d{1,4}(?:, ?\d{1,4})*\])$/.test(written);
  return isWhole ? (written.match(/\d+/g) ?? []).map(Number) : undefined;
}

/**
 * The harness writes every target as a text, a list as Python prints it. The texts of such a list are references, each; so
 * is the list as it stands, since an answer may be meant to be one.
 */
function referencesOf(target: JsonValue | undefined): readonly string[] | undefined {
  const written = idOf(target);
  return written === undefined ? textsOf(target) : [...(pythonTexts(written) ?? []), written];
}

/** `{"gen_args_0": {"arg_0": …, "arg_1": …}, …}`, or, in older files, a list of lists. */
function requestsOf(value: JsonValue | undefined): readonly Request[] {
  if (isJsonList(value)) return value.filter(isJsonList);
  return isJsonObject(value)
    ? Object.values(value)
        .filter(isJsonObject)
        .map((request) => Object.values(request))
    : [];
}
