import { distinctNames } from '../../core/results/distinctNames';
import { settingWords } from '../../core/results/settingWords';
import type { RunManifest } from './manifest';

/** What a run is called by itself. Of a grid, what tells it from the others comes first: lists cut names at their end. */
export function ownRunName({
  name,
  variant = '',
  experiment,
}: Pick<RunManifest, 'name' | 'variant' | 'experiment'>): string {
  if (variant === '' || !experiment) return name;
  const parts = variant.split(',').map((part) => {
    const [key, value] = [part.split('=', 1)[0]!, part.slice(part.indexOf('=') + 1)];
    return key in experiment
      ? settingWords(key, experiment[key as keyof typeof experiment], experiment)
      : value;
  });
  return `${parts.join(', ')} · ${experiment.name}`;
}

interface CalledRun {
  readonly name: string;
  /** ISO 8601. */
  readonly started: string;
}

/** The names of runs so that no two are the same: a name that comes more than once says when its run was started. */
export function distinctRunNames(runs: readonly CalledRun[]): readonly string[] {
  const alike = new Map<string, CalledRun[]>();
  for (const run of runs) {
    const known = alike.get(run.name);
    if (known) known.push(run);
    else alike.set(run.name, [run]);
  }
  const startOf = startsIn(runs.length === alike.size ? [] : clocks);
  return distinctNames(
    runs.map((run) => {
      const called = alike.get(run.name)!;
      return called.length === 1 ? run.name : `${run.name}, ${startOf(run, called)}`;
    }),
  );
}

const day = { day: 'numeric', month: 'short' } as const;
const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
/** From the shortest on. */
const clocks: readonly Intl.DateTimeFormatOptions[] = [
  { ...day, ...minute },
  { ...day, ...minute, second: '2-digit' },
  { ...day, year: 'numeric', ...minute, second: '2-digit' },
];

/** When runs were started, in the reader's time zone: as short as tells a run from the others. */
function startsIn(parts: readonly Intl.DateTimeFormatOptions[]) {
  const known = parts.map((options) => new Intl.DateTimeFormat('en-GB', options));
  return ({ started }: CalledRun, others: readonly CalledRun[]): string => {
    const shortest = known.find(
      (clock) => new Set(others.map((run) => textOf(run.started, clock))).size === others.length,
    );
    return textOf(started, shortest ?? known.at(-1)!);
  };
}

/** A text that is no moment stays as it is. */
function textOf(iso: string, clock: Intl.DateTimeFormat): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : clock.format(date).replace(/, (?=\d\d:)/, ' ');
}
