import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { InstructionDocument } from '../core/document/model';
import { parse } from '../core/document/parse';
import type { WorkspaceFile } from '../language/workspaceSymbols';
import { findFiles } from '../node/findFiles';

/** What others need to know of a file stands at its head; the rest is not kept in memory. */
const headLength = 4_000;

/** A file of the workspace with its path. */
interface InstructionFile extends WorkspaceFile {
  readonly file: string;
}

export interface WorkspaceInstructionsOptions {
  /** URIs. */
  readonly folders: () => readonly string[];
  /** The whole of a file that is open, as its editor has it. */
  readonly openDocument: (file: string) => InstructionDocument | undefined;
}

/**
 * The instruction and layout files of the workspace, read when they are first needed and again when one has changed; those that
 * are open as they are in their editor.
 */
export class WorkspaceInstructions {
  private known: readonly InstructionFile[] = [];
  private reading: Promise<readonly InstructionFile[]> | undefined;

  constructor(private readonly options: WorkspaceInstructionsOptions) {}

  /** All that is known without waiting; the first call begins to read. */
  get now(): readonly InstructionFile[] {
    void this.all();
    return this.known.map(this.asOpen);
  }

  async all(): Promise<readonly InstructionFile[]> {
    this.reading ??= this.read().then((found) => (this.known = found));
    return (await this.reading).map(this.asOpen);
  }

  /** Files have come, gone or changed. */
  changed(): void {
    this.reading = undefined;
  }

  private readonly asOpen = (known: InstructionFile): InstructionFile => {
    const document = this.options.openDocument(known.file);
    return document ? { ...known, document } : known;
  };

  private async read(): Promise<readonly InstructionFile[]> {
    const found = new Map<string, InstructionFile>(); // a root may lie in another one
    for (const folder of this.options.folders().filter((uri) => uri.startsWith('file:'))) {
      const base = fileURLToPath(folder);
      const { files } = await findFiles([base], { folder: base, endings: ['.instruct'] });
      for (const file of files) {
        const text = found.has(file) ? undefined : await headOf(file);
        if (text !== undefined)
          found.set(file, { file, uri: pathToFileURL(file).href, document: parse(text) });
      }
    }
    return [...found.values()];
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
