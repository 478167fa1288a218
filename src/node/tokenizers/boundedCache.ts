/** A map that forgets what has not been asked for lately. It holds at most twice `generation` entries. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Two generations: when the young one is full, it becomes the old one, and the old one is forgotten. */
export function boundedCache<Value>(generation: number): BoundedCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    young.set(copyOf(key), value);
  };
  return {
    set,
    get: (key) => {
      const known = young.get(key);
      if (known !== undefined) return known;
      const earlier = old.get(key);
      if (earlier !== undefined) set(key, earlier);
      return earlier;
    },
  };
}

/** A part of a string keeps the whole string in memory: here, each text that a word was first met in. */
function copyOf(text: string): string {
  return text.split('').join('');
}
