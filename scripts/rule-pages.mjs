// Writes the pages of all rules into one folder, dist/rules, with links that lead on from there.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'dist/rules');
const folders = ['rules', 'taskFile/rules', 'experiment/rules', 'configurationFile/rules'].map(
  (folder) => path.join(root, 'src/core/lint', folder),
);

export function writeRulePages() {
  mkdirSync(target, { recursive: true });
  for (const folder of folders)
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const page = readFileSync(path.join(folder, name), 'utf8');
      writeFileSync(path.join(target, name), withLinksFromTarget(page, folder));
    }
}

/** The path of each relative link stands between `](` and `)` or `#`. */
const withLinksFromTarget = (page, folder) =>
  page.replace(/(?<=\]\()(?!https?:|#)([^)#]+)/g, (link) => {
    const file = path.resolve(folder, link);
    const shipped = folders.includes(path.dirname(file))
      ? path.join(target, path.basename(file))
      : file;
    return path.relative(target, shipped).replaceAll(path.sep, '/');
  });
