import type { ChatEvent, ChatModel, ChatUsage } from './chatModel';

/** A model that tells what each answer took, also one that failed and is charged for, before it passes its end on. */
export function meteredChatModel(model: ChatModel, tell: (usage: ChatUsage) => void): ChatModel {
  return {
    ...model,
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      for await (const event of model.answer(messages, signal, call)) {
        if ((event.kind === 'finished' || event.kind === 'failed') && event.usage)
          tell(event.usage);
        yield event;
      }
    },
  };
}
