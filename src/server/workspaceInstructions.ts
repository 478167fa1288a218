import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from '../core/document/parse';
import type { WorkspaceFile } from '../language/workspaceSymbols';
import { findFiles } from '../node/findFiles';

/** What others need to know of a file stands at its head; the rest is not kept in memory. */
const headLength = 4_000;

/** The instruction and layout files of the workspace, read when they are first needed and again when one has changed. */
export class WorkspaceInstructions {
  private known: readonly WorkspaceFile[] = [];
  private reading: Promise<readonly WorkspaceFile[]> | undefined;

  /** `folders` are URIs. */
  constructor(private readonly folders: () => readonly string[]) {}

  /** All that is known without waiting; the first call begins to read. */
  get now(): readonly WorkspaceFile[] {
    void this.all();
    return this.known;
  }

  all(): Promise<readonly WorkspaceFile[]> {
    this.reading ??= this.read().then((found) => (this.known = found));
    return this.reading;
  }

  /** Files have come, gone or changed. */
  changed(): void {
    this.reading = undefined;
  }

  private async read(): Promise<readonly WorkspaceFile[]> {
    const found: WorkspaceFile[] = [];
    for (const folder of this.folders().filter((uri) => uri.startsWith('file:'))) {
      const base = fileURLToPath(folder);
      const { files } = await findFiles([base], { folder: base, endings: ['.instruct'] });
      for (const file of files) {
        const text = await headOf(file);
        if (text !== undefined)
          found.push({ uri: pathToFileURL(file).href, document: parse(text) });
      }
    }
    return found;
  }
}

async function headOf(file: string): Promise<string | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    return Buffer.from(text.slice(0, headLength)).toString(); // a slice would keep the whole text in memory
  } catch {
    return undefined; // it went away, or may not be read: then nothing is known of it
  }
}
