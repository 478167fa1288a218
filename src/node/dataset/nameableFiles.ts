import { open } from 'node:fs/promises';
import path from 'node:path';
import type { FileKind, NameableFile } from '../../core/experiment/namedFiles';
import { eachOf } from '../eachOf';
import { findFiles } from '../findFiles';
import { headLength, isLayoutText } from '../isLayoutFile';
import { isRefined } from '../refinedName';

/** The files in a workspace folder that an experiment in `experimentFolder` could name, the nearest first. */
export async function nameableFiles(
  workspace: string,
  experimentFolder: string,
): Promise<readonly NameableFile[]> {
  const endings = ['.instruct', '.json', '.txt'];
  const { files } = await findFiles([workspace], { folder: workspace, endings });
  const found = await eachOf(files, async (file): Promise<readonly NameableFile[]> => {
    const kind = await kindOf(file);
    const shown = path.relative(experimentFolder, file).replaceAll(path.sep, '/');
    return kind ? [{ kind, path: shown }] : [];
  });
  return found.flat().sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1));
}

async function kindOf(file: string): Promise<FileKind | undefined> {
  const name = path.basename(file).toLowerCase();
  if (name === 'tokenizer.json') return 'tokenizer';
  if (isRefined(name) || unlikely.test(name)) return undefined;
  const head = await headOf(file);
  if (name.endsWith('.instruct')) return isLayoutText(head) ? 'layout' : 'instruction';
  if (name.endsWith('.txt')) return isListOfNames(head) ? 'split' : undefined;
  return /"Definition"\s*:/.test(head) ? 'task' : undefined;
}

/** Experiments, and the files of tools. */
const unlikely = /\.experiment\.json$|^(?:stepwise|package|tsconfig)\.json$/;

/** A split file has nothing but the name of a task on a line. The last line of a head may be torn. */
function isListOfNames(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every((line) => /^\uFEFF?[\w.-]+\s*$/.test(line));
}

async function headOf(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return ''; // it went away, or may not be read: then it is not proposed
  }
}

function depth({ path: shown }: NameableFile): number {
  return shown.split('/').length;
}
