import { parse } from '../src/core/document/parse';
import { format } from '../src/core/document/format';
import { lint } from '../src/core/lint/lint';

/**
 * How time grows with the size of a file: each row is twice as long as the one above, so a ratio of about 2 means linear time.
 * Every shape is the worst of its kind that we know.
 */
export function benchGrowth(): void {
  for (const [name, shape] of Object.entries(shapes))
    for (const [what, work] of Object.entries(works)) {
      const times = sizes.map((size) => best(() => work(shape(size))));
      const ratios = times.slice(1).map((time, index) => (time / times[index]!).toFixed(1));
      console.log(
        `${what.padEnd(7)} ${name.padEnd(22)} ${times.map((time) => `${time.toFixed(1)} ms`.padStart(10)).join('')}   ratios ${ratios.join(', ')}`,
      );
    }
}

const sizes = [2_500, 5_000, 10_000, 20_000];

const works: Readonly<Record<string, (text: string) => unknown>> = {
  parse,
  format: (text) => format(parse(text)),
  lint: (text) => lint(parse(text)),
};

const numbered = (count: number, step: string): string =>
  Array.from({ length: count }, (_, index) => `  ${index + 1}. ${step}`).join('\n');

const shapes: Readonly<Record<string, (size: number) => string>> = {
  'many steps': (size) =>
    `Task: t\nDefinition: Answer Yes or No.\nSteps:\n${numbered(size, 'If the writer says that it broke, answer No.')}\n`,
  'many examples': (size) =>
    `Task: t\nDefinition: Answer Yes or No.\nSteps:\n  1. Answer Yes or No.\n${'Positive Example 1:\n  Input: It broke again.\n  Output: No\n'.repeat(size / 3)}`,
  'one long line': (size) => `Task: t\nDefinition: ${'Tell what the writer says. '.repeat(size)}\n`,
  'one long step': (size) =>
    `Task: t\nDefinition: Tell.\nSteps:\n  1. ${'read each of the words and then '.repeat(size)}\n`,
  'one long list': (size) =>
    `Task: t\nDefinition: Answer Yes or No. ${'leave, '.repeat(size / 25)}\nSteps:\n  1. ${'set, '.repeat(size)}\n`,
  'blank lines': (size) => `Task: t\nDefinition: Tell.${'\n'.repeat(size)}  x\n`,
  'stray lines': (size) => 'no field at all\n'.repeat(size),
  'open braces': (size) => `Template:\n  ${'{{#a}}'.repeat(size)}\n`,
};

function best(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}
