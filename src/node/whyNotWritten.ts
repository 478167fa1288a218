import { accessSync, constants, existsSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isOfFolder } from './linkTarget';
import { codeOf } from './runs/runFolder';

/** Why the system wrote no `file`, in a sentence; `undefined` for what it says of reading, too. */
export function whyNotWritten(file: string, code: unknown): string | undefined {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `"${file}" could not be written: ${fullDisk}`;
    case 'EROFS':
      return readOnly(file);
    case 'EEXIST':
    case 'ENOTDIR':
      return whyNoTarget(file) ?? whyNoFolder(file);
    case 'ENOENT': // Node's recursive mkdir says so on a read-only disk, too
      if (isReadOnly(nearest(path.dirname(file)))) return readOnly(file);
      return whyNoTarget(file) ?? whyNoFolder(file);
    default:
      return undefined;
  }
}

export const fullDisk = 'the disk is full. Make room and try again.';

function readOnly(file: string): string {
  return `"${file}" is on a read-only disk.`;
}

function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch (error) {
    return codeOf(error) === 'EROFS';
  }
}

/** Of a link alone; where it leads to others, of the last of them. */
function whyNoTarget(file: string): string | undefined {
  const target = linkedFrom(file);
  if (target === undefined) return undefined;
  if (isOfFolder(target))
    return `"${file}" is a link to "${target}", which only a folder can be. Mend or remove the link.`;
  const above = path.isAbsolute(target) ? '' : `${path.dirname(file)}${path.sep}`;
  const folder = realFolder(`${above}${path.dirname(target)}`);
  return folder === undefined
    ? `"${file}" is a link to "${target}", in a folder that is not there. Make the folder, or remove the link.`
    : whyNoTarget(path.join(folder, path.basename(target)));
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync.native(folder); // the other one takes ".." off before it follows links
  } catch {
    return undefined; // there is none
  }
}

function linkedFrom(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined; // no link
  }
}

function whyNoFolder(file: string): string | undefined {
  const found = nearest(file);
  if (statSync(found, { throwIfNoEntry: false })?.isDirectory() !== false)
    return found === file ? undefined : `"${file}" cannot be made.`;
  const reason = `"${found}" is a file, not a folder.`;
  return found === file ? reason : `"${file}" cannot be made: ${reason}`;
}

/** What there is of a path. */
function nearest(file: string): string {
  const above = path.dirname(file);
  return existsSync(file) || above === file ? file : nearest(above);
}
