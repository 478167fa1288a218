import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { Experiment } from '../../core/experiment/experiment';
import { experimentPrompts } from '../dataset/prompts';
import { hashed, writeDataSet, type SourceText } from '../dataset/writeDataSet';
import { inWorkspace, type AskedChatModel, type RunManifest } from '../runs/manifest';
import { writeOwnProgram } from '../runs/process';
import { makeRunDirectory } from '../runs/runFolder';

/** Predictions of a chat model for the test instances of an experiment. Paths are absolute. */
export interface ChatRunRequest {
  readonly workspace: string;
  /** How the run is called. */
  readonly name: string;
  /** With one value for each key of its grid. */
  readonly experiment: Experiment;
  /** Where its paths start. */
  readonly folder: string;
  /** `null` where a user has said what to do in place of a file. */
  readonly experimentFile: SourceText | null;
  readonly variant?: string;
  /** In few words, for lists. */
  readonly model: string;
  readonly chat: AskedChatModel;
  /** Whether it asks also what an earlier run has asked the same model. */
  readonly askAgain?: boolean;
  readonly now: Date;
  /** Of Stepwise itself, for the manifest. */
  readonly version: string;
  readonly signal: AbortSignal;
  /** Told before each task. */
  readonly progress?: (done: number, total: number) => void;
}

/** A run whose prompts are made and which nobody was asked for yet. */
export interface PreparedChatRun {
  readonly kind: 'prepared';
  readonly directory: string;
  readonly workspace: string;
  /** Of a new run it is not written yet: before it is, the directory is no run. */
  readonly manifest: RunManifest;
  readonly isNew: boolean;
}

export type ChatRunPreparation =
  | PreparedChatRun
  | { readonly kind: 'cancelled' }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** Makes a run directory with the prompts in it, for an estimate. It is gone again where that fails. */
export async function prepareChatRun(request: ChatRunRequest): Promise<ChatRunPreparation> {
  const prompts = await experimentPrompts(request.experiment, request.folder);
  if (prompts.kind === 'failed') return { kind: 'failed', messages: [prompts.message] };
  await mkdir(request.workspace, { recursive: true });
  const { id, directory } = await makeRunDirectory(request.workspace, request);
  let prepared: ChatRunPreparation | undefined;
  try {
    await writeOwnProgram(directory);
    const data = await writeDataSet({
      experiment: request.experiment,
      folder: request.folder,
      prompts,
      directory,
      formats: ['jsonl'],
      parts: ['test'],
      fileName: () => runFiles.predict,
      signal: request.signal,
      ...(request.progress && { progress: request.progress }),
    });
    prepared = data.kind === 'cancelled' ? data : ready(request, { id, directory, data });
    return prepared;
  } finally {
    if (prepared?.kind !== 'prepared') await rm(directory, { recursive: true, force: true });
  }
}

interface Made {
  readonly id: string;
  readonly directory: string;
  readonly data: Extract<Awaited<ReturnType<typeof writeDataSet>>, { readonly kind: 'written' }>;
}

function ready(request: ChatRunRequest, { id, directory, data }: Made): ChatRunPreparation {
  const { workspace, name, experiment, experimentFile, model, chat } = request;
  const faults = [...data.failures, ...data.conflicts];
  if (faults.length > 0) return { kind: 'failed', messages: faults };
  if (data.instances.test === 0)
    return { kind: 'failed', messages: ['There are no instances to predict.', ...data.problems] };
  const own = experimentFile ? [hashed(experimentFile)] : [];
  const manifest: RunManifest = {
    id,
    name,
    ...(request.variant !== undefined && { variant: request.variant }),
    action: 'chat',
    started: request.now.toISOString(),
    host: 'local',
    experimentFile: experimentFile && inWorkspace(workspace, experimentFile.file),
    experiment,
    model,
    chat,
    ...(request.askAgain && { askAgain: true }),
    seed: experiment.seed,
    files: [...own, ...data.sources].map((file) => ({
      ...file,
      path: inWorkspace(workspace, file.path),
    })),
    instances: { train: 0, validation: 0, predict: data.instances.test },
    versions: { stepwise: request.version, node: process.versions.node },
    problems: data.problems,
  };
  return { kind: 'prepared', directory: path.resolve(directory), workspace, manifest, isNew: true };
}

/** A run that was prepared and is not wanted after all leaves nothing behind; one that was there before stays. */
export async function discardChatRun({ isNew, directory }: PreparedChatRun): Promise<void> {
  if (isNew) await rm(directory, { recursive: true, force: true });
}
