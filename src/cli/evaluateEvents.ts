import { evaluate, type EvaluationEvent, type TaskSource } from '../core/evaluate/evaluate';
import { evaluateFiles, type References } from '../node/evaluate/evaluateFile';
import { readTextFileAtOnce } from '../node/files';
import { findTaskFiles } from '../node/findTaskFiles';
import { decodeTaskText, readTaskSource } from '../node/taskFiles';
import type { AnswerSource, EvaluateRequest, ReferenceSource } from './evaluateRequest';
import type { Terminal } from './terminal';

/** Scores `answers` against what the request names. Ends without a last event when it is cancelled. */
export async function* eventsOf(
  answers: AnswerSource,
  { references, statistics }: EvaluateRequest,
  terminal: Terminal,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const { signal } = terminal;
  const progress = progressOf(terminal);
  const given = await referencesOf(references, terminal, progress);
  const events =
    answers.kind === 'files'
      ? evaluateFiles(answers.paths, given, { signal, onProgress: progress.bytes, ...statistics })
      : evaluate(given.kind === 'tasks' ? given.sources : [], answers, statistics);
  for await (const event of events) {
    if (signal.aborted) return;
    if (event.kind === 'taskScored') progress.scored(event);
    yield event;
  }
}

async function referencesOf(
  references: ReferenceSource,
  { folder }: Terminal,
  progress: Progress,
): Promise<References> {
  if (references.kind !== 'tasks') return references;
  const { files, unmatched } = await findTaskFiles(references.patterns, { folder });
  progress.tasks(files.length);
  return { kind: 'tasks', sources: sources(files, unmatched) };
}

async function* sources(
  files: readonly string[],
  unmatched: readonly string[],
): AsyncGenerator<TaskSource> {
  for (const pattern of unmatched)
    yield { kind: 'unreadable', message: `No file matches "${pattern}".` };
  for (const file of files)
    yield file.endsWith('.instruct') ? await readTaskSource(file) : readAtOnce(file);
}

function readAtOnce(file: string): TaskSource {
  const read = readTextFileAtOnce(file);
  return read.kind === 'failed'
    ? { kind: 'unreadable', message: read.message }
    : decodeTaskText(file, read.text);
}

interface Progress {
  readonly tasks: (count: number) => void;
  readonly bytes: (read: number, size: number) => void;
  readonly scored: (event: Extract<EvaluationEvent, { readonly kind: 'taskScored' }>) => void;
}

/** Speaks of bytes while predictions are read, and of tasks or instances while they are scored. */
function progressOf(terminal: Terminal): Progress {
  let taskCount: number | undefined;
  let tasks = 0;
  let last = '';
  let instances = 0;
  let read = '';
  return {
    tasks: (count) => void (taskCount = count),
    bytes: (bytes, size) => {
      read = `, ${megabytes(bytes)} of ${megabytes(size)} read`;
      terminal.progress(`Reading predictions${read}`);
    },
    scored: ({ task, scores }) => {
      instances += scores.length;
      if (task !== last) tasks++;
      last = task;
      terminal.progress(
        taskCount === undefined
          ? `Scored ${instances} predictions${read}`
          : `Scored ${tasks} of ${taskCount} tasks: ${task}`,
      );
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
