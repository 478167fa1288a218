import type { Rating } from '../../src/protocol/rating';
import { recall } from '../shared/host';
import type { Memory } from '../shared/memory';

/** What the page remembers while it is hidden. */
export interface Remembered {
  /** Study and rater tell the extension after a reload of the window what the page is about. */
  readonly study: string | null;
  readonly rater: string | null;
  readonly item: string | null;
  /** `null`: as the width of the window suggests. */
  readonly isListShown: boolean | null;
  readonly isDefinitionShown: boolean;
  readonly areDifferencesShown: boolean;
  /** Ratings that the host has not confirmed. */
  readonly unsaved: readonly Rating[];
}

export const pageMemory = (): Memory<Remembered> =>
  recall<Remembered>({
    study: null,
    rater: null,
    item: null,
    isListShown: null,
    isDefinitionShown: true,
    areDifferencesShown: false,
    unsaved: [],
  });
