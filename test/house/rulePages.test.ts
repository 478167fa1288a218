import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/core/lint/rules';

const folder = path.resolve(import.meta.dirname, '../../src/core/lint/rules');
const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));

test('every rule has a page, and every page a rule', () => {
  expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

test.each(pages)('%s says what, why, and shows what is reported and what is fine', (page) => {
  const headings = readFileSync(path.join(folder, page), 'utf8').match(/^#+ .*/gm) ?? [];
  expect(headings[0]).toBe(`# ${path.basename(page, '.md')}`);
  expect(headings).toEqual(expect.arrayContaining(['## Why', '## Reported', '## Fine']));
});

test('a rule has a file of its own, named as the rule', () => {
  const modules = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const named = rules.map(
    ({ id }) => `${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`,
  );
  expect(modules.sort()).toEqual(named.sort());
});
