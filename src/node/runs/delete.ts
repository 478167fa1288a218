import { rm } from 'node:fs/promises';
import type { Host } from '../../core/hosts/hosts';
import { deleteThere, type DeletedThere } from '../hosts/remoteRuns';
import { readRemotePlace, type RemotePlace } from './remotePlace';
import { runDirectory } from './runFolder';
import { isGoing, runState } from './state';

export type DeletedRun =
  | { readonly kind: 'deleted' }
  /** `onlyHere`: whether it could be deleted here alone, since its host cannot be reached. */
  | { readonly kind: 'refused'; readonly message: string; readonly onlyHere: boolean };

export interface Deleting {
  /** Those that are known: the run may be on one of them. */
  readonly hosts: readonly Host[];
  /** Leaves what is on another host there. */
  readonly onlyHere?: boolean;
}

/** Deletes a run that is not going: its directory here, and that on its host. */
export async function deleteRun(
  workspace: string,
  id: string,
  { hosts, onlyHere = false }: Deleting,
): Promise<DeletedRun> {
  const directory = runDirectory(workspace, id);
  const place = await readRemotePlace(directory);
  const isHere = place === undefined;
  if (isGoing(await runState(directory)) && (isHere || !onlyHere)) {
    const message = `The run "${id}" is going. Cancel it before you delete it.`;
    return { kind: 'refused', message, onlyHere: false };
  }
  if (place && !onlyHere) {
    const deleted = await deleteThere(id, place, hosts);
    if (deleted.kind === 'refused') return refused(deleted, place);
  }
  await rm(directory, { recursive: true, force: true });
  return { kind: 'deleted' };
}

function refused(
  { message, isUnreachable }: Extract<DeletedThere, { readonly kind: 'refused' }>,
  { host, directory }: RemotePlace,
): DeletedRun {
  const there = `It can be deleted here alone; what is in "${directory}" on "${host}" then stays there.`;
  return {
    kind: 'refused',
    message: isUnreachable ? `${message} ${there}` : message,
    onlyHere: isUnreachable,
  };
}
