import path from 'node:path';
import { instructionOfTaskText } from '../node/taskConversion';
import { readTableText } from '../node/tableFiles';
import { defineCommand, json, wrongUse } from './command';
import { convertTable, delimiterOf, tableOptions, wrongTableOptions } from './importTable';
import { writeEach, writingOptions } from './writeEach';

export const importCommand = defineCommand({
  name: 'import',
  summary: 'Turn SUP-NATINST task files, or tables, into instruction files.',
  usage: 'import <files…> --out DIR [--input COLUMN… --output COLUMN…] [--force] [--json]',
  details: [
    'Takes files and globs; a folder stands for the JSON files in it. The instances of a SUP-NATINST task stay',
    'in its file, which the field "Instances:" of the instruction leads to.',
    'CSV, TSV, JSON lines and JSON lists of objects are read as tables, among them Alpaca and ShareGPT: DIR gets',
    'NAME.json with the instances and NAME.instruct beside it. Columns with the usual names (input/output,',
    'prompt/completion, question/answer, text/label, instruction, messages, …) are found; others must be named.',
    'A record that cannot be used is named with its line; the others are imported.',
    'With --json: the list of the paths written.',
  ].join('\n'),
  options: { ...writingOptions, ...tableOptions, json },
  run: async ({ positionals, options, terminal }) => {
    if (options.out === undefined) return wrongUse('Name the folder to write into: --out DIR.');
    const wrong = wrongTableOptions(options);
    if (wrong) return wrong;
    const folder = path.resolve(terminal.folder, options.out);
    const delimiter = delimiterOf(options.delimiter);
    return writeEach({
      patterns: positionals,
      endings: ['.json'],
      out: options.out,
      options,
      terminal,
      convert: async (file) => {
        const read = await readTableText(file, { delimiter, hasHeader: !options['no-header'] });
        if (read.kind === 'unreadable') return read;
        if (read.kind === 'no-table') return instructionOfTaskText(read.text, file, folder);
        return convertTable(file, read, { options, terminal });
      },
    });
  },
});
