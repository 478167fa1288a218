import type { Rating, RatingPart, ShownItem } from '../../src/protocol/rating';

/** The ratings of one rater of one study in this browser, one entry an item, so that two windows do not lose each other's. */
export interface RatingStore {
  /** Whether the browser keeps anything; else all is gone with the page. */
  readonly isKept: boolean;
  /** In the order of the items. */
  ratings(): readonly Rating[];
  /** `false` where the browser refused; it is remembered while the page is open. */
  keep(rating: Rating): boolean;
  /** The same in every window of this browser, and in no other browser. */
  readonly id: string;
  /** Whether an entry of the browser's storage is one of these ratings. */
  holds(key: string): boolean;
  /** Whether something was rated that was not downloaded since. */
  hasNews(): boolean;
  markDownloaded(): void;
  /** What the page remembers about itself. */
  readonly page: { getState(): unknown; setState(state: unknown): void };
}

export function ratingStore(part: RatingPart): RatingStore {
  const storage = browserStorage();
  const prefix = `stepwise/${JSON.stringify([part.study, part.rater])}/`;
  const refused = new Map<string, Rating>();
  /** A rating of another text under the same id is none of the item. */
  const stored = ({ id, mark }: ShownItem): Rating[] => {
    const rating = refused.get(id) ?? read<Rating>(storage.getItem(`${prefix}item/${id}`));
    return rating && rating.mark === mark ? [rating] : [];
  };
  const ratings = (): readonly Rating[] => part.items.flatMap(stored);
  const set = (key: string, value: unknown): boolean => {
    try {
      storage.setItem(`${prefix}${key}`, JSON.stringify(value));
      return true;
    } catch {
      return false; // full; the caller tells the user
    }
  };
  const id = read<string>(storage.getItem(`${prefix}id`)) ?? newId();
  set('id', id);
  return {
    isKept: storage !== memory,
    ratings,
    id,
    holds: (key) => key.startsWith(`${prefix}item/`),
    keep: (rating) => {
      const isKept = set(`item/${rating.item}`, rating);
      if (isKept) refused.delete(rating.item);
      else refused.set(rating.item, rating);
      return isKept;
    },
    hasNews: () => {
      const downloaded = read<string>(storage.getItem(`${prefix}downloaded`)) ?? '';
      return ratings().some(({ time }) => time > downloaded);
    },
    markDownloaded: () => {
      const last = ratings()
        .map(({ time }) => time)
        .sort()
        .at(-1);
      if (last !== undefined) set('downloaded', last);
    },
    page: {
      getState: () => read(storage.getItem(`${prefix}page`)) ?? undefined,
      setState: (state) => void set('page', state),
    },
  };
}

/** 16 hexadecimal digits. */
function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2));
  return [...parts].map((part) => part.toString(16).padStart(8, '0')).join('');
}

const entries = new Map<string, string>();
const memory = {
  getItem: (key: string) => entries.get(key) ?? null,
  setItem: (key: string, value: string) => void entries.set(key, value),
};

/** A browser may refuse to keep anything for a file. */
function browserStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    const probe = 'stepwise/probe';
    localStorage.setItem(probe, probe);
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return memory;
  }
}

/** Only this page writes there; what is damaged counts as not there. */
function read<Content>(text: string | null): Content | null {
  try {
    return text === null ? null : (JSON.parse(text) as Content);
  } catch {
    return null;
  }
}
