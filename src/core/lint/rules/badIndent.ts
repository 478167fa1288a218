import { sectionsOf } from '../../document/sections';
import { deepValues } from '../indentation/deepValues';
import { hiddenFields } from '../indentation/hiddenFields';
import { joinedNames } from '../indentation/joinedNames';
import { lostText } from '../indentation/lostText';
import { shallowLines } from '../indentation/shallowLines';
import { strayLines } from '../indentation/strayLines';
import { defineRule } from '../rule';

export const badIndent = defineRule({
  id: 'bad-indent',
  summary: 'A value stands on the line of its field, or below it, indented by two spaces more.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ document: { text }, document }) {
    const blocks = sectionsOf(document);
    const examples = blocks.flatMap(({ block, sections }) => (block.example ? [sections] : []));
    const names = [...joinedNames(blocks), ...examples.flatMap((each) => [...hiddenFields(each)])];
    yield* names;
    yield* deepValues(blocks.flatMap(({ sections }) => sections));
    const explained = new Set(names.map(({ span }) => lineStart(text, span.start)));
    const rest = [
      ...shallowLines(blocks.flatMap(({ sections }) => sections)),
      ...strayLines(blocks, ({ start }) => explained.has(lineStart(text, start))),
      ...examples.flatMap(([heading]) => [...lostText(heading!)]),
    ];
    for (const report of rest) if (!explained.has(lineStart(text, report.span.start))) yield report;
  },
});

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text[start - 1]!)) start--;
  return start;
}
