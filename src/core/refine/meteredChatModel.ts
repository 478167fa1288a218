import type { ChatEvent, ChatModel, ChatUsage } from './chatModel';

/** A model that tells what each complete answer took, before it passes its end on. */
export function meteredChatModel(model: ChatModel, tell: (usage: ChatUsage) => void): ChatModel {
  return {
    ...model,
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      for await (const event of model.answer(messages, signal, call)) {
        if (event.kind === 'finished') tell(event.usage);
        yield event;
      }
    },
  };
}
