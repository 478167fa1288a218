import type * as vscode from 'vscode';
import { estimatedTokens } from '../../core/prompt/tokens';
import type {
  ChatEvent,
  ChatFailure,
  ChatMessage,
  ChatModel,
  ChatUsage,
  TakenAnswers,
} from '../../core/refine/chatModel';

/** A model of VS Code, as far as it is used here. */
export type LanguageModel = Pick<
  vscode.LanguageModelChat,
  'name' | 'vendor' | 'family' | 'sendRequest' | 'countTokens'
>;

/** What must be made by VS Code itself. */
export interface LanguageModelHost {
  user(text: string): vscode.LanguageModelChatMessage;
  assistant(text: string): vscode.LanguageModelChatMessage;
  cancellation(): Pick<vscode.CancellationTokenSource, 'token' | 'cancel' | 'dispose'>;
}

export interface VscodeChatOptions {
  /** `whole` where it is not said: the others are failures. VS Code does not say that an answer was cut off. */
  readonly answers?: TakenAnswers;
  /** What VS Code tells the user when it asks for consent. */
  readonly purpose?: string;
}

const usualPurpose = 'Stepwise asks it to write the steps of an instruction.';

/**
 * One of VS Code's own language models. VS Code asks the user for consent with the first request, so a request must follow
 * from something that the user did.
 */
export function vscodeChatModel(
  model: LanguageModel,
  host: LanguageModelHost,
  { answers = 'whole', purpose = usualPurpose }: VscodeChatOptions = {},
): ChatModel {
  const { name, vendor, family } = model;
  return {
    name: `${name} of VS Code`,
    parameters: { provider: 'vscode', vendor, family },
    async *answer(messages, signal): AsyncGenerator<ChatEvent> {
      const cancellation = host.cancellation();
      const cancel = (): void => cancellation.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
      try {
        const { token } = cancellation;
        yield* streamed({ model, host, messages, token, answers, purpose });
      } finally {
        signal.removeEventListener('abort', cancel);
        cancel(); // where the reader has stopped reading
        cancellation.dispose();
      }
    },
  };
}

interface Request {
  readonly model: LanguageModel;
  readonly host: LanguageModelHost;
  readonly messages: readonly ChatMessage[];
  readonly token: vscode.CancellationToken;
  readonly answers: TakenAnswers;
  readonly purpose: string;
}

async function* streamed(request: Request): AsyncGenerator<ChatEvent> {
  const { model, host, messages, token, answers, purpose } = request;
  let answer = '';
  try {
    const asked = messages.map((message) => inWordsOfVSCode(message, host));
    const response = await model.sendRequest(asked, { justification: purpose }, token);
    for await (const text of response.text) {
      if (token.isCancellationRequested) break;
      answer += text;
      if (text !== '') yield { kind: 'delta', text };
    }
    if (token.isCancellationRequested) yield { kind: 'failed', failure: cancelled };
    else if (answer === '' && answers === 'whole')
      yield { kind: 'failed', failure: wordless(model) };
    else yield { kind: 'finished', usage: await usageOf(model, messages, answer), requestId: null };
  } catch (error) {
    const failure = token.isCancellationRequested ? cancelled : failureOf(error, model, answer);
    yield { kind: 'failed', failure };
  }
}

/** VS Code knows no system messages: their text is the user's. */
function inWordsOfVSCode(
  { role, content }: ChatMessage,
  host: LanguageModelHost,
): vscode.LanguageModelChatMessage {
  return role === 'assistant' ? host.assistant(content) : host.user(content);
}

/** As the model's own tokenizer has it. It is no bill, so it is not said to be counted. */
async function usageOf(
  model: LanguageModel,
  messages: readonly ChatMessage[],
  answer: string,
): Promise<ChatUsage> {
  const count = async (text: string): Promise<number> => {
    try {
      return await model.countTokens(text);
    } catch {
      return estimatedTokens.count(text); // an answer is not lost because its tokens cannot be counted
    }
  };
  const sent = await Promise.all(messages.map(({ content }) => count(content)));
  return {
    inputTokens: sent.reduce((sum, tokens) => sum + tokens, 0),
    outputTokens: await count(answer),
    counted: false,
  };
}

/** What to make of a `LanguageModelError`, which is known by its code, or of what a model's extension has thrown. */
function failureOf(error: unknown, { name }: LanguageModel, answer: string): ChatFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const said = quoted(error);
  const other = 'choose another model with "Stepwise: Choose Model…"';
  switch (code) {
    case 'NoPermissions':
      return {
        cause: 'no-permission',
        message: `VS Code was not allowed to give Stepwise the model "${name}". Ask again and allow it, or ${other}.${said}`,
      };
    case 'Blocked':
      return {
        cause: 'no-quota',
        message: `VS Code blocks requests to the model "${name}", usually because its quota is used up. Try again later, or ${other}.${said}`,
      };
    case 'NotFound':
      return {
        cause: 'unknown-model',
        message: `VS Code no longer offers the model "${name}". Sign in where it comes from, or ${other}.${said}`,
      };
    default:
      if (answer !== '')
        return {
          cause: 'connection-lost',
          message: `The model "${name}" of VS Code broke its answer off. What came so far is kept; try again to go on.${said}`,
        };
      return {
        cause: 'server',
        message: `The model "${name}" of VS Code gave no answer. Try again, or ${other}.${said}`,
      };
  }
}

const cancelled: ChatFailure = {
  cause: 'cancelled',
  message: 'Cancelled. What came so far is kept.',
};

function wordless({ name }: LanguageModel): ChatFailure {
  const message = `The model "${name}" of VS Code answered with no text. Try again, or use another model.`;
  return { cause: 'server', message };
}

/** What was said about the trouble, untrusted: short and on one line. */
function quoted(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line === '' ? '' : ` It says: "${line.length > 300 ? `${line.slice(0, 300)}…` : line}"`;
}
