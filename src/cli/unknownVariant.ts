import type { Variant } from '../core/experiment/grid';

/** What to say where an experiment that stands for `all` has no variant of the name that was given. */
export function unknownVariant(wanted: string, all: readonly Variant[]): string {
  const names = all.map(({ name }) => name).filter((name) => name !== '');
  return names.length === 0
    ? `The experiment has no grid, so it has no variant "${wanted}".`
    : `The experiment has no variant "${wanted}". Name one of\n  ${names.join('\n  ')}`;
}
