import { member, type JsonObject } from '../../json/json';
import { firstMember, idOf, textOf, textsOf, type LineFormat } from './line';

/**
 * Our own lines: `{"id", "prediction"}`, with `task`, `category`, `input` and `references` where they are known; and
 * files of references, `{"id", "references"}`, which may be called `output` or `target` too.
 */
export const plain: LineFormat = {
  recognises: () => true,
  decode: (line) => {
    const id = idOf(member(line, 'id'));
    if (id === undefined) return 'it has no "id"';
    const wrong = wrongMember(line);
    if (wrong !== undefined) return wrong;
    return {
      id,
      task: textOf(member(line, 'task')),
      category: textOf(member(line, 'category')),
      input: textOf(member(line, 'input')),
      prediction: textOf(member(line, 'prediction')),
      references: textsOf(firstMember(line, referenceNames)),
      filter: undefined,
    };
  },
};

const referenceNames = ['references', 'output', 'target'];

function wrongMember(line: JsonObject): string | undefined {
  const prediction = member(line, 'prediction');
  if (prediction !== undefined && typeof prediction !== 'string')
    return 'it has no text as "prediction"';
  const name = referenceNames.find((candidate) => Object.hasOwn(line, candidate));
  return name !== undefined && textsOf(member(line, name)) === undefined
    ? `its "${name}" is neither a text nor a list of texts`
    : undefined;
}
