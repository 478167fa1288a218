import type { ChatModel } from '../refine/chatModel';

/** A model in a word or two, for lists: without the address that it is asked at. */
export function shortModelName({
  name,
  parameters = {},
}: Pick<ChatModel, 'name' | 'parameters'>): string {
  return String(parameters['model'] ?? parameters['family'] ?? name);
}
