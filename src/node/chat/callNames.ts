import { createHash } from 'node:crypto';
import type { ChatMessage, ChatModel } from '../../core/refine/chatModel';

/** Names for the questions to a model: the same name for the same conversation with a model of the same parameters. */
export function callNames({
  name,
  parameters = {},
}: Pick<ChatModel, 'name' | 'parameters'>): (messages: readonly ChatMessage[]) => string {
  const model = JSON.stringify([name, parameters]);
  return (messages) => {
    const conversation = messages.map(({ role, content }) => [role, content]);
    return createHash('sha256')
      .update(model)
      .update(JSON.stringify(conversation))
      .digest('hex')
      .slice(0, 32);
  };
}
