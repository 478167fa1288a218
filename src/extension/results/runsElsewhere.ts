import * as vscode from 'vscode';
import { eachOf } from '../../node/eachOf';
import { syncHost } from '../../node/hosts/syncRuns';
import { readRemotePlace } from '../../node/runs/remotePlace';
import { runDirectory } from '../../node/runs/runFolder';
import type { RunView } from '../../protocol/results';
import { configuredHosts } from '../hosts/configuredHosts';
import { LookingAtHost } from './lookingAtHost';
import { resultsFolder } from './resultsFolder';

interface Surroundings {
  /** As they were last read. */
  readonly runs: () => readonly RunView[];
  readonly isShown: () => boolean;
  /** The mirrors may have changed. */
  readonly looked: () => void;
  readonly failed: (error: unknown) => void;
}

/** Keeps the directories of runs that go on on other hosts as they are there, while somebody looks at them. */
export class RunsElsewhere {
  private readonly hosts = new Map<string, LookingAtHost>();

  constructor(private readonly surroundings: Surroundings) {}

  /** Looks at each host that has such runs, where it does not already. None in Restricted Mode. */
  goOn(): void {
    if (!vscode.workspace.isTrusted) return;
    for (const host of new Set(this.surroundings.runs().filter(isElsewhere).map(hostOf)))
      this.lookingAt(host).goOn();
  }

  /** Does not wait for the next time: somebody has just begun to look. */
  hurry(): void {
    for (const host of this.hosts.values()) host.hurry();
  }

  stop(): void {
    for (const host of this.hosts.values()) host.stop();
  }

  private lookingAt(host: string): LookingAtHost {
    const known = this.hosts.get(host);
    if (known) return known;
    const { looked, failed, isShown } = this.surroundings;
    const made = new LookingAtHost({
      look: (signal) => this.look(host, signal),
      isWanted: () => isShown() && this.runsOn(host).length > 0,
      looked,
      failed,
    });
    this.hosts.set(host, made);
    return made;
  }

  private async look(host: string, signal: AbortSignal): Promise<'reached' | 'not reached'> {
    const workspace = resultsFolder();
    if (workspace === null) return 'reached';
    const runs = this.runsOn(host).map(({ id }) => ({
      id,
      directory: runDirectory(workspace, id),
    }));
    const places = await eachOf(runs, ({ directory }) => readRemotePlace(directory));
    const mirrored = runs.filter((_, index) => places[index] !== undefined);
    if (mirrored.length === 0) return 'reached'; // its data is being built
    const { hosts } = await configuredHosts();
    const problem = await syncHost(host, mirrored, { hosts, signal });
    return problem === null ? 'reached' : 'not reached';
  }

  private runsOn(host: string): readonly RunView[] {
    return this.surroundings.runs().filter((run) => isElsewhere(run) && run.host === host);
  }
}

const isElsewhere = ({ status, host }: RunView): boolean =>
  host !== 'local' && (status === 'running' || status === 'queued');

const hostOf = ({ host }: RunView): string => host;
