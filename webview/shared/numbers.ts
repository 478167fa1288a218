const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `11,810` */
export const count = (value: number): string => whole.format(value);

/** `1 step`, `11,810 instances` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** A score of 0 to 100 with two decimals; an en dash where there is none. */
export const score = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–');

/** `+2.31`, `−1.20`, `0.00`: a difference of two scores. */
export function signed(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value).toFixed(2);
  if (Number(digits) === 0) return digits;
  return `${value > 0 ? '+' : '−'}${digits}`;
}

/** `0.8 s`, `42 s`, `3 min 20 s`, `3 h 5 min` */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  if (rounded >= 3600)
    return `${count(Math.floor(rounded / 3600))} h ${Math.floor(rounded / 60) % 60} min`;
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}

/** Dollars: `$0.0012`, `$1.25` */
export const money = (dollars: number): string =>
  `$${dollars.toFixed(dollars > 0 && dollars < 0.1 ? 4 : 2)}`;

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** An ISO 8601 moment in the reader's time zone; text that is no moment stays as it is. */
export function moment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : clock.format(date);
}

/** `62.3`: bytes in GiB. */
export const gibibytes = (bytes: number): string =>
  (bytes / 2 ** 30).toFixed(1).replace(/\.0$/, '');
