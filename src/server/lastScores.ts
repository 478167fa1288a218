import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { runFiles } from '../core/experiment/commands';
import type { LastScore } from '../language/codeLenses';
import { fileStampBeside } from '../node/fileStamp';
import { readAnnotations } from '../node/runs/annotations';
import { inWorkspace, readManifest } from '../node/runs/manifest';
import { isRunId, runDirectory, runsFolder } from '../node/runs/runFolder';
import { ownRunName } from '../node/runs/runName';
import { readScores } from '../node/runs/scoresFile';
import { ChancesOfRuns } from './chancesOfRuns';
import { lastRuns, lastScore, type ScoredRun } from './lastScore';

/** The task of an instruction, and the instruction as it is now. */
export interface ScoredText {
  readonly task: string;
  readonly uri: string;
  readonly text: string;
}

interface Options {
  /** URIs. */
  readonly folders: () => readonly string[];
  /** More is known of the last scores than when they were asked for. */
  readonly toldMore: () => void;
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
  private readonly chances: ChancesOfRuns;

  constructor(private readonly options: Options) {
    this.chances = new ChancesOfRuns(options.toldMore);
  }

  async of(asked: ScoredText): Promise<LastScore | undefined> {
    const { task } = asked;
    const having: ScoredRun[] = [];
    this.directories ??= runDirectories(this.options.folders());
    for (const directory of await this.directories) {
      const run = await this.run(directory);
      if (run?.tasks.has(task)) having.push(run);
      if (having.filter(({ isBaseline }) => !isBaseline).length === 2) break;
    }
    const last = lastRuns(having, task);
    if (!last) return undefined;
    const { newest, before } = last;
    return lastScore(last, {
      task,
      isOfEarlierText: isOfEarlierText(newest, asked),
      chances: before ? this.chances.of(newest, before) : 'computing',
    });
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
    const { id, action, started, files } = manifest;
    const tasks = new Map(
      Object.entries(evaluation.tasks).map(([task, { rougeL, instancesDigest }]) => [
        task,
        { rougeL, ...(instancesDigest !== undefined && { instancesDigest }) },
      ]),
    );
    const { name: given } = await readAnnotations(directory);
    const run = {
      ...{ id, directory, stamp: scores, name: given ?? ownRunName(manifest), started, tasks },
      ...{ isBaseline: action === 'baseline', isPartial: evaluation.partial },
      texts: new Map(
        files.filter(({ role }) => role === 'instruction').map((file) => [file.path, file.sha256]),
      ),
    };
    this.known.set(directory, { stamp, run });
    return run;
  }
}

/** Whether the file of the instruction was another when the run was made; not where the run does not name it. */
function isOfEarlierText({ directory, texts }: ScoredRun, { uri, text }: ScoredText): boolean {
  if (!uri.startsWith('file:')) return false;
  const known = texts.get(inWorkspace(path.resolve(directory, '../../..'), fileURLToPath(uri)));
  return known !== undefined && ![text, `\uFEFF${text}`].some((now) => hashOf(now) === known); // editors hide the mark
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

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
