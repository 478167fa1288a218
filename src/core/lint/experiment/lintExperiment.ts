import { readExperiment } from '../../experiment/experiment';
import { readNodes } from '../../json/nodes';
import type { Configuration } from '../configuration';
import { inOrder, reported } from '../reported';
import type { Finding } from '../rule';
import type { ExperimentSurroundings } from './experimentRule';
import { experimentRules } from './rules';

/** Nothing is known about the files that an experiment names. */
export const noExperimentSurroundings: ExperimentSurroundings = {
  tasks: () => undefined,
  problemWith: () => null,
};

/** All findings of an experiment file in the order of its text. */
export function lintExperiment(
  text: string,
  surroundings: ExperimentSurroundings = noExperimentSurroundings,
  configuration?: Configuration,
): Finding[] {
  const read = readExperiment(text);
  const node = readNodes(text);
  const context = {
    read,
    experiment: read.kind === 'experiment' ? read.experiment : undefined,
    root: node.kind === 'object' ? node : undefined,
    surroundings,
  };
  return inOrder(
    experimentRules.flatMap((rule) =>
      reported(rule, configuration, (options) => rule.check({ ...context, options })),
    ),
  );
}
