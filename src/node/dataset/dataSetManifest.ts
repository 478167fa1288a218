import type { DataPart } from '../../core/dataset/report/model';
import type { Experiment } from '../../core/experiment/experiment';
import type { HashedFile } from '../runs/manifest';

/** What a data set was made from and what it holds. The same experiment, data and version give the same bytes. */
export interface DataSetManifest {
  readonly name: string;
  /** What tells it apart from the others of a grid; empty without one. */
  readonly variant: string;
  readonly experiment: Experiment;
  readonly seed: number;
  readonly instances: Readonly<Record<DataPart, number>>;
  /** How many prompts lost an example or some of their text because they did not fit. */
  readonly shortened: number;
  /** What it was made from. */
  readonly files: readonly HashedFile[];
  /** What was written, relative to the manifest. */
  readonly outputs: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly lines: number;
  }[];
  readonly versions: Readonly<Record<string, string>>;
  /** What was left out because it is broken. */
  readonly failures: readonly string[];
  /** Names that two tasks have, and ids that two instances of a task have: both are in the data. */
  readonly conflicts: readonly string[];
  readonly problems: readonly string[];
}
