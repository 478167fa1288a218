import { messagesOf, type Prompt } from '../../core/prompt/assemble';

interface RequestModel {
  readonly model: string;
  readonly temperature?: number;
  readonly seed?: number;
}

/** The body of a request to chat completions, as the endpoints of chat models take it. */
export function chatRequest(
  prompt: Pick<Prompt, 'text' | 'messages'>,
  { model, temperature, seed }: RequestModel,
): string {
  const body = {
    model,
    messages: messagesOf(prompt),
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && { seed }),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
