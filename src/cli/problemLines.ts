/** A message that begins with its place, e.g. `copy.experiment.json:2:11: "name" must be text.` */
const placed = /^(.+?:\d+:\d+): ([^]*)$/;

/** As the problem matcher of the editor reads it. What has no place of its own is told at the beginning of `file`. */
export function problemLine(message: string, file: string): string {
  const [, place = `${file}:1:1`, text = message] = placed.exec(message) ?? [];
  return `${place}: error: ${text}`;
}
