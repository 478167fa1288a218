import { appendFile, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatModel } from '../core/refine/chatModel';
import {
  parseRecording,
  printExchange,
  printRecordingHeader,
  recordingChatModel,
  replayChatModel,
} from '../core/refine/recording';

/** Between two pieces of a replayed answer, so that one can watch it arrive. */
const pieceMilliseconds = 12;

export type OpenedRecording =
  | { readonly kind: 'opened'; readonly model: ChatModel; readonly note: string }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

/** A model that answers from the recording in `file`. `hurry` leaves the pauses out, for a command line and for tests. */
export async function openRecording(
  file: string,
  { hurry = false }: { readonly hurry?: boolean } = {},
): Promise<OpenedRecording> {
  const name = path.basename(file);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const why = isMissing(error) ? 'there is no such file' : String(error);
    return {
      kind: 'failed',
      message: `The recording "${file}" cannot be read: ${why}. Choose another file, or set a key to ask a model.`,
    };
  }
  const recording = parseRecording(text);
  if (recording.exchanges.length === 0)
    return {
      kind: 'failed',
      message: `"${file}" holds no recorded answer. ${recording.problems[0] ?? 'It is empty.'} Choose another file, or set a key to ask a model.`,
    };
  const model = replayChatModel(recording, hurry ? { name } : { name, pause });
  return { kind: 'opened', model, note: recording.note };
}

/** Passes on what `model` answers and appends each complete exchange to `file`, which begins with `note`. */
export function recordTo(file: string, model: ChatModel, note: string): ChatModel {
  return recordingChatModel(model, async (exchange) => {
    await mkdir(path.dirname(file), { recursive: true });
    const isNew = (await sizeOf(file)) === 0;
    const header = isNew ? printRecordingHeader(note) : '';
    await appendFile(file, header + printExchange(exchange));
  });
}

async function pause(signal: AbortSignal): Promise<void> {
  await sleep(pieceMilliseconds, undefined, { signal }).catch(() => undefined); // the caller looks at the signal
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
