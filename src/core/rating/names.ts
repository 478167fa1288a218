/** Who decides what raters disagree about. No rater may be called so. */
export const adjudicator = 'adjudication';

/**
 * Whether a text can name a study or a rater: letters of any script, digits, hyphens and underscores, at most 60, the
 * first one no sign. Such a name is safe as the name of a file on every system.
 */
export function isPlainName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,59}$/u.test(name) && !ofDevices.test(name);
}

/** Whether two names would be one file where capital letters count for nothing. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** What names are made of, for messages. */
export const nameRule =
  'Take letters, digits, "-" and "_", at most 60, beginning with a letter or digit.';

/** Windows takes them for devices, whatever their ending. */
const ofDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
