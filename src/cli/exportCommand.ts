import type { InstructionDocument } from '../core/document/model';
import { taskOfInstruction } from '../node/taskConversion';
import { readInstructionFile } from '../node/taskFiles';
import { defineCommand, json, wrongUse } from './command';
import { writeEach, writingOptions } from './writeEach';

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Turn instruction files back into SUP-NATINST task files.',
  usage: 'export <file.instruct…> --out DIR [--force] [--json]',
  details:
    'Takes files, globs and folders. A task file is the data file that "Instances:" leads to, with what the\n' +
    'instruction changes; all other values stay as they are. Steps go under the key "Steps".\n' +
    'With --json: the list of the paths written.',
  options: { ...writingOptions, json },
  run: async ({ positionals, options, terminal }) => {
    if (options.out === undefined) return wrongUse('Name the folder to write into: --out DIR.');
    return writeEach({
      patterns: positionals,
      endings: ['.instruct'],
      out: options.out,
      options,
      terminal,
      convert: async (file) => {
        const read = await readInstructionFile(file);
        if (read.kind === 'unreadable') return read;
        const converted = await taskOfInstruction(file, read.document);
        if (converted.kind === 'unreadable') return converted;
        return { ...converted, warning: damageWarning(file, read.document) };
      },
    });
  },
});

function damageWarning(file: string, { text, damage }: InstructionDocument): string | undefined {
  const [first] = damage;
  if (!first) return undefined;
  const line = text.slice(0, first.span.start).split(/\r\n|\n|\r/).length;
  return `"${file}", line ${line}: ${first.message} The task file was written without what could not be read.`;
}
