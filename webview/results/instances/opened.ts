import type { InstanceRow, InstanceView } from '../../../src/protocol/results';

/** What is open beside the table. */
export interface Opened {
  /** Its place in what was found; `null` while that is not known, and where it is not among it. */
  readonly place: number | null;
  /** Which one it is; `null` until its row is there. */
  readonly index: number | null;
  /** Whether it was asked for since the last query. */
  readonly asked: boolean;
  /** The one before while this one is read; `null` where there is none. */
  readonly instance: InstanceView | null;
  readonly failure: string | null;
}

interface Found {
  readonly total: number;
  /** The first of them. */
  readonly rows: readonly InstanceRow[];
}

/** Where it stands among other rows, which were under way when it was opened; `null` where it is surely none of them. */
export function openedAmong({ total, rows }: Found, opened: Opened): Opened | null {
  const place = rows.findIndex((row) => row.index === opened.index);
  if (place >= 0) return { ...opened, place };
  const isFurtherDown = opened.index !== null && rows.length < total;
  return isFurtherDown ? { ...opened, place: null } : null;
}

/** After an instance was read. One that is shown already stays, also where it is not among what is found now. */
export function openedWith(
  { instance, place }: { readonly instance: InstanceView; readonly place: number | null },
  opened: Opened,
): Opened | null {
  const { index } = instance;
  if (!opened.asked || opened.index !== index) return opened;
  if (place === null && opened.instance?.index !== index) return null;
  return { ...opened, place, instance, failure: null };
}
