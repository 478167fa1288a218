import type { Answer } from './answer';

/** '"Where" stands for a place', "0 → 1", "say hello (greeting)": what is followed by a label is a sign of it. */
export function isSignOfLabel(
  { manner, end }: Answer,
  step: string,
  keys: ReadonlySet<string>,
): boolean {
  const [, led] = signOfNext.exec(step.slice(end, end + 60)) ?? [];
  if (led !== undefined && keys.has(led.toLowerCase())) return true;
  if (manner !== 'x for') return false;
  if (/^\W*for ["'“‘]/.test(step.slice(end, end + 12))) return true; // "foto" for "photo"
  const [, object] = /^\W*for (?:an? |the )?["'“‘]?([\w-]+)/.exec(step.slice(end, end + 60)) ?? [];
  if (object === undefined) return false;
  return keys.has(object.toLowerCase()) || /^(?:yourself|each|every|it|them|now)$/i.test(object);
}

const signOfNext =
  /^["'”’]?(?: (?:or|and|to) -?\d+)* ?(?:=|->|=>|→|⇒|:|\(|(?<=[\d "'”’])(?:gives?|means?|becomes?|makes?|leads? to|maps? to|translates? (?:in)?to)(?: an?)? ) ?["'“‘]?([\w-]+)/;
