import {
  flag,
  object,
  objectOr,
  oneOf,
  text,
  texts,
  wholeNumber,
  type Decoder,
  type KeyProblem,
} from '../json/decoders';
import { readNodes } from '../json/nodes';
import { allRules, ruleIds } from './allRules';
import { severities, type RuleHead, type RuleOptions, type Severity } from './rule';

/** What a project or a user sets for a rule. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** All of the rule's options, those that are not set with their default values. */
  readonly options: RuleOptions;
}

/** Settings by the id of the rule; a rule that is not in it stays as it is. */
export type Configuration = ReadonlyMap<string, RuleSetting>;

export const defaultConfiguration: Configuration = new Map();

export interface ReadConfiguration {
  /** All that could be read. */
  readonly configuration: Configuration;
  /** What is wrong, in the order of the text. */
  readonly problems: readonly KeyProblem[];
}

/**
 * Reads a `stepwise.json`, such as `{"rules": {"vague-step": "off", "example-count": {"severity": "error", "minimum": 2}}}`. A
 * problem costs the setting that it is about and no other.
 */
export function readConfiguration(source: string): ReadConfiguration {
  const node = readNodes(source);
  if (node.kind === 'damage')
    return { configuration: new Map(), problems: [{ message: node.message, span: node.span }] };
  const problems: KeyProblem[] = [];
  const decoded = file.decode(node, 'The content of stepwise.json', (one) => problems.push(one));
  return { configuration: decoded?.rules ?? new Map<string, RuleSetting>(), problems };
}

/** The settings of both; a rule that both set is as the second says. */
export function merged(first: Configuration, second: Configuration): Configuration {
  return new Map([...first, ...second]);
}

/** The JSON Schema of `stepwise.json`; `media/stepwise.schema.json` holds it for editors. */
export function configurationSchema(): Readonly<Record<string, unknown>> {
  const properties = file.schema.properties as Readonly<Record<string, unknown>>; // an object decoder's
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Stepwise',
    ...file.schema,
    properties: { ...properties, $schema: { type: 'string' } },
  };
}

const severityWords = [...severities, 'off'] as const;

/** `"off"`, a severity, or an object of a severity and options. */
function settingOf({ id, summary, severity, options }: RuleHead): Decoder<RuleSetting> {
  const shape = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, optionDecoder(value, id)]),
  );
  const word = oneOf(severityWords, { summary, fallback: severity });
  const both = objectOr(word, object({ ...shape, severity: word }, { summary, path: `${id}.` }));
  return {
    fallback: { severity, options },
    schema: { ...both.schema, description: summary },
    decode(node, name, report) {
      const problems: KeyProblem[] = [];
      const decoded = both.decode(node, name, (problem) => problems.push(problem));
      problems.forEach(report);
      if (decoded === undefined || problems.length > 0) return undefined;
      if (typeof decoded === 'string') return { severity: decoded, options };
      const { severity: wanted, ...set } = decoded;
      // Each option was read by the decoder of its own type.
      return { severity: wanted, options: set as unknown as RuleOptions };
    },
  };
}

function optionDecoder(value: RuleOptions[string], rule: string): Decoder<unknown> {
  const summary = `An option of ${rule}; its page says what it does.`;
  if (typeof value === 'number') return wholeNumber(0, { summary, fallback: value });
  if (typeof value === 'boolean') return flag({ summary, fallback: value });
  return texts(0, { summary, fallback: value });
}

const decoders = new Map(allRules.map((rule) => [rule.id, settingOf(rule)]));

/** Only what is set is in the result, so that the settings of several places can be put together. */
const settings: Decoder<Configuration> = {
  fallback: defaultConfiguration,
  schema: {
    description: 'Severities and options of rules, by their ids.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Array.from(decoders, ([id, { schema }]) => [id, schema])),
  },
  decode(node, name, report) {
    const found = new Map<string, RuleSetting>();
    if (node.kind !== 'object') {
      report({ message: `${name} must be an object in braces.`, span: node.span });
      return undefined;
    }
    for (const { key, keySpan, value } of node.members) {
      const decoder = decoders.get(key);
      const setting = decoder?.decode(value, `"rules.${key}"`, report);
      if (setting) found.set(key, setting);
      if (!decoder) report({ message: unknownRule(key), span: keySpan });
    }
    return found;
  },
};

const file = object(
  {
    rules: settings,
    $schema: text({ summary: 'Where the schema of this file is.', fallback: '-' }),
  },
  { summary: 'What holds for the instructions below the folder of this file.' },
);

function unknownRule(id: string): string {
  const close = ruleIds.find((known) => known.replaceAll('-', '') === id.replace(/[^a-z]/gi, ''));
  return close
    ? `No rule is called "${id}". "${close}" is meant, it seems.`
    : `No rule is called "${id}". The rules are ${ruleIds.join(', ')}.`;
}
