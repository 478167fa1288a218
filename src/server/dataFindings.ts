import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding } from '../core/lint/rule';
import { positionsOf, type Positions } from '../core/text/positions';
import { configurationOf, type ConfigurationFiles } from '../node/configurationFiles';
import type { DataFiles } from '../node/dataFiles';
import { fileStampBeside, statIfThere } from '../node/fileStamp';
import { findingsIn } from '../node/fileLinting';
import { findFiles } from '../node/findFiles';

/** Beyond this size a data file is looked at by the command line only: the editor would wait for it. */
const largest = 20_000_000;

interface Known {
  readonly stamp: string;
  readonly findings: readonly Finding[];
}

export interface DataFindingsOptions {
  /** URIs. */
  readonly folders: () => readonly string[];
  /** The data files that open instructions name. */
  readonly dataFilesInUse: () => readonly string[];
  readonly data: DataFiles;
  readonly configurations: ConfigurationFiles;
  readonly failed: (error: unknown) => void;
  readonly tell: (uri: string, findings: readonly Finding[], positions: Positions) => void;
}

/**
 * The findings of files that are not instructions: experiments and `stepwise.json` of the workspace, and the data files that
 * open instructions name. They are looked at as they are on disk, whenever something there has changed; experiments as they are
 * in an editor that tells of its edits.
 */
export class DataFindings {
  private readonly known = new Map<string, Known>();
  /** Of experiments that are being edited. */
  private readonly unsaved = new Map<string, string>();
  private looking: Promise<void> = Promise.resolve();
  /** Whether it will look at all files after what it does now. */
  private willLook = false;

  constructor(private readonly options: DataFindingsOptions) {}

  /** Something may have changed: a file, or which files are in use. */
  lookAgain(): void {
    if (this.willLook) return;
    this.willLook = true;
    this.next(() => {
      this.willLook = false;
      return this.look();
    });
  }

  /** What a file says in an editor; `null` where it is as on disk. A file that is not on disk yet has no findings. */
  edited(uri: string, text: string | null): void {
    if (!uri.startsWith('file:')) return;
    const file = fileURLToPath(uri);
    if (text === null) this.unsaved.delete(file);
    else this.unsaved.set(file, text);
    this.next(() => this.lookAt(file));
  }

  /** Does one thing after the other; one that fails ends none of those that follow. */
  private next(work: () => Promise<void>): void {
    this.looking = this.looking.then(work).catch(this.options.failed);
  }

  private async look(): Promise<void> {
    const files = new Set([...(await this.ownFiles()), ...this.options.dataFilesInUse()]);
    for (const file of this.known.keys()) if (!files.has(file)) this.forget(file);
    for (const file of files) await this.lookAt(file);
  }

  private async ownFiles(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const folder of this.options.folders().filter((uri) => uri.startsWith('file:'))) {
      const base = fileURLToPath(folder);
      const endings = ['.experiment.json', '/stepwise.json'];
      found.push(...(await findFiles([base], { folder: base, endings })).files);
    }
    return found;
  }

  private async lookAt(file: string): Promise<void> {
    const { configurations, data, tell } = this.options;
    const nearest = configurations.nearest(file);
    const onDisk = await fileStampBeside(file);
    if (onDisk === undefined || statIfThere(file)!.size > largest) {
      this.forget(file); // the instruction that names it says so
      return;
    }
    const stamp = `${onDisk} ${nearest?.text ?? ''}`;
    // An experiment is about other files, too.
    if (this.known.get(file)?.stamp === stamp && !file.endsWith('.experiment.json')) return;
    const text = this.unsaved.get(file) ?? (await textOf(file));
    if (text === undefined) return;
    const findings = findingsIn(text, file, { data, configuration: configurationOf(nearest) });
    this.known.set(file, { stamp, findings });
    tell(pathToFileURL(file).href, findings, positionsOf(text));
  }

  private forget(file: string): void {
    if (this.known.delete(file)) this.options.tell(pathToFileURL(file).href, [], positionsOf(''));
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The file that an instruction file names. */
export function fileNamedIn(uri: string, name: string | undefined): string | undefined {
  return name !== undefined && name !== '' && uri.startsWith('file:')
    ? path.resolve(path.dirname(fileURLToPath(uri)), name)
    : undefined;
}
