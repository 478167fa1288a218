import { describe, expect, test } from 'vitest';
import { createFormatWriter } from '../../../../src/core/dataset/exports/format';
import { datasetFormats, formatNames } from '../../../../src/core/dataset/exports/formats';
import { sideFiles } from '../../../../src/core/dataset/exports/sideFiles';
import type { PromptLine } from '../../../../src/core/dataset/promptLine';

const tested: PromptLine = {
  id: 'ferry-1',
  task: 'ferry',
  category: 'Travel',
  prompt: 'When does the ferry leave?\nAnswer: ',
  references: ['At six.', 'At seven.'],
};

const trained: PromptLine = { ...tested, target: 'At seven.' };

const chat: PromptLine = {
  ...trained,
  messages: [
    { role: 'system', content: 'Be short.' },
    { role: 'user', content: 'When?' },
  ],
};

describe('a line that is trained on', () => {
  test('as it is', () => {
    expect(written('jsonl', trained)).toEqual(trained);
  });

  test('Alpaca: the finished prompt is the instruction', () => {
    expect(written('alpaca', trained)).toEqual({
      instruction: trained.prompt,
      input: '',
      output: 'At seven.',
    });
  });

  test('ShareGPT: the turns of a chat, its system message among them', () => {
    expect(written('sharegpt', chat)).toEqual({
      conversations: [
        { from: 'system', value: 'Be short.' },
        { from: 'human', value: 'When?' },
        { from: 'gpt', value: 'At seven.' },
      ],
    });
  });

  test('messages: without a chat the prompt is what the user says', () => {
    expect(written('messages', trained)).toEqual({
      messages: [
        { role: 'user', content: trained.prompt },
        { role: 'assistant', content: 'At seven.' },
      ],
    });
  });
});

test('a line to test with has its id, the first reference as answer, and all references', () => {
  const scoring = { id: 'ferry-1', references: ['At six.', 'At seven.'] };
  expect(written('alpaca', tested)).toMatchObject({ output: 'At six.', ...scoring });
  expect(written('sharegpt', tested)).toMatchObject(scoring);
  expect(written('messages', tested)).toMatchObject({
    messages: [{}, { role: 'assistant', content: 'At six.' }],
    ...scoring,
  });
});

describe.each(formatNames)('a file of %s', (name) => {
  const isList = datasetFormats[name].fileName('train').endsWith('.json');

  test.each([0, 1, 3])('with %i lines can be read again', (count) => {
    const text = fileOf(
      name,
      Array.from({ length: count }, () => chat),
    );
    const values = isList
      ? (JSON.parse(text) as unknown[])
      : text
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as unknown);
    expect(values).toEqual(Array.from({ length: count }, () => written(name, chat)));
    if (text !== '') expect(text.endsWith('\n')).toBe(true);
  });

  test('has a name of its own for each part', () => {
    const names = formatNames.flatMap((other) =>
      (['train', 'validation', 'test'] as const).map(datasetFormats[other].fileName),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('side files', () => {
  const files = sideFiles({
    name: 'Ferries, all',
    formats: ['jsonl', 'alpaca', 'sharegpt', 'messages'],
    parts: ['train', 'validation', 'test'],
  });
  const textOf = (name: string): string => files.find((file) => file.name === name)!.text;

  test('LLaMA-Factory: an entry for each file', () => {
    const info = JSON.parse(textOf('dataset_info.json')) as Record<string, unknown>;
    expect(Object.keys(info)).toHaveLength(12);
    expect(info).toMatchObject({
      Ferries_all_jsonl_train: {
        file_name: 'train.jsonl',
        columns: { prompt: 'prompt', response: 'target' },
      },
      Ferries_all_jsonl_test: { columns: { prompt: 'prompt' } },
      Ferries_all_alpaca_train: {
        file_name: 'train.alpaca.json',
        formatting: 'alpaca',
        columns: { prompt: 'instruction', query: 'input', response: 'output' },
      },
      Ferries_all_sharegpt_test: {
        file_name: 'test.sharegpt.json',
        formatting: 'sharegpt',
        columns: { messages: 'conversations' },
      },
      Ferries_all_messages_validation: {
        file_name: 'validation.messages.jsonl',
        formatting: 'sharegpt',
        columns: { messages: 'messages' },
        tags: {
          role_tag: 'role',
          content_tag: 'content',
          user_tag: 'user',
          assistant_tag: 'assistant',
          system_tag: 'system',
        },
      },
    });
  });

  test('axolotl: a prompt gets no frame of words', () => {
    expect(textOf('axolotl.alpaca.yaml'))
      .toBe(`# A part of an axolotl configuration: add it to yours.
# Paths are relative to where axolotl is started: the folder of this file.
# A prompt goes in as it is, the target right behind it, and nothing around them.
datasets:
  - path: train.alpaca.json
    ds_type: json
    split: train
    type:
      field_instruction: instruction
      field_output: output
      format: "{instruction}"
      no_input_format: "{instruction}"
test_datasets:
  - path: validation.alpaca.json
    ds_type: json
    split: train
    type:
      field_instruction: instruction
      field_output: output
      format: "{instruction}"
      no_input_format: "{instruction}"
`);
  });

  test('axolotl: chats go through the chat template', () => {
    expect(textOf('axolotl.sharegpt.yaml')).toContain(`datasets:
  - path: train.sharegpt.json
    ds_type: json
    split: train
    type: chat_template
    field_messages: conversations
    message_property_mappings:
      role: from
      content: value
`);
    expect(textOf('axolotl.messages.yaml')).toContain('field_messages: messages\n');
  });

  test('nothing for axolotl in a data set that is only tested with', () => {
    const only = sideFiles({ name: '…', formats: ['alpaca'], parts: ['test'] });
    expect(only.map(({ name }) => name)).toEqual(['dataset_info.json']);
    expect(Object.keys(JSON.parse(only[0]!.text) as object)).toEqual(['stepwise_alpaca_test']);
  });
});

function written(name: (typeof formatNames)[number], line: PromptLine): unknown {
  return JSON.parse(datasetFormats[name].line(line)) as unknown;
}

function fileOf(name: (typeof formatNames)[number], lines: readonly PromptLine[]): string {
  const writer = createFormatWriter(datasetFormats[name]);
  return [...lines.map((line) => writer.piece(line)), writer.rest()].join('');
}
