import { answerOf, jsonList, scoringKeys, type DatasetFormat } from './format';

/**
 * The keys of Stanford Alpaca. The prompt is finished, so it is the instruction and the input is empty. A trainer must not
 * put it into Alpaca's own frame of words; axolotl does for `type: alpaca`, hence its `format` here.
 */
export const alpaca: DatasetFormat = {
  ...jsonList,
  title: 'Alpaca: instruction, input, output',
  fileName: (part) => `${part}.alpaca.json`,
  line: (line) =>
    JSON.stringify({
      instruction: line.prompt,
      input: '',
      output: answerOf(line),
      ...scoringKeys(line),
    }),
  llamaFactory: () => ({
    formatting: 'alpaca',
    columns: { prompt: 'instruction', query: 'input', response: 'output' },
  }),
  axolotl: [
    'type:',
    '  field_instruction: instruction',
    '  field_output: output',
    '  format: "{instruction}"',
    '  no_input_format: "{instruction}"',
  ],
};
