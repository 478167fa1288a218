import type { PlainExample } from '../../../document/model';
import { fencedBlocks } from '../../answer/fences';
import { plainText } from '../../answer/plainText';
import { withoutReasoning } from '../../answer/reasoning';
import { examplesOfValue } from './jsonExamples';
import { jsonValuesIn, lenientJson } from './lenientJson';
import { labelledExamples } from './labelledExamples';

/**
 * The examples that a model's answer holds, in order, whatever the answer looks like: JSON, alone, in a code block or with
 * talk around it, or parts under "Input:", "Output:" and "Explanation:". An answer without examples gives none; nothing is
 * guessed from plain sentences. Values have no control characters and no white space around them.
 */
export function readExamples(answer: string): PlainExample[] {
  const whole = examplesOfValue(lenientJson(answer));
  if (whole.length > 0) return whole;
  const text = withoutReasoning(plainText(answer));
  const readings = [
    () => examplesOfValue(lenientJson(text)),
    () => labelledExamples(text),
    () => fencedBlocks(text.split('\n')).flatMap(({ content }) => examplesInBlock(content)),
    () => examplesOfValue(jsonValuesIn(text)),
  ];
  for (const read of readings) {
    const examples = read();
    if (examples.length > 0) return examples;
  }
  return [];
}

function examplesInBlock(content: readonly string[]): PlainExample[] {
  const text = content.join('\n');
  const labelled = labelledExamples(text);
  return labelled.length > 0 ? labelled : examplesOfValue(jsonValuesIn(text));
}
