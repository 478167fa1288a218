import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listRuns } from '../node/runs/list';
import { runsFolder } from '../node/runs/runFolder';
import { readScores } from '../node/runs/scores';

/** The score of each task in the newest run that has one, as the editor shows it above an instruction. */
export class LastScores {
  private reading: Promise<ReadonlyMap<string, string>> | undefined;

  /** `folders` are URIs. */
  constructor(private readonly folders: () => readonly string[]) {}

  async of(task: string): Promise<string | undefined> {
    this.reading ??= this.read();
    return (await this.reading).get(task);
  }

  /** Runs have come, gone or got scores. */
  changed(): void {
    this.reading = undefined;
  }

  private async read(): Promise<ReadonlyMap<string, string>> {
    const scores = new Map<string, string>();
    for (const folder of this.folders().filter((uri) => uri.startsWith('file:'))) {
      const workspace = fileURLToPath(folder);
      if (!(await isThere(runsFolder(workspace)))) continue;
      for (const { directory, manifest } of await listRuns(workspace)) {
        const evaluation = await readScores(directory);
        for (const [task, { rougeL }] of Object.entries(evaluation?.tasks ?? {}))
          if (!scores.has(task))
            scores.set(task, `ROUGE-L ${rougeL.toFixed(1)} (${manifest.name})`);
      }
    }
    return scores;
  }
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
