import type { DataPart } from '../report/model';
import { datasetFormats, type FormatName } from './formats';
import type { SideFile, WrittenDataset } from './sideFiles';

/**
 * The part of an axolotl configuration that reads the data set in one format: what is trained on and, if there is a
 * validation part, what the loss is measured on (https://github.com/axolotl-ai-cloud/axolotl, docs/dataset_loading.qmd and
 * docs/dataset-formats). Test files are not for training and not in it. Nothing without such parts.
 */
export function axolotlFile({ parts }: WrittenDataset, format: FormatName): readonly SideFile[] {
  const keys = { train: 'datasets', validation: 'test_datasets' } as const;
  const entries = (['train', 'validation'] as const)
    .filter((part) => parts.includes(part))
    .flatMap((part) => [`${keys[part]}:`, ...entry(format, part)]);
  if (entries.length === 0) return [];
  const isText = !datasetFormats[format].axolotl.includes('type: chat_template');
  const lines = [...head, ...(isText ? textNote : chatNote), ...entries];
  return [{ name: `axolotl.${format}.yaml`, text: `${lines.join('\n')}\n` }];
}

const head = [
  '# A part of an axolotl configuration: add it to yours.',
  '# Paths are relative to where axolotl is started: the folder of this file.',
];

const textNote = [
  '# A prompt goes in as it is, the target right behind it, and nothing around them.',
];

const chatNote = ['# The chat template of the tokenizer is used, unless you name a chat_template.'];

function entry(format: FormatName, part: DataPart): readonly string[] {
  const { fileName, axolotl } = datasetFormats[format];
  const lines = [`path: ${fileName(part)}`, 'ds_type: json', 'split: train', ...axolotl];
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}
