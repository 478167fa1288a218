import type { ChatMessage, PromptLine } from '../promptLine';
import { answerOf, jsonLines, scoringKeys, type DatasetFormat } from './format';

/** Chats as OpenAI's interfaces and the Hugging Face libraries take them. */
export const chatMessages: DatasetFormat = {
  ...jsonLines,
  title: 'Chat messages: role and content',
  fileName: (part) => `${part}.messages.jsonl`,
  line: (line) => JSON.stringify({ messages: conversation(line), ...scoringKeys(line) }),
  llamaFactory: () => ({
    formatting: 'sharegpt',
    columns: { messages: 'messages' },
    tags: {
      role_tag: 'role',
      content_tag: 'content',
      user_tag: 'user',
      assistant_tag: 'assistant',
      system_tag: 'system',
    },
  }),
  axolotl: ['type: chat_template', 'field_messages: messages'],
};

/** The turns of the prompt, or the prompt as one turn of the user; and the answer. */
export function conversation(line: PromptLine): readonly ChatMessage[] {
  const asked = line.messages ?? [{ role: 'user' as const, content: line.prompt }];
  return [...asked, { role: 'assistant', content: answerOf(line) }];
}
