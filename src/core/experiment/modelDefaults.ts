/** What training takes where an experiment does not say, by the size of the model: as in the step-by-step study. */
export interface ModelDefaults {
  readonly learningRate: number;
  readonly batchSize: number;
}

const large = 3e9;
const largest = 1e10;

/** Random weights, with which one tries things out: they learn nothing at the pace of trained ones. */
const tinyModels = ['tiny', 'tiny-causal'];

/** 1e-5 from about 11 billion parameters on, 5e-5 below; batches of 16 from 3 billion on, of 8 below. */
export function modelDefaults(model: string): ModelDefaults {
  if (tinyModels.includes(model)) return { learningRate: 3e-3, batchSize: 8 };
  const parameters = parametersInName(model) ?? 0;
  return {
    learningRate: parameters >= largest ? 1e-5 : 5e-5,
    batchSize: parameters >= large ? 16 : 8,
  };
}

/** The sizes of T5 that go by a word, in parameters. */
const namedSizes: Readonly<Record<string, number>> = { xl: 3e9, xxl: 11e9 };

/** How many parameters a model has by its name, such as "t5-xl-lm-adapt", "T5-11b", "pythia-1.4b"; `null` where it does not tell. */
export function parametersInName(model: string): number | null {
  const words = model.toLowerCase().split(/[^a-z0-9.]+/);
  for (const word of words.reverse()) {
    const billions = /^(\d+(?:\.\d+)?)b$/.exec(word);
    if (billions) return Number(billions[1]) * 1e9;
    if (Object.hasOwn(namedSizes, word)) return namedSizes[word]!;
  }
  return null;
}
