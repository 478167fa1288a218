import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from '../core/document/parse';
import type {
  ExperimentSurroundings,
  ExperimentTask,
} from '../core/lint/experiment/experimentRule';
import type { DataFiles } from './dataFiles';

/** The task and instruction files that the experiment file `file` names, as they are when a rule asks for them. */
export function experimentSurroundingsOf(file: string, data: DataFiles): ExperimentSurroundings {
  const folder = path.dirname(path.resolve(file));
  return {
    tasks: (pattern) =>
      globSync([path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern], {
        cwd: folder,
        absolute: true,
        expandDirectories: false,
        ignore: ['**/node_modules/**'],
      })
        .map((found) => path.normalize(found))
        .sort()
        .map((found) => taskIn(found, folder, data)),
  };
}

function taskIn(file: string, folder: string, data: DataFiles): ExperimentTask {
  const name = path.relative(folder, file).replaceAll(path.sep, '/');
  const dataFile = file.endsWith('.instruct') ? dataFileOf(file) : file;
  return { file: name, instances: dataFile === undefined ? undefined : data.instances(dataFile) };
}

/** The data file that an instruction names. */
function dataFileOf(file: string): string | undefined {
  try {
    const { instances } = parse(readFileSync(file, 'utf8')).instruction;
    return instances?.text ? path.resolve(path.dirname(file), instances.text) : undefined;
  } catch {
    return undefined; // a run that needs the file says what is wrong with it
  }
}
