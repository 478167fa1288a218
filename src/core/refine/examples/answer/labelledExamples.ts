import type { PlainExample } from '../../../document/model';
import { fencedBlocks } from '../../answer/fences';
import { closesChat } from '../../answer/leadIns';
import { exampleFrom } from './jsonExamples';

/**
 * The examples of a text in which "Input:", "Output:" and "Explanation:" introduce their parts, in bold, as bullets,
 * under numbers or headings. An example without an output is none. Lines of code blocks introduce nothing.
 */
export function labelledExamples(text: string): PlainExample[] {
  const lines = text.split('\n');
  const code = new Set<number>();
  for (const { start, end } of fencedBlocks(lines))
    for (let index = start; index < end; index++) code.add(index);
  const drafts: Draft[] = [];
  for (const [index, line] of lines.entries())
    takeLine(drafts, line, code.has(index) ? undefined : labelOf(line));
  return drafts.flatMap(exampleOfDraft);
}

/** A mistake is an output that the answer calls wrong; it belongs to no part of the example. */
type Part = 'input' | 'output' | 'mistake' | 'explanation';

/** An example while its lines come in. */
interface Draft {
  /** Of the line with its "Input:", in characters. */
  readonly indent: number;
  /** Where "Input:" itself begins, behind the mark of a list; what is indented deeper belongs to a value. */
  readonly column: number;
  readonly parts: Map<Part, string[]>;
  /** Where the next line goes; `undefined` behind the end of the example. */
  part: Part | undefined;
}

interface Label {
  readonly part: Part;
  readonly indent: number;
  readonly column: number;
  /** What stands behind it on its line. */
  readonly rest: string;
}

function takeLine(drafts: Draft[], line: string, label: Label | undefined): void {
  const draft = drafts.at(-1);
  if (label?.part === 'input' && !(draft && label.indent > draft.indent + 1)) {
    const parts = new Map([[label.part, [label.rest]]]);
    const { indent, column, part } = label;
    drafts.push({ indent, column, parts, part });
    return;
  }
  if (!draft) return;
  if (label && isDue(label, draft)) {
    draft.parts.set(label.part, [label.rest]);
    draft.part = label.part;
  } else if (!label && titleOfExample.test(line)) draft.part = undefined;
  else if (draft.part) draft.parts.get(draft.part)!.push(line);
}

/** Whether a label goes on with the example, and is not a line of its value. */
function isDue({ part, indent }: Label, { parts, column }: Draft): boolean {
  if (indent > column + 1 || parts.has(part)) return false;
  return part !== 'explanation' || parts.has('output');
}

const labelLine =
  /^( *)((?:[-*•>] +|#{1,6} +|\(?\d{1,2}[.)] +)*)(?:\*\*|__|\*|_)?(?:(?:expected|correct|hard|new|sample) )?(input|output|(?:incorrect|wrong|mistaken|bad) (?:output|answer)|explanation|reason|reasoning|rationale|why)(?: \d{1,2})?(?:\*\*|__|\*|_)? ?[:：](?:\*\*|__|\*|_)?(?: +(.*)| *)$/i;
/** "### Input", "**Output**" */
const titleOfPart =
  /^( *)((?:[-*•>] +|\(?\d{1,2}[.)] +)*(?:#{1,6} +|(?=\*\*|__)))(?:\*\*|__)?(input|output|explanation)(?: \d{1,2})?(?:\*\*|__)? *$/i;
const titleOfExample =
  /^[^\p{L}\p{N}]*(?:(?:positive|harder|hard|new) )*(?:example|candidate) *#?\d{1,2}[^\p{L}\p{N}]*(?:[:(–—-].*)?$/iu;

function labelOf(line: string): Label | undefined {
  const [, margin, mark, name, rest = ''] = labelLine.exec(line) ?? titleOfPart.exec(line) ?? [];
  if (margin === undefined || mark === undefined || name === undefined) return undefined;
  const indent = margin.length;
  return { part: partOf(name.toLowerCase()), indent, column: indent + mark.length, rest };
}

function partOf(name: string): Part {
  if (name === 'input' || name === 'output') return name;
  return name.includes(' ') ? 'mistake' : 'explanation';
}

function exampleOfDraft({ parts }: Draft): PlainExample[] {
  const output = parts.get('output');
  if (!output) return [];
  const explanation = parts.get('explanation') ?? [];
  return [
    exampleFrom(
      valueOf(parts.get('input')!),
      valueOf(beforeChat(output)),
      valueOf(firstParagraph(explanation)),
    ),
  ];
}

/** Without the titles and rules that lead to the next example, the margin that its lines share, and its dress. */
function valueOf([first = '', ...further]: readonly string[]): string {
  while (further.length > 0 && isBetween(further.at(-1)!)) further.pop();
  const margins = further.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...margins, Infinity);
  const isBlock = /^[|>][-+]?$/.test(first) && further.length > 0; // of YAML
  const text = [
    isBlock ? '' : first,
    ...further.map((line) => line.slice(margin === Infinity ? 0 : margin)),
  ];
  return undressed(text.join('\n').trim());
}

function isBetween(line: string): boolean {
  return /^ *(?:(?:[-*_] ?){3,}|[#*_ ]*\d{1,2}[.)][*_ ]*|[-*•])? *$/.test(line);
}

/** A value in a code block, or one line in quotation marks, in bold or as code, is meant without them. */
function undressed(text: string): string {
  const block = /^(`{3,}|~{3,})[^`~\n]*\n([^]*)\n\1$/.exec(text);
  if (block && !block[2]!.includes(block[1]!)) return block[2]!;
  return (
    /^(\*\*|__|"|`)((?:(?!\1).)+)\1$/.exec(text)?.[2] ?? /^“([^“”\n]+)”$/.exec(text)?.[1] ?? text
  );
}

function firstParagraph(lines: readonly string[]): readonly string[] {
  const begin = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > begin && line.trim() === '');
  return end < 0 ? lines : lines.slice(0, end);
}

function beforeChat(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(
    (line, index) => index > 0 && lines[index - 1]!.trim() === '' && closesChat(line),
  );
  return end < 0 ? lines : lines.slice(0, end);
}
