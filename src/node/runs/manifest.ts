import path from 'node:path';
import { runActions, runFiles, type RunAction } from '../../core/experiment/commands';
import type { Experiment } from '../../core/experiment/experiment';
import type { ModelParameters } from '../../core/refine/chatModel';
import { remembering } from './rememberedFile';
import { isRecord, readJsonFile, writeJsonFile } from './runFolder';

/** Runs that no trainer made: a baseline, predictions from a file, answers of a chat model. */
export const scoredActions = ['baseline', 'predictions', 'chat'] as const;
export type ScoredAction = (typeof scoredActions)[number];

/** What a run was made from. Written once, before the run starts. */
export interface RunManifest {
  readonly id: string;
  readonly name: string;
  readonly action: RunAction | ScoredAction;
  /** Which run of an experiment with a grid; empty or not there where it is the only one. */
  readonly variant?: string;
  /** ISO 8601. */
  readonly started: string;
  readonly host: string;
  /** Relative to the workspace; `null` where no experiment made the run. */
  readonly experimentFile: string | null;
  /** As its predictions were made: what it says of a model that another run has trained is what that run says. */
  readonly experiment: Experiment | null;
  /** A checkpoint's name or folder; `null` where no model is part of it. */
  readonly model: string | null;
  /** Of a run that predicts alone: the id of the run whose model it takes; not there in what earlier versions wrote. */
  readonly trainedBy?: string;
  /** Of a run that asked a chat model: which one. */
  readonly chat?: AskedChatModel;
  /** Of such a run: it takes no answers of earlier ones over. */
  readonly askAgain?: true;
  readonly seed: number | null;
  readonly files: readonly HashedFile[];
  /** How many instances are in the run's data files. */
  readonly instances: {
    readonly train: number;
    readonly validation: number;
    readonly predict: number;
  };
  /** How many tasks it trains on; not there in what earlier versions wrote, and where nothing is trained. */
  readonly trainTasks?: number;
  /** Of programs and packages, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** What could not be done as asked, in words. */
  readonly problems: readonly string[];
}

/** What a run that is gone on with must be asked with again. */
export interface AskedChatModel {
  /** As it is named to a user, e.g. "gpt-4.1-mini at https://api.openai.com/v1". */
  readonly name: string;
  readonly parameters: ModelParameters;
}

/** Whether a model comes of a run, where it gets so far. */
export function trainsModel({ action }: Pick<RunManifest, 'action'>): boolean {
  return action === 'train' || action === 'all';
}

export interface HashedFile {
  readonly role:
    | 'experiment'
    | 'instruction'
    | 'layout'
    | 'data'
    | 'tokenizer'
    | 'deepspeed'
    | 'trainer'
    | 'predictions';
  /** Relative to the workspace; the name of a built-in layout. */
  readonly path: string;
  readonly sha256: string;
}

/** How a manifest names a file: relative to the workspace, with slashes. What is no absolute path stays as it is. */
export function inWorkspace(workspace: string, file: string): string {
  return path.isAbsolute(file) ? path.relative(workspace, file).split(path.sep).join('/') : file;
}

export async function writeManifest(directory: string, manifest: RunManifest): Promise<void> {
  await writeJsonFile(path.join(directory, runFiles.manifest), manifest);
}

/** `undefined` where there is none, or one that this version cannot read. */
export function readManifest(directory: string): Promise<RunManifest | undefined> {
  return manifestIn(path.join(directory, runFiles.manifest));
}

/** Those of a hundred runs name thousands of files, and are asked for every few seconds. */
const manifestIn = remembering(decodeManifest);

async function decodeManifest(file: string): Promise<RunManifest | undefined> {
  const value = await readJsonFile(file);
  if (!isRecord(value)) return undefined;
  const hasTexts = ['id', 'name', 'started', 'host'].every((key) => typeof value[key] === 'string');
  const knowsAction = [...scoredActions, ...runActions].some((action) => action === value.action);
  const hasParts =
    isRecord(value.instances) && isRecord(value.versions) && Array.isArray(value.files);
  return hasTexts && knowsAction && hasParts && value.id === path.basename(path.dirname(file))
    ? (value as unknown as RunManifest) // written by writeManifest; what readers branch on was checked
    : undefined;
}
