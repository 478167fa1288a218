/** Whether an entry of "tasks" or "testTasks" is a file that names tasks, one on each line. */
export function isSplitFile(entry: string): boolean {
  return entry.toLowerCase().endsWith('.txt');
}

/** The names of tasks in a split file, each once. A line that begins with "#" is a comment. */
export function namesInSplitFile(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^\uFEFF/, '').trim());
  return [...new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))];
}
