/** The only label that is so much like a text that it must have been meant; `undefined` where there is none. */
export function nearestLabel(text: string, labels: readonly string[]): string | undefined {
  const written = text.toLowerCase();
  const near = labels.filter((label) => isNear(written, label.toLowerCase()));
  return near.length === 1 ? near[0] : undefined;
}

/** One slip in five letters, two in nine; or another form of the word ("entails", "entailment"). */
function isNear(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (longer < 5 || longer > longestCompared) return false;
  if (distance(a, b) <= (longer < 9 ? 1 : 2)) return true;
  const shared = sharedStart(a, b);
  return shared >= 5 && longer - shared <= 5 && Math.min(a.length, b.length) - shared <= 2;
}

const longestCompared = 60;

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Levenshtein's distance in UTF-16 code units. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])),
      );
    row = next;
  }
  return row[b.length]!;
}
