import { member } from '../../json/json';
import { idOf, objectMember, textOf, textsOf, type LineFormat } from './line';

/**
 * What Tk-Instruct writes as `predicted_examples.jsonl`: an example of its data set with the prediction,
 * `{"Task", "Categories", "Instance": {"id", "input", "output": […]}, "prediction", …}`.
 */
export const tkInstruct: LineFormat = {
  recognises: (line) => objectMember(line, 'Instance') !== undefined,
  decode: (line) => {
    const instance = objectMember(line, 'Instance') ?? {};
    const id = idOf(member(instance, 'id')) ?? idOf(member(line, 'id'));
    if (id === undefined) return 'it has no "id"';
    const prediction = member(line, 'prediction');
    if (prediction !== undefined && typeof prediction !== 'string')
      return 'it has no text as "prediction"';
    const output = member(instance, 'output');
    const references = textsOf(output);
    if (output !== undefined && references === undefined)
      return 'the "output" of its "Instance" is neither a text nor a list of texts';
    return {
      id,
      task: textOf(member(line, 'Task')),
      category: textsOf(member(line, 'Categories'))?.[0],
      input: textOf(member(instance, 'input')),
      prediction,
      references,
      filter: undefined,
    };
  },
};
