import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import {
  configurationSchema,
  merged,
  readConfiguration,
} from '../../../src/core/lint/configuration';
import { lint } from '../../../src/core/lint/lint';
import { rules } from '../../../src/core/lint/rules';

const text = 'Task: reviews\nDefinition: Tell.\nSteps:\n  1. Read it.\n  3. Write the answer.\n';

const found = (source: string, id = 'step-numbering'): string[] =>
  lint(parse(text), { configuration: readConfiguration(source).configuration })
    .filter(({ rule }) => rule === id)
    .map(({ severity }) => severity);

const problems = (source: string): string[] =>
  readConfiguration(source).problems.map(
    ({ message, span }) => `${source.slice(span.start, span.end)}: ${message}`,
  );

describe('a rule', () => {
  test('is as it is where nothing is set', () => {
    expect(found('{}')).toEqual(['warning']);
    expect(found('{"rules": {}}')).toEqual(['warning']);
  });

  test('can be switched off', () => {
    expect(found('{"rules": {"step-numbering": "off"}}')).toEqual([]);
    expect(found('{"rules": {"step-numbering": {"severity": "off"}}}')).toEqual([]);
  });

  test('can have another severity', () => {
    expect(found('{"rules": {"step-numbering": "error"}}')).toEqual(['error']);
    expect(found('{"rules": {"step-numbering": {"severity": "information"}}}')).toEqual([
      'information',
    ]);
  });
});

test('the second of two configurations wins, rule by rule', () => {
  const user = readConfiguration('{"rules": {"step-numbering": "off", "missing-file": "off"}}');
  const project = readConfiguration('{"rules": {"step-numbering": "error"}}');
  const both = merged(user.configuration, project.configuration);
  expect(both.get('step-numbering')?.severity).toBe('error');
  expect(both.get('missing-file')?.severity).toBe('off');
});

describe('a mistake is told with its place, and costs only its own setting', () => {
  test('a rule that there is not', () => {
    const source = '{"rules": {"stepnumbering": "off", "step-numbering": "error"}}';
    expect(problems(source)).toEqual([
      '"stepnumbering": No rule is called "stepnumbering". "step-numbering" is meant, it seems.',
    ]);
    expect(found(source)).toEqual(['error']);
  });

  test('a severity that there is not', () => {
    expect(problems('{"rules": {"step-numbering": "loud"}}')).toEqual([
      '"loud": "rules.step-numbering" must be "error" or "warning" or "information" or "off", but is "loud".',
    ]);
  });

  test('an option that the rule does not have', () => {
    const [problem] = problems('{"rules": {"step-numbering": {"colour": 1}}}');
    expect(problem).toContain('"step-numbering.colour" is not a key here.');
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"rules": {'],
    ['a list', '[]'],
    ['rules that are a list', '{"rules": []}'],
    ['another key', '{"rule": {}}'],
    ['a rule that is a number', '{"rules": {"step-numbering": 3}}'],
  ])('%s', (_, source) => {
    expect(problems(source)).toHaveLength(1);
    expect(found(source)).toEqual(['warning']);
  });
});

test('every option of every rule can be set to its default value', () => {
  for (const { id, severity, options } of rules) {
    const source = JSON.stringify({ rules: { [id]: { severity, ...options } } });
    const { configuration, problems: wrong } = readConfiguration(source);
    expect(wrong).toEqual([]);
    expect(configuration.get(id)).toEqual({ severity, options });
  }
});

test('media/stepwise.schema.json is what editors need for these keys', async () => {
  const schema = `${JSON.stringify(configurationSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../media/stepwise.schema.json');
});
