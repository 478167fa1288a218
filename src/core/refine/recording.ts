import type { ChatEvent, ChatMessage, ChatModel, ChatUsage } from './chatModel';

/** One answer of a model, and the whole conversation that it answered. A line of a recording. */
export interface Exchange {
  readonly messages: readonly ChatMessage[];
  readonly answer: string;
  readonly usage: ChatUsage;
  readonly model: string;
  /** The endpoint cut the answer off at its limit. */
  readonly isCut?: true;
}

/** A file of JSON lines: a header, then one exchange a line. */
export interface Recording {
  /** Where the answers come from, as the header says; '' without a header. */
  readonly note: string;
  readonly exchanges: readonly Exchange[];
  /** Lines that could not be read, e.g. the last one after a crash. The others still answer. */
  readonly problems: readonly string[];
}

export const recordingFormat = 'stepwise-chat-1';

export function printRecordingHeader(note: string): string {
  return `${JSON.stringify({ recording: recordingFormat, note })}\n`;
}

export function printExchange({ messages, answer, usage, model, isCut }: Exchange): string {
  return `${JSON.stringify({ messages, answer, usage, model, isCut })}\n`;
}

/** Reads a recording. It never fails: a line that is no exchange is named in `problems`. */
export function parseRecording(text: string): Recording {
  let note = '';
  const exchanges: Exchange[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = parsedLine(line);
    if (isExchange(value)) exchanges.push(value);
    else if (isHeader(value)) note = value.note;
    else problems.push(`Line ${index + 1} is no recorded answer and is left out.`);
  }
  return { note, exchanges, problems };
}

export interface ReplayOptions {
  /** How the recording is named to a user, e.g. its file name. */
  readonly name: string;
  /** Waits a moment between two pieces of an answer; ends early when the signal is aborted. */
  readonly pause?: (signal: AbortSignal) => Promise<void>;
}

/** A model that answers from a recording: only what was asked, word for word. Of equal questions the last counts. */
export function replayChatModel(recording: Recording, { name, pause }: ReplayOptions): ChatModel {
  return {
    name,
    parameters: { recording: recording.note },
    async *answer(messages, signal): AsyncGenerator<ChatEvent> {
      const exchange = recording.exchanges.findLast((candidate) =>
        isSameConversation(candidate.messages, messages),
      );
      if (!exchange) {
        yield { kind: 'failed', failure: notRecorded(recording, name) };
        return;
      }
      for (const text of pieces(exchange.answer)) {
        await pause?.(signal);
        if (signal.aborted) {
          const message = 'Cancelled. What came so far is kept.';
          yield { kind: 'failed', failure: { cause: 'cancelled', message } };
          return;
        }
        yield { kind: 'delta', text };
      }
      const { usage, isCut } = exchange;
      yield { kind: 'finished', usage, requestId: null, ...(isCut && { isCut }) };
    },
  };
}

/** Passes on what `model` answers and hands each complete exchange to `write`. */
export function recordingChatModel(
  model: ChatModel,
  write: (exchange: Exchange) => Promise<void>,
): ChatModel {
  return {
    ...model,
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      let answer = '';
      for await (const event of model.answer(messages, signal, call)) {
        if (event.kind === 'delta') answer += event.text;
        if (event.kind === 'finished') {
          const { usage, isCut } = event;
          await write({ messages, answer, usage, model: model.name, ...(isCut && { isCut }) });
        }
        yield event;
      }
    },
  };
}

function notRecorded({ exchanges, problems }: Recording, name: string) {
  const held = `It holds ${exchanges.length} answers${problems.length > 0 ? ` and ${problems.length} lines that cannot be read` : ''}.`;
  return {
    cause: 'not-recorded' as const,
    message: `The recording "${name}" has no answer to this conversation. ${held} A recording answers only the exact prompts it was made from: undo the changes to the category, the definition, the examples or the stage prompts, or set a model key to ask a model.`,
  };
}

function isSameConversation(a: readonly ChatMessage[], b: readonly ChatMessage[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ role, content }, index) => b[index]!.role === role && b[index]!.content === content)
  );
}

/** Pieces of a few words, as a model streams them; joined they are the text. */
function pieces(text: string): readonly string[] {
  return text.match(/(?:\S+\s*){1,3}|\s+/g) ?? [];
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // named in `problems` by the caller
  }
}

function isHeader(value: unknown): value is { readonly note: string } {
  return isObject(value) && value.recording === recordingFormat && typeof value.note === 'string';
}

function isExchange(value: unknown): value is Exchange {
  return (
    isObject(value) &&
    Array.isArray(value.messages) &&
    value.messages.every(
      (message) =>
        isObject(message) &&
        ['system', 'user', 'assistant'].includes(String(message.role)) &&
        typeof message.content === 'string',
    ) &&
    typeof value.answer === 'string' &&
    typeof value.model === 'string' &&
    isObject(value.usage) &&
    typeof value.usage.inputTokens === 'number' &&
    typeof value.usage.outputTokens === 'number' &&
    typeof value.usage.counted === 'boolean'
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
