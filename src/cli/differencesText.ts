import type { RunDifference } from '../protocol/results';

/** What differs between two runs for people, a line each, in groups. */
export function differencesText(
  differences: readonly RunDifference[],
  [first, second]: readonly [string, string],
): string {
  if (differences.length === 0) return 'Both runs were made from the same.';
  const groups = (['experiment', 'files', 'environment'] as const).flatMap((group) => {
    const own = differences.filter((difference) => difference.group === group);
    return own.length === 0 ? [] : ['', `${titles[group]}:`, ...own.map(line)];
  });
  return [`${first}  compared with  ${second}`, ...groups].join('\n');
}

const titles = { experiment: 'Experiment', files: 'Files', environment: 'Environment' } as const;
const longestValue = 60;

function line({ what, selected, baseline }: RunDifference): string {
  return `  ${what}: ${shown(selected)}  instead of  ${shown(baseline)}`;
}

function shown(value: string | null): string {
  if (value === null) return 'nothing';
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}
