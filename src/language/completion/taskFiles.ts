/** The name that a file suggests for its task; empty where it suggests none. */
export function taskNameOf(fileName: string): string {
  return fileName.replace(/\.instruct$/i, '').trim();
}

/** Where the data file of a task usually is. */
export function dataFilesOf(task: string): readonly string[] {
  return task === '' ? [] : [`${task}.json`, `../data/${task}.json`, `data/${task}.json`];
}
