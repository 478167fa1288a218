import { readFileSync } from 'node:fs';
import path from 'node:path';
import { convertPathToPattern, globSync } from 'tinyglobby';
import { taskNameOfPath } from '../core/dataset/taskName';
import { parse } from '../core/document/parse';
import { isSplitFile } from '../core/experiment/splitFile';
import type {
  ExperimentSurroundings,
  ExperimentTask,
  NamedTasks,
} from '../core/lint/experiment/experimentRule';
import { builtInLayouts, isBuiltInLayout, parseLayout, showsInput } from '../core/prompt/layouts';
import type { DataFiles } from './dataFiles';
import { taskFolders, tasksOfSplitFile } from './dataset/splitFile';
import { fileStamp, statIfThere } from './fileStamp';
import { isLayoutFile } from './isLayoutFile';
import { isRefined } from './refinedName';
import { taskEndings } from './taskFiles';
import { encodingNamed } from './tokenizers/names';

/** The files that the experiment file `file` names, as they are when a rule asks for them. */
export function experimentSurroundingsOf(file: string, data: DataFiles): ExperimentSurroundings {
  const folder = path.dirname(path.resolve(file));
  return {
    tasks: (entry, given) => {
      const { files, missing } = isSplitFile(entry)
        ? ofSplitFile(entry, given, folder)
        : { files: ofPattern(entry, folder), missing: [] };
      return { found: files.map((found) => taskIn(found, folder, data)), missing };
    },
    problemWith: (key, name) =>
      key === 'layout' ? layoutProblem(name, folder) : tokenizerProblem(name, folder),
  };
}

function ofPattern(pattern: string, folder: string): readonly string[] {
  const literal = path.resolve(folder, pattern);
  const globs = isFolder(literal)
    ? taskEndings.map((ending) => `${convertPathToPattern(literal)}/**/*${ending}`)
    : [path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern];
  return globSync(globs, {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
    .map((found) => path.normalize(found))
    .filter((found) => pattern.includes('.refined') || !isRefined(found))
    .filter((found) => found === literal || !isLayoutFile(found))
    .sort();
}

function ofSplitFile(
  entry: string,
  given: readonly string[],
  folder: string,
): { readonly files: readonly string[] } & Pick<NamedTasks, 'missing'> {
  const splitFile = path.resolve(folder, entry);
  const folders = taskFolders(given, { folder, splitFile });
  return tasksOfSplitFile(splitFile, folders) ?? { files: [], missing: [] };
}

function taskIn(file: string, folder: string, data: DataFiles): ExperimentTask {
  const shown = path.relative(folder, file).replaceAll(path.sep, '/');
  const { task, dataFile } = file.endsWith('.instruct')
    ? instructionIn(file)
    : { task: taskNameOfPath(file), dataFile: file };
  const instances = dataFile === undefined ? undefined : data.instances(dataFile);
  return { file: shown, task, instances };
}

/** What an instruction calls its task, and its data file. */
function instructionIn(file: string): {
  readonly task: string;
  readonly dataFile: string | undefined;
} {
  try {
    const { task, instances } = parse(readFileSync(file, 'utf8')).instruction;
    return {
      task: task?.text || taskNameOfPath(file),
      dataFile: instances?.text ? path.resolve(path.dirname(file), instances.text) : undefined,
    };
  } catch {
    return { task: taskNameOfPath(file), dataFile: undefined }; // a run that needs it says what is wrong
  }
}

function layoutProblem(name: string, folder: string): string | null {
  if (isBuiltInLayout(name)) return null;
  let text: string;
  try {
    text = readFileSync(path.resolve(folder, name), 'utf8');
  } catch {
    const names = Object.keys(builtInLayouts).join(', ');
    return `"${name}" is no layout: neither one that ships with Stepwise (${names}) nor a file that can be read. Paths are relative to this file.`;
  }
  const layout = parseLayout(text);
  if (layout.kind === 'broken') return `The layout "${name}" cannot be used: ${layout.message}`;
  return showsInput(layout.nodes)
    ? null
    : `The layout "${name}" drops the input: outside of its examples it has no "{{input}}".`;
}

/** Tokenizers are large, and experiments are looked at again and again. */
const tokenizerProblems = new Map<
  string,
  { readonly stamp: string; readonly problem: string | null }
>();

function tokenizerProblem(name: string, folder: string): string | null {
  if (name === 'none' || encodingNamed(name)) return null;
  const given = path.resolve(folder, name);
  const file = isFolder(given) ? path.join(given, 'tokenizer.json') : given;
  const stamp = fileStamp(file);
  if (stamp === undefined)
    return `There is no tokenizer "${name}". Give the path of the tokenizer.json that comes with the model, relative to this file, or "none".`;
  const known = tokenizerProblems.get(file);
  if (known?.stamp === stamp) return known.problem;
  const problem = isTokenizer(file)
    ? null
    : `"${name}" is not a tokenizer: it is no JSON file with a "model", as the tokenizer.json of a model is.`;
  tokenizerProblems.set(file, { stamp, problem });
  return problem;
}

function isFolder(file: string): boolean {
  return statIfThere(file)?.isDirectory() === true;
}

function isTokenizer(file: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && 'model' in value;
  } catch {
    return false;
  }
}
