import { jsonLines, type DatasetFormat } from './format';

/** The lines of a data set as they are. */
export const jsonl: DatasetFormat = {
  ...jsonLines,
  title: 'JSON Lines: prompt, target and all that is known of an instance',
  fileName: (part) => `${part}.jsonl`,
  line: (line) => JSON.stringify(line),
  // A test file has no "target", and LLaMA-Factory takes a column that is not named for absent.
  llamaFactory: (part) => ({
    columns: part === 'test' ? { prompt: 'prompt' } : { prompt: 'prompt', response: 'target' },
  }),
  axolotl: [
    'type:',
    '  field_instruction: prompt',
    '  field_output: target',
    '  format: "{instruction}"',
    '  no_input_format: "{instruction}"',
  ],
};
