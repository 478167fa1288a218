import { fileNameOfTask } from '../../core/dataset/taskName';
import type { InstanceReader } from '../../node/results/model';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { tellInformation, tellWarning } from '../tell';

/** Shows the exact text that the model got for an instance, as a document that nobody can change. */
export async function openPrompt(
  index: number,
  reader: InstanceReader,
  texts: ReadOnlyTexts,
): Promise<void> {
  const read = await reader.instance(index);
  if (read.kind === 'failed') {
    tellWarning(read.message);
    return;
  }
  const { id, prompt } = read.instance;
  if (prompt === null)
    tellInformation(
      `There is no prompt of "${id}": the run was made without one, or did not keep it.`,
    );
  else await texts.show(`prompt of ${fileNameOfTask(id)}.txt`, prompt);
}
