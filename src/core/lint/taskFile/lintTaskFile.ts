import type { Configuration } from '../configuration';
import { inOrder, reported } from '../reported';
import type { Finding } from '../rule';
import { taskFileRules } from './rules';
import { badTaskFile } from './rules/badTaskFile';
import { readTaskFile } from './taskFile';

/** How a task file is to be looked at. */
export interface TaskFileLinting {
  /** The name of the task: that of the file, without ending. */
  readonly name: string;
  readonly configuration?: Configuration;
}

/** All findings of a SUP-NATINST task file in the order of its text. */
export function lintTaskFile(text: string, { name, configuration }: TaskFileLinting): Finding[] {
  const read = readTaskFile(text, name);
  if (read.kind === 'damaged') {
    const message = `This is no task file, and nothing can be read from it: ${read.message}`;
    return reported(badTaskFile, configuration, () => [{ span: read.span, message }]);
  }
  const { file } = read;
  return inOrder(
    taskFileRules.flatMap((rule) =>
      reported(rule, configuration, (options) => rule.check({ file, options })),
    ),
  );
}

/** Whether a JSON text is meant as a task file, so that it is worth linting where nobody asked for it. */
export function looksLikeTaskFile(text: string): boolean {
  return /"Instances"\s*:\s*\[/.test(text) && /^\uFEFF?\s*\{/.test(text);
}
