import { isRemote, type LocalHost } from '../../core/hosts/hosts';
import { remoteStarter } from '../hosts/remoteStarter';
import { launch, type Launched } from './launch';
import { lockFile, runOfLock, type RunPlace } from './locks';
import { checkPython, type CheckedPython } from './python';
import type { RunRequest } from './start';
import { cancelledBeforeStart } from './startedRun';

/** What a host does to start runs. */
export interface Starter {
  /** The run that holds the lock, if one does. */
  running(lock: string): Promise<RunPlace | undefined>;
  /** Whether it can be reached, and its Python is what the trainer needs. */
  check(): Promise<CheckedPython>;
  /** Starts the programs of runs that are made; one outcome for each. */
  launch(runs: readonly LockedRun[]): Promise<readonly Launched[]>;
}

export interface LockedRun extends RunPlace {
  readonly lock: string;
}

export function starterOf(request: RunRequest): Starter {
  const { host } = request;
  return isRemote(host) ? remoteStarter(host, request) : localStarter(host, request);
}

function localStarter(host: LocalHost, { workspace, signal }: RunRequest): Starter {
  return {
    running: async (lock) => runOfLock(workspace, await lockFile(workspace, lock)),
    check: () => checkPython(host),
    launch: async (runs) => {
      const launched: Launched[] = [];
      for (const { directory, lock } of runs)
        launched.push(
          signal.aborted
            ? { kind: 'failed', message: cancelledBeforeStart }
            : await launch(directory, await lockFile(workspace, lock), host),
        );
      return launched;
    },
  };
}
