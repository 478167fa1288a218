import type { Experiment } from '../experiment/experiment';

/** A setting in a few words; lists of tasks are told by the name of the experiment. */
export function settingWords(key: string, value: unknown, { name }: Experiment): string {
  if (Array.isArray(value)) return name;
  const text = String(value);
  const few = (one: string): string => `${text} ${one}${value === 1 ? '' : 's'}`;
  switch (key) {
    case 'layout':
    case 'model':
      return /[^/\\]+$/.exec(text)?.[0] ?? text;
    case 'samplesPerTask':
      return `${text} per task`;
    case 'steps':
      return value === 'none' ? 'no steps' : `${text} steps`;
    case 'models':
      return value === 'one' ? 'one model' : 'a model per task';
    case 'positiveExamples':
      return few('example');
    case 'negativeExamples':
      return few('negative example');
    case 'explanations':
      return value === true ? 'explanations' : 'no explanations';
    case 'epochs':
      return few('epoch');
    case 'beams':
      return few('beam');
    default:
      return `${spaced(key)} ${text}`;
  }
}

/** `maxSourceTokens` becomes "max source tokens". */
function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
