import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { RunView } from '../../protocol/results';
import { scoresView } from '../results/scoresView';
import { decodeAnnotations } from './annotations';
import { runFacts } from './facts';
import type { Run } from './list';
import { readProgress } from './progress';
import { remembering } from './rememberedFile';
import { readJsonFile } from './runFolder';
import { readScoresHead } from './scoresFile';

export interface RunViewOptions {
  /** What `difference` is told against; without it, there is none. */
  readonly baseline?: RunView | undefined;
  /** Losses of a run that is over take a while to read, so they have to be asked for. */
  readonly progress?: 'while it runs' | 'always';
}

/** A run as the Results view shows it. As little as possible is read, and again only what has changed. */
export async function runView(run: Run, options: RunViewOptions = {}): Promise<RunView> {
  const { id, directory, manifest, state } = run;
  const { baseline, progress = 'while it runs' } = options;
  const [scores, said] = [await readScoresHead(directory), await annotationsOf(directory)];
  const isRunning = state.status === 'running';
  const overall = scores?.overall ? scoresView(scores.overall) : null;
  return {
    id,
    name: said.name ?? manifest.name,
    note: said.note,
    starred: said.starred,
    kind: viewKind(manifest.action),
    status: state.status,
    started: manifest.started,
    facts: runFacts(manifest),
    progress: isRunning || progress === 'always' ? await readProgress(directory) : null,
    overall,
    partial: isRunning || (scores?.partial ?? false),
    difference: differenceOf(overall, baseline?.id === id ? undefined : baseline),
    failure: 'failure' in state ? state.failure : null,
  };
}

function differenceOf(
  overall: RunView['overall'],
  baseline: RunView | undefined,
): RunView['difference'] {
  return overall && baseline?.overall ? overall.rougeL - baseline.overall.rougeL : null;
}

function viewKind(action: Run['manifest']['action']): RunView['kind'] {
  return action === 'all' || action === 'build' ? 'train' : action;
}

const annotationsIn = remembering(async (file) => decodeAnnotations(await readJsonFile(file)));

async function annotationsOf(directory: string) {
  const said = await annotationsIn(path.join(directory, runFiles.annotations));
  return said ?? decodeAnnotations(undefined);
}
