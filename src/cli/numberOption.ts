import { wrongUse, type WrongUse } from './command';

interface Bounds {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/** The number that was given for an option; `undefined` where it was not given. */
export function numberOption(
  name: string,
  given: unknown,
  { least, most = Infinity, whole = false }: Bounds,
): number | undefined | WrongUse {
  if (typeof given !== 'string') return undefined;
  const value = Number(given);
  const isNumber = given.trim() !== '' && Number.isFinite(value);
  if (isNumber && value >= least && value <= most && (!whole || Number.isSafeInteger(value)))
    return value;
  const range = most === Infinity ? `from ${least}` : `from ${least} to ${most}`;
  return wrongUse(`--${name} takes a ${whole ? 'whole ' : ''}number ${range}, not "${given}".`);
}
