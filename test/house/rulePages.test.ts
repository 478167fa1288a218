import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { lint } from '../../src/core/lint/lint';
import { rules } from '../../src/core/lint/rules';

const folder = path.resolve(import.meta.dirname, '../../src/core/lint/rules');
const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
const read = (id: string): string => readFileSync(path.join(folder, `${id}.md`), 'utf8');

test('every rule has a page, and every page a rule', () => {
  expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

test('a rule has a file of its own, named as the rule', () => {
  const modules = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const named = rules.map(
    ({ id }) => `${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`,
  );
  expect(modules.sort()).toEqual(named.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { summary, options }) => {
  test('its page begins with its summary and says why', () => {
    const page = read(id);
    expect(page.startsWith(`# ${id}\n\n${summary}\n`)).toBe(true);
    const headings = page.match(/^## .*/gm) ?? [];
    expect(headings).toEqual(expect.arrayContaining(['## Why', '## Reported', '## Fine']));
  });

  test('its page tells every option and its default value', () => {
    const page = read(id);
    const told = /^## Options\n([^]*?)(?=^## |$(?![^]))/m.exec(page)?.[1] ?? '';
    for (const [name, value] of Object.entries(options)) {
      expect(told).toContain(`\`${name}\``);
      expect(told).toContain(`\`${JSON.stringify(value)}\``);
    }
    expect(told === '').toBe(Object.keys(options).length === 0);
  });
});

/** What these report depends on more than the text; their own tests show it. */
const needsMore = ['missing-file', 'example-is-instance', 'over-budget'];
const byTextAlone = rules.map(({ id }) => id).filter((id) => !needsMore.includes(id));

test.each(byTextAlone)('%s: what its page shows as reported is, and as fine is not', (id) => {
  const reported = blocks(read(id), 'Reported');
  const fine = blocks(read(id), 'Fine');
  expect(reported.length).toBeGreaterThan(0);
  expect(fine.length).toBeGreaterThan(0);
  for (const text of reported) expect(findings(text, id), text).not.toEqual([]);
  for (const text of fine) expect(findings(text, id), text).toEqual([]);
});

function blocks(page: string, heading: string): string[] {
  const part = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |$(?![^]))`, 'm').exec(page)?.[1] ?? '';
  return Array.from(part.matchAll(/^```\w*\n([^]*?)^```/gm), ([, text]) => text!);
}

function findings(text: string, id: string): string[] {
  return lint(parse(text))
    .filter(({ rule }) => rule === id)
    .map(({ message }) => message);
}
