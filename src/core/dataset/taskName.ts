/** The name of the task that a file is about: the file's name without its ending. Both kinds of slash separate folders. */
export function taskNameOfPath(path: string): string {
  const fileName = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return fileName.replace(/\.(?:json|instruct)$/i, '');
}

const longestName = 120;

/**
 * A name from data as the name of a file, without an ending: one that no file system takes for a path, a device or a
 * hidden file.
 */
export function fileNameOfTask(name: string): string {
  const safe = name
    .toWellFormed()
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\u2028\u2029]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, longestName)
    .toWellFormed();
  if (safe === '') return 'task';
  return devices.test(safe) ? `${safe}_` : safe;
}

const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
