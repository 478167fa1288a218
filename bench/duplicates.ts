import { createDuplicateCollector } from '../src/core/dataset/duplicates/collector';
import { duplicateKinds, type DuplicateReport } from '../src/core/dataset/duplicates/model';
import { createShingler } from '../src/core/dataset/duplicates/shingles';
import { plainInput } from '../src/core/text/plainInput';
import { seededRandom, type Random } from '../src/core/random/random';

/**
 * Duplicates in a data set: 100,000 made-up inputs of 1,000 tasks, each task with a frame of words that all its inputs have,
 * lengths as in SUP-NATINST (median near 106 characters, the longest near 35,000). Planted: test inputs that are training
 * inputs with a word or two changed, and one input that stands in a task 5,000 times. Recall is over the planted ones that
 * are near by definition; every pair shown is compared again, from its texts.
 */
export function benchDuplicates(): void {
  const { texts, planted } = dataSet();
  const lengths = texts.map(({ text }) => text.length).sort((left, right) => left - right);
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  console.log(
    `${texts.length} texts, ${(characters / 1e6).toFixed(0)} million characters, median ${lengths[texts.length >> 1]!}, longest ${lengths.at(-1)!}`,
  );
  const before = memory();
  const peakBefore = peak();
  const began = performance.now();
  const collector = createDuplicateCollector({ pairs: texts.length });
  for (const { text, ...owner } of texts) collector.add(text, owner);
  const collected = performance.now();
  const whileCollecting = memory() - before;
  const report = collector.report();
  const reported = performance.now();
  console.log(
    `collected in ${seconds(collected - began)}, reported in ${seconds(reported - collected)}; memory beyond the texts: ${whileCollecting.toFixed(0)} MB kept, at most ${(peak() - peakBefore).toFixed(0)} MB more of the process`,
  );
  tell(report);
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  check(report, { textOf, planted });
}

interface Text {
  readonly part: 'train' | 'test';
  readonly task: string;
  readonly id: string;
  readonly text: string;
}

interface Planted {
  readonly id: string;
  readonly from: string;
}

const tasks = 1000;
const perTask = 95;
const plantedTexts = 1000;
const repeats = 5000;
const leastSource = 150; // characters; one word changed makes a shorter text another one

function dataSet(): { readonly texts: readonly Text[]; readonly planted: readonly Planted[] } {
  const random = seededRandom(1, 'duplicates');
  const texts: Text[] = [];
  for (let task = 0; task < tasks; task++) {
    const frame = words(random, random.below(9));
    for (let instance = 0; instance < perTask; instance++)
      texts.push({
        part: task % 8 === 0 ? 'test' : 'train',
        task: `task${task}`,
        id: `task${task}-${instance}`,
        text: [...frame, ...words(random, lengthInWords(random))].join(' '),
      });
  }
  for (let repeat = 0; repeat < repeats; repeat++)
    texts.push({
      part: 'train',
      task: 'task1',
      id: `repeat-${repeat}`,
      text: 'Same as ever before.',
    });
  return { texts, planted: plantIn(texts, random) };
}

/** Gives some test inputs the text of a training input with a word or two changed. */
function plantIn(texts: Text[], random: Random): readonly Planted[] {
  const sources = texts.filter(
    ({ part, id, text }) => part === 'train' && id.startsWith('task') && text.length > leastSource,
  );
  const targets = texts.flatMap(({ part }, index) => (part === 'test' ? [index] : []));
  return Array.from({ length: plantedTexts }, (_, number) => {
    const source = sources[random.below(sources.length)]!;
    const index = targets[number * 7]!;
    const changed = source.text.split(' ');
    for (let change = 0; change <= number % 2; change++)
      changed[random.below(changed.length)] = word(random);
    texts[index] = { ...texts[index]!, text: changed.join(' ') };
    return { id: texts[index].id, from: source.id };
  });
}

/** Median 14, with a long tail: one text in 2,000 has thousands of words. */
export function lengthInWords(random: Random): number {
  if (random.below(2000) === 0) return 500 + random.below(4500);
  if (random.below(8) === 0) return 40 + random.below(300);
  return 2 + random.below(22);
}

export function words(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => word(random));
}

/** Of 20,000 words, the early ones more often. */
function word(random: Random): string {
  const rank = random.below(1 + random.below(20_000));
  return `${syllables[rank % 20]!}${syllables[Math.floor(rank / 20) % 20]!}${syllables[(Math.floor(rank / 400) % 50) % 20]!}${rank % 7}`;
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe qi ro su ta ve wi xo yu'.split(' ');

function tell(report: DuplicateReport): void {
  for (const kind of duplicateKinds) {
    const { exact, near } = report.found[kind];
    console.log(`  ${kind.padEnd(20)} ${exact.texts} exact, ${near.texts} near`);
  }
  console.log(
    `  ${report.distinct} distinct texts, ${report.estimated} of them compared by estimates`,
  );
}

function check(
  report: DuplicateReport,
  { textOf, planted }: { textOf: ReadonlyMap<string, string>; planted: readonly Planted[] },
): void {
  const { exact, near } = report.found['test-in-train'];
  const seen = new Set([...exact.pairs, ...near.pairs].map(({ text }) => text.id));
  const jaccard = (first: string, second: string): number =>
    exactJaccard(textOf.get(first)!, textOf.get(second)!);
  const due = planted.filter(({ id, from }) => jaccard(id, from) >= 0.8);
  const recall = due.filter(({ id }) => seen.has(id)).length / due.length;
  const pairs = duplicateKinds.flatMap((kind) => report.found[kind].near.pairs);
  const wrong = pairs.filter(({ text, other }) => jaccard(text.id, other.id) < 0.8);
  console.log(
    `planted ${planted.length}, of them near by definition ${due.length}, recall ${(100 * recall).toFixed(2)} %; ${wrong.length} of ${pairs.length} near pairs are false`,
  );
}

function exactJaccard(first: string, second: string): number {
  const shingle = createShingler(3);
  const left = new Set(shingle(plainInput(first)));
  const right = new Set(shingle(plainInput(second)));
  const shared = [...left].filter((hash) => right.has(hash)).length;
  return shared / (left.size + right.size - shared);
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1e3;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
