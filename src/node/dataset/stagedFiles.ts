import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { writeTextFile, type FileFailure } from '../files';

/** Files that are written beside their places, and put there together when all of them are whole. */
export class StagedFiles {
  private readonly places: string[] = [];
  private readonly made: string[] = [];

  /** Makes a folder, and those above it; where nothing comes into it, `discard` takes it away again. */
  async folder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let each = path.resolve(folder); ; each = path.dirname(each)) {
      this.made.push(each);
      if (each === path.resolve(first)) return;
    }
  }

  /** Where to write what will stand at `place`. */
  beside(place: string): string {
    this.places.push(place);
    return fresh(place);
  }

  async write(place: string, text: string): Promise<{ readonly kind: 'written' } | FileFailure> {
    return writeTextFile(this.beside(place), text);
  }

  /** What stood there before is replaced. */
  async put(): Promise<void> {
    for (const place of this.places) await rename(fresh(place), place);
  }

  /** Takes away what was not put into its place. */
  async discard(): Promise<void> {
    for (const place of this.places) await rm(fresh(place), { force: true });
    for (const folder of this.made) await rmdir(folder).catch(() => undefined); // something is in it
  }
}

const fresh = (place: string): string => `${place}.new`;
