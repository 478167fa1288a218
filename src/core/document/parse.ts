import { BlockReader, header, type SourceLine } from './block';
import type { Block, Instruction, InstructionDocument, Value } from './model';

/**
 * Reads an instruction or a layout. It never fails: what does not follow the format is listed as damage, and all the
 * rest is read as if the damage were not there.
 */
export function parse(text: string): InstructionDocument {
  return documentOf(text, blocksIn(text, 0, text.length));
}

export function documentOf(text: string, blocks: readonly Block[]): InstructionDocument {
  const fields = blocks.flatMap(({ field }) => field ?? []);
  return {
    text,
    blocks,
    lines: blocks.flatMap(({ lines }) => lines),
    fields,
    instruction: instructionOf(blocks),
    damage: blocks.flatMap(({ damage }) => damage),
  };
}

function instructionOf(blocks: readonly Block[]): Instruction {
  const find = (name: string): Block | undefined =>
    blocks.find(({ field }) => field?.name === name);
  const value = (name: string): Value | undefined => find(name)?.field?.value;
  const steps = find('Steps');
  const examples = blocks.flatMap(({ example }) => example ?? []);
  return {
    task: value('Task'),
    category: value('Category'),
    instances: value('Instances'),
    layout: value('Layout'),
    definition: value('Definition'),
    template: value('Template'),
    fit: value('Fit'),
    stepsField: steps?.field,
    steps: steps?.steps ?? [],
    positiveExamples: examples.filter(({ polarity }) => polarity === 'positive'),
    negativeExamples: examples.filter(({ polarity }) => polarity === 'negative'),
  };
}

/** The blocks of a part of a text that begins where a block begins. */
export function blocksIn(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let reader = new BlockReader(text, start);
  for (const line of sourceLines(text, start, end)) {
    const content = text.slice(line.start, line.end);
    const heading = header.exec(content);
    if (heading && !reader.isEmpty) {
      blocks.push(reader.block(line.start));
      reader = new BlockReader(text, line.start);
    }
    reader.read(line, content, heading);
  }
  if (end > start) blocks.push(reader.block(end));
  return blocks;
}

/** Lines as editors count them: they end with LF, CR LF or CR. A byte order mark belongs to no line's content. */
function* sourceLines(text: string, from: number, to: number): Generator<SourceLine> {
  let start = from === 0 && text.startsWith('\uFEFF') ? 1 : from;
  const terminator = /\r\n|\n|\r/g;
  terminator.lastIndex = start;
  while (start < to) {
    const match = terminator.exec(text);
    const next = match ? terminator.lastIndex : text.length;
    yield { start, end: match?.index ?? text.length, next };
    start = next;
  }
}
