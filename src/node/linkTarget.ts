import { realpathSync } from 'node:fs';
import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';

/** The file that a path leads to over links, or would lead to once it is made. Throws where they lead to none. */
export async function linkTarget(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    const link = await readlink(file).catch(() => undefined);
    if (link === undefined) return file; // there is none yet
    if (!isError(error, 'ENOENT') || isOfFolder(link)) throw error;
    // Not `path.resolve`: behind a link to a folder, ".." is what is above that folder.
    const above = path.isAbsolute(link) ? '' : `${path.dirname(file)}${path.sep}`;
    const folder = await realpath(`${above}${path.dirname(link)}`);
    return linkTarget(path.join(folder, path.basename(link)));
  }
}

/** Whether the target of a link is written as only that of a folder can be. */
export function isOfFolder(link: string): boolean {
  return link.endsWith('/') || link.endsWith(path.sep);
}

/** Why the system finds no end of the links on the way to `file`, in a sentence. */
export function whyNoEnd(file: string): string {
  const link = firstWithoutEnd(file);
  const reason = `"${link}" is a link that leads in a circle. Remove it, or link it to a file or folder.`;
  return link === file ? reason : `"${file}" cannot be reached: ${reason}`;
}

function firstWithoutEnd(file: string): string {
  const above = path.dirname(file);
  return above !== file && hasNoEnd(above) ? firstWithoutEnd(above) : file;
}

function hasNoEnd(file: string): boolean {
  try {
    realpathSync.native(file);
    return false;
  } catch (error) {
    return isError(error, 'ELOOP');
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
