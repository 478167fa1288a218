import path from 'node:path';
import {
  builtInLayouts,
  isBuiltInLayout,
  parseLayout,
  type ReadLayout,
} from '../core/prompt/layouts';
import { readTextFile } from './files';

/** The layout of a name that ships with Stepwise, or of a file whose path starts at `folder`. */
export async function readLayout(name: string, folder: string): Promise<ReadLayout> {
  if (isBuiltInLayout(name)) return parseLayout(builtInLayouts[name]!);
  const read = await readTextFile(path.resolve(folder, name));
  return read.kind === 'text' ? parseLayout(read.text) : { kind: 'broken', message: read.message };
}
