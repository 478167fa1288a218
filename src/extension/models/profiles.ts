import {
  numberFrom,
  object,
  oneOf,
  optional,
  text,
  wholeNumber,
  type Decoded,
  type Decoder,
  type KeyProblem,
} from '../../core/json/decoders';
import { readNodes, type JsonNode, type JsonObjectNode } from '../../core/json/nodes';

export const openaiUrl = 'https://api.openai.com/v1';

const endpointShape = {
  provider: oneOf(['openai'], { summary: 'An OpenAI-compatible endpoint.', fallback: 'openai' }),
  baseUrl: text({
    summary: 'Address of the endpoint, such as "http://127.0.0.1:8000/v1".',
    fallback: openaiUrl,
  }),
  model: text({ summary: 'Name of the model at the endpoint.' }),
  api: oneOf(['chat', 'responses'], {
    summary: 'Chat completions, which nearly every endpoint speaks, or the Responses API.',
    fallback: 'chat',
  }),
  temperature: optional(numberFrom(0, { most: 2, summary: 'How much chance answers hold.' })),
  seed: optional(
    wholeNumber(0, { summary: 'Asks for the same answer each time; for chat completions only.' }),
  ),
  priceInput: optional(
    numberFrom(0, { summary: 'Dollars for a million tokens that are sent to the model.' }),
  ),
  priceOutput: optional(
    numberFrom(0, { summary: "Dollars for a million tokens of the model's answers." }),
  ),
};

const languageModelShape = {
  provider: oneOf(['vscode'], { summary: 'One of the language models that VS Code offers.' }),
  vendor: optional(text({ summary: 'Who offers the model, such as "copilot".' })),
  family: optional(text({ summary: 'Family of the model, such as "gpt-4o".' })),
};

/** A model that a user has described in the settings. */
export type Profile = EndpointProfile | LanguageModelProfile;
/** `null`: left to the endpoint, or not known. */
export type EndpointProfile = Decoded<typeof endpointShape>;
/** `null`: any will do. */
export type LanguageModelProfile = Decoded<typeof languageModelShape>;

const endpoint = object(endpointShape, { summary: 'A model behind an endpoint.' });
const languageModel = object(languageModelShape, {
  summary: "One of VS Code's own language models.",
});

export type ReadProfile =
  | { readonly kind: 'profile'; readonly profile: Profile }
  /** What is wrong with the profile of this name, and what to do. */
  | { readonly kind: 'broken'; readonly message: string };

/** Reads one entry of the setting `stepwise.model.profiles`, which may hold anything. */
export function readProfile(profiles: unknown, name: string): ReadProfile {
  const known = profileNames(profiles);
  if (!known.includes(name)) return { kind: 'broken', message: unknownProfile(name, known) };
  const node = nodeOf((profiles as Readonly<Record<string, unknown>>)[name]); // an object, as it has names
  const problems: KeyProblem[] = [];
  const decoder: Decoder<Profile> = namesVSCode(node) ? languageModel : endpoint;
  const profile = decoder.decode(node, 'It', (problem) => problems.push(problem));
  const [problem] = problems;
  const message = problem?.message ?? (profile && contradiction(profile));
  if (profile && message === undefined) return { kind: 'profile', profile };
  return {
    kind: 'broken',
    message: `The model profile "${name}" cannot be used. ${message ?? ''} Correct it in the setting "stepwise.model.profiles".`,
  };
}

export function profileNames(profiles: unknown): readonly string[] {
  return typeof profiles === 'object' && profiles !== null && !Array.isArray(profiles)
    ? Object.keys(profiles)
    : [];
}

/** The JSON Schema of one profile, as `package.json` must give it. */
export function profileSchema(): Readonly<Record<string, unknown>> {
  return { anyOf: [endpoint.schema, languageModel.schema] };
}

function unknownProfile(name: string, known: readonly string[]): string {
  const others =
    known.length === 0 ? 'It has none' : `It has ${known.map((one) => `"${one}"`).join(', ')}`;
  return `There is no model profile "${name}" in the setting "stepwise.model.profiles". ${others}. Choose another model with "Stepwise: Choose Model…".`;
}

/** VS Code hands settings over as JSON values. */
function nodeOf(value: unknown): JsonNode {
  const node = readNodes(JSON.stringify(value ?? null));
  if (node.kind === 'damage') throw new Error(`A setting is no JSON: ${node.message}`);
  return node;
}

function namesVSCode(node: JsonNode): node is JsonObjectNode {
  return (
    node.kind === 'object' &&
    node.members.some(
      ({ key, value }) => key === 'provider' && 'value' in value && value.value === 'vscode',
    )
  );
}

function contradiction(profile: Profile): string | undefined {
  return profile.provider === 'openai' && profile.api === 'responses' && profile.seed !== null
    ? 'The Responses API knows no seed: remove "seed", or set "api" to "chat".'
    : undefined;
}
