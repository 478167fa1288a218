interface Message {
  readonly role: string;
  readonly content: string;
}

/** The messages of a chat as one text to read, each under its role. */
export function conversationText(messages: readonly Message[]): string {
  return messages.map(({ role, content }) => `── ${role} ──\n${content}`).join('\n\n');
}
