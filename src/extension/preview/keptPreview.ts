import { changedOptions, defaultOptions } from './previewOptions';
import type { PreviewChoice } from './previewSources';

/** What outlives a reload of the window: the page keeps it for us. */
export interface KeptPreview {
  /** The URI of the file. */
  readonly document: string;
  readonly choice: PreviewChoice;
}

export const firstChoice: PreviewChoice = {
  layout: undefined,
  options: defaultOptions,
  experiment: undefined,
  variant: undefined,
  index: 0,
};

/** Reads the state of a page, which comes from an earlier version, perhaps; `undefined` where it names no file. */
export function decodeKept(state: unknown): KeptPreview | undefined {
  const { document, choice } = ((state as PageState | undefined)?.kept ??
    {}) as Partial<KeptPreview>;
  if (typeof document !== 'string') return undefined;
  const options = changedOptions(defaultOptions, choice?.options ?? {});
  return { document, choice: { ...firstChoice, ...choice, options } };
}

interface PageState {
  readonly kept?: unknown;
}
