import type { Prices } from '../../core/refine/money';
import type { EndpointOptions } from '../../node/openaiChatModel';
import { openaiUrl, readProfile, type EndpointProfile } from './profiles';

/** What the settings say about models, unchecked. */
export interface ModelSettings {
  /** '' for the plain settings, the name of a profile, or one of `choices`. */
  readonly profile: string;
  readonly profiles: unknown;
  /** '' where none is set. */
  readonly baseUrl: string;
  readonly model: string;
  /** Dollars for a million tokens; 0 where it is not known. */
  readonly prices: Prices;
}

/** Where answers come from. `reason` says why this one, in a sentence. */
export type ModelSource =
  | EndpointSource
  | {
      readonly kind: 'vscode';
      readonly name: string;
      /** `null`: any will do. */
      readonly vendor: string | null;
      readonly family: string | null;
      readonly reason: string;
    }
  | { readonly kind: 'recording'; readonly reason: string }
  /** There is none: what is wrong, and what to do. */
  | { readonly kind: 'broken'; readonly name: string; readonly message: string };

export interface EndpointSource {
  readonly kind: 'endpoint';
  /** How it is called in few words: the profile or the model. */
  readonly name: string;
  readonly endpoint: Omit<EndpointOptions, 'key' | 'onLimits' | 'patience'>;
  /** `null` where none are set. */
  readonly prices: Prices | null;
  /** Whether the recording of the workspace answers as long as no key is set. */
  readonly needsKey: boolean;
  readonly reason: string;
}

/** What the setting `stepwise.model.profile` may say beside names of profiles, which come first. */
export const choices = {
  recording: 'recording:',
  languageModel: (vendor: string, family: string) => `vscode:${vendor}/${family}`,
} as const;

/** Which source the settings name. */
export function modelSource(settings: ModelSettings): ModelSource {
  const name = settings.profile.trim();
  if (name === '') return plainSource(settings);
  const read = readProfile(settings.profiles, name);
  if (read.kind === 'broken')
    return chosenSource(name) ?? { kind: 'broken', name, message: read.message };
  const reason = `The setting "stepwise.model.profile" names the profile "${name}".`;
  const { profile } = read;
  if (profile.provider === 'openai') return endpointSource(name, profile, reason);
  const { vendor, family } = profile;
  return { kind: 'vscode', name, vendor, family, reason };
}

function plainSource({ baseUrl, model, prices }: ModelSettings): EndpointSource {
  const own = baseUrl.trim();
  return {
    kind: 'endpoint',
    name: model,
    endpoint: { baseUrl: own || openaiUrl, model },
    prices: knownPrices(prices),
    needsKey: own === '',
    reason:
      own === ''
        ? 'A key for OpenAI is set.'
        : 'The setting "stepwise.model.baseUrl" names this endpoint.',
  };
}

function endpointSource(name: string, profile: EndpointProfile, reason: string): EndpointSource {
  const { baseUrl, model, api, temperature, seed, priceInput, priceOutput } = profile;
  return {
    kind: 'endpoint',
    name,
    endpoint: {
      baseUrl,
      model,
      api,
      ...(temperature !== null && { temperature }),
      ...(seed !== null && { seed }),
    },
    prices: knownPrices({ input: priceInput ?? 0, output: priceOutput ?? 0 }),
    needsKey: false,
    reason,
  };
}

function chosenSource(choice: string): ModelSource | undefined {
  const reason = 'It was chosen with "Stepwise: Choose Model…".';
  if (choice === choices.recording) return { kind: 'recording', reason };
  const [, vendor, family] = /^vscode:([^/]+)\/(.+)$/.exec(choice) ?? [];
  return vendor !== undefined && family !== undefined
    ? { kind: 'vscode', name: family, vendor, family, reason }
    : undefined;
}

function knownPrices(prices: Prices): Prices | null {
  return prices.input > 0 || prices.output > 0 ? prices : null;
}
