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
  if (read.kind === 'text') return parseLayout(read.text);
  const shipped = `Layouts that ship with Stepwise are ${Object.keys(builtInLayouts).join(', ')}.`;
  const message = read.cause === 'missing' ? `${read.message} ${shipped}` : read.message;
  return { kind: 'broken', message };
}
