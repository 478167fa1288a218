import path from 'node:path';

/** Beside `a.instruct`: `a.refined.instruct`. */
export function refinedName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.refined${ext}`);
}

/** Whether refining wrote the file beside another one. */
export function isRefined(file: string): boolean {
  return file.endsWith('.refined.instruct');
}
