import { sectionsOf } from '../../document/sections';
import { deepValues } from '../indentation/deepValues';
import { hiddenFields } from '../indentation/hiddenFields';
import { joinedNames } from '../indentation/joinedNames';
import { lostText } from '../indentation/lostText';
import { defineRule } from '../rule';

export const badIndent = defineRule({
  id: 'bad-indent',
  summary: 'A value stands on the line of its field, or below it, indented by two spaces more.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ document: { text, damage }, document }) {
    const blocks = sectionsOf(document);
    const examples = blocks.flatMap(({ block, sections }) => (block.example ? [sections] : []));
    const names = [...joinedNames(blocks), ...examples.flatMap((each) => [...hiddenFields(each)])];
    yield* names;
    yield* deepValues(blocks.flatMap(({ sections }) => sections));
    const explained = new Set(names.map(({ span }) => lineStart(text, span.start)));
    const rest = [
      ...damage.filter(({ kind }) => kind !== 'exact-value'),
      ...examples.flatMap(([heading]) => [...lostText(heading!)]),
    ];
    for (const { span, message } of rest)
      if (!explained.has(lineStart(text, span.start))) yield { span, message };
  },
});

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text[start - 1]!)) start--;
  return start;
}
