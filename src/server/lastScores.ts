import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { areOverSameInstances } from '../core/evaluate/instancesDigest';
import type { Scores } from '../core/evaluate/model';
import { runFiles } from '../core/experiment/commands';
import type { LastScore } from '../language/codeLenses';
import { fileStampBeside } from '../node/fileStamp';
import { readAnnotations } from '../node/runs/annotations';
import { readManifest } from '../node/runs/manifest';
import { isRunId, runDirectory, runsFolder } from '../node/runs/runFolder';
import { readScores } from '../node/runs/scoresFile';

type TaskScore = Pick<Scores, 'rougeL' | 'instancesDigest'>;

/** What is known of a run: its ROUGE-L on each task, and over which instances. */
export interface ScoredRun {
  readonly id: string;
  readonly name: string;
  readonly isBaseline: boolean;
  /** Whether something that was asked for is not in its scores. */
  readonly isPartial: boolean;
  readonly tasks: ReadonlyMap<string, TaskScore>;
}

/**
 * The score of each task in the newest run that has one, as the editor shows it above an instruction. Runs are read from
 * the newest on, and no further than the answer needs; after a change, those only whose files have changed.
 */
export class LastScores {
  private readonly known = new Map<string, { readonly stamp: string; readonly run: ScoredRun }>();
  private directories: Promise<readonly string[]> | undefined;
  /** What was looked at since the last change. */
  private readonly looked = new Map<string, Promise<ScoredRun | undefined>>();

  /** `folders` are URIs. */
  constructor(private readonly folders: () => readonly string[]) {}

  async of(task: string): Promise<LastScore | undefined> {
    const having: ScoredRun[] = [];
    this.directories ??= runDirectories(this.folders());
    for (const directory of await this.directories) {
      const run = await this.run(directory);
      if (run?.tasks.has(task)) having.push(run);
      if (having.filter(({ isBaseline }) => !isBaseline).length === 2) break;
    }
    return lastScore(having, task);
  }

  /** Runs have come, gone or got scores. */
  changed(): void {
    this.directories = undefined;
    this.looked.clear();
  }

  private run(directory: string): Promise<ScoredRun | undefined> {
    const looked = this.looked.get(directory) ?? this.readRun(directory);
    this.looked.set(directory, looked);
    return looked;
  }

  private async readRun(directory: string): Promise<ScoredRun | undefined> {
    const scores = await fileStampBeside(path.join(directory, runFiles.scores));
    if (scores === undefined) return undefined;
    const stamp = `${scores} ${await fileStampBeside(path.join(directory, runFiles.annotations))}`;
    const before = this.known.get(directory);
    if (before?.stamp === stamp) return before.run;
    const [manifest, evaluation] = [await readManifest(directory), await readScores(directory)];
    if (!manifest || !evaluation) return undefined;
    const { id, name, action } = manifest;
    const tasks = new Map(
      Object.entries(evaluation.tasks).map(([task, { rougeL, instancesDigest }]) => [
        task,
        { rougeL, ...(instancesDigest !== undefined && { instancesDigest }) },
      ]),
    );
    const { name: given } = await readAnnotations(directory);
    const run = {
      ...{ id, name: given ?? name, tasks },
      ...{ isBaseline: action === 'baseline', isPartial: evaluation.partial },
    };
    this.known.set(directory, { stamp, run });
    return run;
  }
}

/**
 * The newest run that has the task, a baseline only where there is nothing else, and the difference to the run before
 * it. Where only baselines are before it, to the newest of them, since that is what the run has to beat. Between two
 * baselines a difference would say nothing about the instruction, so none is told, and none between scores that are not
 * known to be over the same instances. `runs`: newest first.
 */
export function lastScore(runs: readonly ScoredRun[], task: string): LastScore | undefined {
  const having = runs.filter(({ tasks }) => tasks.has(task));
  const own = having.filter(({ isBaseline }) => !isBaseline);
  const baselines = having.filter(({ isBaseline }) => isBaseline);
  const [newest, before] = own.length > 0 ? [...own, ...baselines] : baselines.slice(0, 1);
  if (!newest) return undefined;
  const score = newest.tasks.get(task)!;
  const earlier = before?.tasks.get(task);
  const name = newest.isPartial ? `${newest.name}, partial` : newest.name;
  const text = `ROUGE-L ${score.rougeL.toFixed(1)} (${name})`;
  return {
    task,
    run: newest.id,
    text:
      before && earlier && areOverSameInstances([score, earlier])
        ? `${text}, ${difference(score.rougeL - earlier.rougeL, before)}`
        : text,
  };
}

function difference(by: number, { name, isBaseline }: ScoredRun): string {
  const text = by.toFixed(1);
  const signed =
    Number(text) === 0 ? '±0.0' : text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
  return `${signed} to ${isBaseline ? `“${name}”` : `the one before (${name})`}`;
}

/** Newest first, whichever folder they are in: ids sort by time. */
async function runDirectories(folders: readonly string[]): Promise<readonly string[]> {
  const found: { readonly id: string; readonly directory: string }[] = [];
  for (const folder of folders.filter((uri) => uri.startsWith('file:'))) {
    const workspace = fileURLToPath(folder);
    const ids = (await namesIn(runsFolder(workspace))).filter(isRunId);
    found.push(...ids.map((id) => ({ id, directory: runDirectory(workspace, id) })));
  }
  return found.sort((one, other) => (one.id < other.id ? 1 : -1)).map(({ directory }) => directory);
}

/** Whether the file of this URI is one that a run keeps, none that its user writes. */
export function isOfRun(uri: string): boolean {
  return uri.includes('/.stepwise/runs/');
}

/** Whether what is shown of runs may be another: most files that a run writes while it is under way say nothing of it. */
export function changesScores({ uri, type }: FileEvent): boolean {
  const shown: readonly string[] = [runFiles.scores, runFiles.annotations];
  const isShown = shown.includes(path.posix.basename(uri));
  return isOfRun(uri) && (isShown || type === FileChangeType.Deleted);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []); // most workspaces have no runs
}
