import type { ChatMessage } from '../promptLine';
import { conversation } from './chatMessages';
import { jsonList, scoringKeys, type DatasetFormat } from './format';

/** Conversations as ShareGPT has them. A system message is a turn of its own, which all readers of the format know. */
export const shareGpt: DatasetFormat = {
  ...jsonList,
  title: 'ShareGPT: conversations with from and value',
  fileName: (part) => `${part}.sharegpt.json`,
  line: (line) =>
    JSON.stringify({
      conversations: conversation(line).map(({ role, content }) => ({
        from: speakers[role],
        value: content,
      })),
      ...scoringKeys(line),
    }),
  llamaFactory: () => ({ formatting: 'sharegpt', columns: { messages: 'conversations' } }),
  axolotl: [
    'type: chat_template',
    'field_messages: conversations',
    'message_property_mappings:',
    '  role: from',
    '  content: value',
  ],
};

const speakers: Readonly<Record<ChatMessage['role'], string>> = {
  system: 'system',
  user: 'human',
  assistant: 'gpt',
};
