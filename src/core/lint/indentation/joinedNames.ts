import { exampleFields, topLevelFields } from '../../document/model';
import type { SectionBlock, SourceLine } from '../../document/sections';
import type { Report } from '../rule';

const joined = (names: readonly string[]): RegExp =>
  new RegExp(String.raw`^( {0,3})(${names.join('|')})(?: \(exact\))?:(?=[^\s:])`);
const ofFile = joined(topLevelFields);
const ofExample = joined(exampleFields);

/** Names of fields without the space behind their colon, on lines that belong to no value or are indented too little for one. */
export function* joinedNames(blocks: readonly SectionBlock[]): Generator<Report> {
  const present = new Set(blocks.map(({ block }) => block.field?.name));
  for (const { block, lines, sections } of blocks) {
    const stray = lines.filter(({ kind }) => kind === 'stray');
    for (const line of stray)
      yield* report(line, ofFile.exec(line.content), { present, margin: '' });
    if (!block.example) continue;
    const inner = new Set(block.field?.inner.map(({ name }) => name));
    const content = sections.flatMap(({ body }) => body.filter(({ kind }) => kind === 'content'));
    for (const line of [...content, ...stray])
      yield* report(line, ofExample.exec(line.content), { present: inner, margin: '  ' });
  }
}

function* report(
  { start }: SourceLine,
  match: RegExpExecArray | null,
  {
    present,
    margin,
  }: { readonly present: ReadonlySet<string | undefined>; readonly margin: string },
): Generator<Report> {
  if (!match) return;
  const [whole, indent, name] = match;
  const begin = start + indent!.length;
  const end = start + whole.length;
  const fix = {
    title: `Put a space behind "${name}:"`,
    edits: [
      ...(indent === margin ? [] : [{ span: { start, end: begin }, text: margin }]),
      { span: { start: end, end }, text: ' ' },
    ],
  };
  yield {
    span: { start: begin, end },
    message: `Behind "${name}:" a space is missing, so it is no field.`,
    ...(!present.has(name) && { fix }),
  };
}
