import type { Rating } from '../../src/protocol/rating';

/** Ratings on their way to the host. What it could not keep stays here and is sent again with the next one. */
export interface Outbox {
  readonly send: (rating: Rating) => void;
  readonly saved: (item: string) => void;
  readonly notSaved: (item: string, message: string) => void;
  /** Sends again what could not be kept. */
  readonly retry: () => void;
  /** What the host has not confirmed. */
  readonly unsaved: () => readonly Rating[];
  readonly stateOf: (item: string) => 'saved' | 'saving' | 'failed';
  /** Why the last one could not be kept; `null` once nothing is left. */
  readonly failure: () => string | null;
}

interface Entry {
  readonly rating: Rating;
  /** Posted and not answered. */
  readonly underWay: number;
  readonly failed: boolean;
}

export function outbox(post: (rating: Rating) => void, changed: () => void): Outbox {
  const entries = new Map<string, Entry>();
  let message = '';

  const begin = (rating: Rating): void => {
    const underWay = (entries.get(rating.item)?.underWay ?? 0) + 1;
    entries.set(rating.item, { rating, underWay, failed: false });
    post(rating);
  };
  const retryBut = (item: string | null): void => {
    for (const [id, { rating, failed }] of entries) if (failed && id !== item) begin(rating);
  };
  /** Of several answers on their way for one item, the last one counts. */
  const answered = (item: string, failed: boolean): void => {
    const entry = entries.get(item);
    if (!entry) return;
    const underWay = entry.underWay - 1;
    if (underWay <= 0 && !failed) entries.delete(item);
    else entries.set(item, { ...entry, underWay, failed: underWay <= 0 && failed });
    changed();
  };
  return {
    send: (rating) => {
      retryBut(rating.item);
      begin(rating);
    },
    saved: (item) => answered(item, false),
    notSaved: (item, reason) => {
      message = reason;
      answered(item, true);
    },
    retry: () => retryBut(null),
    unsaved: () => [...entries.values()].map(({ rating }) => rating),
    stateOf: (item) => {
      const entry = entries.get(item);
      return entry ? (entry.failed ? 'failed' : 'saving') : 'saved';
    },
    failure: () => ([...entries.values()].some(({ failed }) => failed) ? message : null),
  };
}
