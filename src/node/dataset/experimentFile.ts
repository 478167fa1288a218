import { readExperiment, type Experiment } from '../../core/experiment/experiment';
import { positionsOf } from '../../core/text/positions';
import { readTextFile } from '../files';

export type ExperimentFile =
  | { readonly kind: 'experiment'; readonly experiment: Experiment; readonly text: string }
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** Reads an experiment file; of a damaged one, the messages say where. */
export async function readExperimentFile(file: string): Promise<ExperimentFile> {
  if (file.endsWith('.instruct'))
    return {
      kind: 'failed',
      messages: [
        `"${file}" is an instruction, not an experiment. Name an experiment file that has it among its "tasks".`,
      ],
    };
  const read = await readTextFile(file);
  if (read.kind === 'failed') return { kind: 'failed', messages: [read.message] };
  const { text } = read;
  const decoded = readExperiment(text);
  if (decoded.kind === 'experiment')
    return { kind: 'experiment', experiment: decoded.experiment, text };
  const positions = positionsOf(text);
  const messages = decoded.problems.map(({ message, span }) => {
    const { line, character } = positions.at(span.start);
    return `${file}:${line + 1}:${character + 1}: ${message}`;
  });
  return { kind: 'failed', messages };
}
