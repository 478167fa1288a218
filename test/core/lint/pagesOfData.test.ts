import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { taskNameOfPath } from '../../../src/core/dataset/taskName';
import { parse } from '../../../src/core/document/parse';
import { lintExperiment } from '../../../src/core/lint/experiment/lintExperiment';
import { experimentRules } from '../../../src/core/lint/experiment/rules';
import { findingsOf } from '../../../src/core/lint/lint';
import { noSurroundings, type RuleHead } from '../../../src/core/lint/rule';
import { rules } from '../../../src/core/lint/rules';
import { lintTaskFile } from '../../../src/core/lint/taskFile/lintTaskFile';
import { taskFileRules } from '../../../src/core/lint/taskFile/rules';
import { estimatedTokens } from '../../../src/core/prompt/tokens';

const folder = path.resolve(import.meta.dirname, '../../../src/core/lint');

/** Whether a rule has a finding in a document of its page, in the surroundings that the page tells of. */
type Reports = (rule: string, text: string) => boolean;

const surroundings = {
  ...noSurroundings,
  instances: () => [{ id: 'k1', input: 'It sings and never drips.', references: ['Yes'] }],
  budget: { maxSourceTokens: 60, counter: estimatedTokens },
};
const inInstruction: Reports = (rule, text) =>
  findingsOf(
    rules.find(({ id }) => id === rule)!,
    parse(text),
    {
      surroundings:
        rule === 'over-budget' ? { ...surroundings, instances: () => [] } : surroundings,
    },
  ).length > 0;
const inTaskFile: Reports = (rule, text) =>
  lintTaskFile(text, { name: 'kettles' }).some((finding) => finding.rule === rule);
const inExperiment: Reports = (rule, text) =>
  lintExperiment(text, {
    tasks: (entry) => ({
      found: [{ file: entry, task: taskNameOfPath(entry), instances: kettles(entry) }],
      missing: [],
    }),
    problemWith: (_, name) => (name.startsWith('no-') ? `There is no "${name}".` : null),
  }).some((finding) => finding.rule === rule);
const kettles = (file: string) =>
  file.includes('kettles') ? [{ id: file, input: 'It sings.', references: ['Yes'] }] : [];

const ofData = rules.filter(({ id }) =>
  [
    ...['example-numbering', 'over-budget', 'example-count', 'one-sided-examples'],
    ...['example-is-instance', 'unknown-placeholder', 'unclosed-section'],
    ...['missing-input-placeholder', 'steps-not-rendered'],
  ].includes(id),
);

describe.each([
  ['rules', ofData, inInstruction],
  ['taskFile/rules', taskFileRules, inTaskFile],
  ['experiment/rules', experimentRules, inExperiment],
] as readonly (readonly [string, readonly RuleHead[], Reports])[])('%s', (at, group, reports) => {
  test.each(group.map((rule) => [rule.id, rule] as const))('%s', (id, { summary, options }) => {
    const page = readFileSync(path.join(folder, at, `${id}.md`), 'utf8');
    expect(page.startsWith(`# ${id}\n\n${summary}\n\n## Why\n`)).toBe(true);
    const sections = page.split(/^## /m);
    const section = (name: string) => sections.find((each) => each.startsWith(`${name}\n`)) ?? '';
    const blocks = (name: string) =>
      Array.from(section(name).matchAll(/^```\n([^]*?)^```$/gm), ([, text]) => text!);
    for (const text of blocks('Reported')) expect(reports(id, text), text).toBe(true);
    for (const text of blocks('Fine')) expect(reports(id, text), text).toBe(false);
    expect(section('Reported').trim()).not.toBe('Reported');
    expect(section('What to do').trim()).not.toBe('What to do');
    for (const [option, value] of Object.entries(options))
      expect(section('Options')).toContain(`\`${option}\` (default: \`${JSON.stringify(value)}\`)`);
  });
});

test('every rule of the three kinds has an id of its own', () => {
  const ids = [...rules, ...taskFileRules, ...experimentRules].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
