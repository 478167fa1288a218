import { plainText } from './plainText';

/**
 * The steps of an answer that is JSON as a whole: a list of texts or of objects with texts, alone or under a key such
 * as `steps`, or an object with a key per step. `undefined` where it is none of these.
 */
export function stepsOfJson(text: string): string[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return stepsOfValue(JSON.parse(text));
  } catch {
    return undefined; // not JSON: the caller reads it as text
  }
}

function stepsOfValue(value: unknown): string[] | undefined {
  if (Array.isArray(value)) {
    const steps = value.map(stepOfValue);
    return steps.length > 0 && steps.every((step) => step !== undefined)
      ? steps.map(withoutNumber)
      : undefined;
  }
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => /^(?:step)?[ _-]*\d+$/i.test(key)))
    return stepsOfValue(entries.map(([, step]) => step));
  const list = entries.find(([key]) => /steps|instructions?|list/i.test(key));
  return list && stepsOfValue(list[1]);
}

/** A step's text; the texts of an object joined, and a list in it as sub-steps. An escape may stand for any character. */
function stepOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return plainText(value).trim() || undefined;
  if (!isObject(value)) return undefined;
  const values = Object.values(value);
  const own = values
    .filter((part) => typeof part === 'string')
    .map(plainText)
    .filter((part) => part.trim() !== '')
    .join(': ');
  const inner = values
    .filter(Array.isArray)
    .flat()
    .map(stepOfValue)
    .filter((step) => step !== undefined);
  return own === '' ? undefined : [own.trim(), ...inner.map((step) => `- ${step}`)].join('\n');
}

function withoutNumber(step: string): string {
  return step.replace(/^(?:step\s+)?\d{1,3}[.):]\s+/i, '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
