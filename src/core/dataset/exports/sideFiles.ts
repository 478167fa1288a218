import type { DataPart } from '../report/model';
import { axolotlFile } from './axolotl';
import type { FormatName } from './formats';
import { llamaFactoryFile } from './llamaFactory';

export interface SideFile {
  readonly name: string;
  readonly text: string;
}

/** A data set that was written: its name, and which files there are. */
export interface WrittenDataset {
  /** Any text; what trainers call the data set is made from it. */
  readonly name: string;
  readonly formats: readonly FormatName[];
  readonly parts: readonly DataPart[];
}

/** The files beside a data set that tell trainers how to read it, to lie in the same folder. */
export function sideFiles(dataset: WrittenDataset): readonly SideFile[] {
  return [
    llamaFactoryFile(dataset),
    ...dataset.formats.flatMap((format) => axolotlFile(dataset, format)),
  ];
}
