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
  if (runs.length === alike.size) return runs.map(({ name }) => name);
  const starts = new Map([...alike.values()].filter(({ length }) => length > 1).flatMap(startsOf));
  return distinctNames(
    runs.map((run) => (starts.has(run) ? `${run.name}, ${starts.get(run)!}` : run.name)),
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

/** When each of several runs was started, in the reader's time zone: as short as tells them apart. */
function startsOf(runs: readonly CalledRun[]): (readonly [CalledRun, string])[] {
  let texts: string[] = [];
  for (const options of clocks) {
    const clock = new Intl.DateTimeFormat('en-GB', options);
    texts = runs.map(({ started }) => textOf(started, clock));
    if (new Set(texts).size === texts.length) break;
  }
  return runs.map((run, index) => [run, texts[index]!]);
}

/** A text that is no moment stays as it is. */
function textOf(iso: string, clock: Intl.DateTimeFormat): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : clock.format(date).replace(/, (?=\d\d:)/, ' ');
}
