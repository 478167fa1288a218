import type { Experiment, ReadExperiment } from '../../experiment/experiment';
import type { JsonObjectNode } from '../../json/nodes';
import type { LintedInstance, Report, RuleHead, RuleOptions } from '../rule';

/** The world around an experiment file, handed in by the host. */
export interface ExperimentSurroundings {
  /**
   * The tasks that an entry of "tasks" or "testTasks" names: a path, a pattern or a split file, relative to the
   * experiment's file. `undefined` where the host does not know (yet).
   */
  tasks(entry: string, taskFolders: readonly string[]): NamedTasks | undefined;
  /** What is wrong with a layout or a tokenizer that the experiment names, as a sentence; else `null`. */
  problemWith(key: 'layout' | 'tokenizer', name: string): string | null;
}

export interface NamedTasks {
  readonly found: readonly ExperimentTask[];
  /** Names in a split file for which there is no file. */
  readonly missing: readonly string[];
}

export interface ExperimentTask {
  /** The file of the instruction or of the task, the same text wherever it is named; shown in messages. */
  readonly file: string;
  /** The name of the task. */
  readonly task: string;
  /** `undefined` where they cannot be read, or not yet. */
  readonly instances: readonly LintedInstance[] | undefined;
}

export interface ExperimentContext<Options> {
  readonly read: ReadExperiment;
  /** What the file says; `undefined` where it is damaged. */
  readonly experiment: Experiment | undefined;
  /** The file with its places; `undefined` where it is no object. */
  readonly root: JsonObjectNode | undefined;
  readonly surroundings: ExperimentSurroundings;
  readonly options: Options;
}

/** A rule for `*.experiment.json`. */
export interface ExperimentRule<
  Options extends RuleOptions = RuleOptions,
> extends RuleHead<Options> {
  check(context: ExperimentContext<Options>): Iterable<Report>;
}

/** A rule whose options have their type from their default values. */
export function defineExperimentRule<Options extends RuleOptions>(
  rule: ExperimentRule<Options>,
): ExperimentRule<Options> {
  return rule;
}
