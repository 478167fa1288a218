import { alpaca } from './alpaca';
import { chatMessages } from './chatMessages';
import type { DatasetFormat } from './format';
import { jsonl } from './jsonl';
import { shareGpt } from './shareGpt';

/** In what forms a data set can be written, by the name that a user gives. */
export const formatNames = ['jsonl', 'alpaca', 'sharegpt', 'messages'] as const;

export type FormatName = (typeof formatNames)[number];

export const datasetFormats: Readonly<Record<FormatName, DatasetFormat>> = {
  jsonl,
  alpaca,
  sharegpt: shareGpt,
  messages: chatMessages,
};
