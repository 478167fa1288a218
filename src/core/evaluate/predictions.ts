import { isJsonObject, member, type JsonValue } from '../json/json';
import { readJson } from '../json/readJson';
import type { Problem } from './model';

/** What a model said, by the id of the instance. */
export interface Predictions {
  readonly byId: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file of predictions: one JSON object a line, `{"id", "prediction"}` or Tk-Instruct's
 * `{"Instance": {"id", …}, "prediction", …}`. Of several predictions for one id the first counts.
 */
export function readPredictions(text: string): Predictions {
  const byId = new Map<string, string>();
  const unreadable: Problem[] = [];
  const repeated = new Set<string>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const read = readPrediction(line);
    if (typeof read === 'string')
      unreadable.push({
        kind: 'unreadable-prediction',
        message: `Line ${index + 1} of the predictions was left out: ${read}.`,
        count: 1,
      });
    else if (byId.has(read.id)) repeated.add(read.id);
    else byId.set(read.id, read.prediction);
  }
  return { byId, problems: [...unreadable, ...repeatedProblem(repeated)] };
}

interface Prediction {
  readonly id: string;
  readonly prediction: string;
}

/** The prediction of a line, or what is wrong with the line. */
function readPrediction(line: string): Prediction | string {
  const read = readJson(line);
  if (read.kind === 'not-json') {
    return `it is not JSON (column ${read.column}: ${read.message.replace(/\.$/, '')})`;
  }
  if (!isJsonObject(read.value)) return 'it is no JSON object';
  const id = idText(member(read.value, 'id')) ?? idText(instanceId(read.value));
  if (id === undefined) return 'it has no "id"';
  const prediction = member(read.value, 'prediction');
  return typeof prediction === 'string' ? { id, prediction } : 'it has no text as "prediction"';
}

function instanceId(line: JsonValue): JsonValue | undefined {
  const instance = isJsonObject(line) ? member(line, 'Instance') : undefined;
  return isJsonObject(instance) ? member(instance, 'id') : undefined;
}

function idText(id: JsonValue | undefined): string | undefined {
  return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint'
    ? String(id)
    : undefined;
}

function repeatedProblem(ids: ReadonlySet<string>): readonly Problem[] {
  if (ids.size === 0) return [];
  const which =
    ids.size === 1
      ? `The id "${[...ids][0]!}" has more than one prediction`
      : `${ids.size} ids have more than one prediction, "${[...ids][0]!}" first`;
  return [{ kind: 'repeated-prediction', message: `${which}; the first counts.`, count: ids.size }];
}
