import path from 'node:path';
import { instructionOfTask } from '../node/taskConversion';
import { defineCommand, json, wrongUse } from './command';
import { writeEach, writingOptions } from './writeEach';

export const importCommand = defineCommand({
  name: 'import',
  summary: 'Turn SUP-NATINST task files into instruction files.',
  usage: 'import <task.json…> --out DIR [--force] [--json]',
  details:
    'Takes files, globs and folders. The instances stay in the task file, which the field "Instances:" of\n' +
    'the instruction leads to. With --json: the list of the paths written.',
  options: { ...writingOptions, json },
  run: async ({ positionals, options, terminal }) => {
    if (options.out === undefined) return wrongUse('Name the folder to write into: --out DIR.');
    const folder = path.resolve(terminal.folder, options.out);
    return writeEach({
      patterns: positionals,
      endings: ['.json'],
      out: options.out,
      options,
      terminal,
      convert: async (file) => instructionOfTask(file, folder),
    });
  },
});
