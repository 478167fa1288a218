import { isElsewhere } from './answerContext';
import { coordinationInStep } from '../labels/labelEdges';
import type { Item } from '../labels/labelItems';
import { labelKey, type LabelSet } from '../labels/labels';
import { tokensOf } from '../labels/labelTokens';
import { extraWords, ordinaryWords } from './extraLabels';
import { isQuoted } from './answer';

/** What a step lists side by side with labels, as if it were one: "choose from happy, sad, angry and hopeful". */
export function* listedAnswersIn(step: string, { labels }: LabelSet): Generator<Item> {
  const keys = new Set(labels.map(labelKey));
  const lower = step.toLowerCase();
  if ([...keys].filter((key) => lower.includes(key)).length < 2) return;
  const tokens = tokensOf(step).map((token) =>
    keys.has(token.text.toLowerCase()) ? { ...token, isLabel: true as const } : token,
  );
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (
      !keys.has(labelKey(token.text)) ||
      isElsewhere(step.slice(Math.max(0, token.start - 160), token.start), '', 'main clause')
    )
      continue;
    const found = coordinationInStep(tokens, at);
    at = Math.max(at, (found?.next ?? 0) - 1);
    if (!found || found.explained > 0) continue;
    const { items } = found;
    if (isMixed(step.slice(items[0]!.start, items.at(-1)!.end))) continue;
    const known = new Set(items.map(({ text }) => labelKey(text)).filter((key) => keys.has(key)));
    if (known.size < 2) continue;
    for (const [index, item] of items.entries())
      if (
        !keys.has(labelKey(item.text)) &&
        isAlike(item, items[0]!) &&
        (isQuoted(item) || isWhole(step, item)) &&
        isBeside(step, items[index - 1], item)
      )
        yield item;
  }
}

/** "Hail, snow | weather; shares | money": a table, not one list. */
function isMixed(list: string): boolean {
  return /[;|]/.test(list) && /,/.test(list);
}

/** Only a comma or a conjunction stands between. */
function isBeside(step: string, before: Item | undefined, { start }: Item): boolean {
  return (
    before !== undefined &&
    /^(?:,|,? ?(?:or|and)|[/;|])(?: (?:an?|the))?$/i.test(step.slice(before.end, start).trim())
  );
}

/** Nothing that goes on follows: no "and fall back on". */
function isWhole(step: string, { end }: Item): boolean {
  return /^["'”’`]?\s*(?:$|[.,;:!)(–—]|(?:or|and|if|when|depending|according)\b)/i.test(
    step.slice(end, end + 16),
  );
}

/** Set apart in the same way, and of one word where it is set apart in none. */
function isAlike(item: Item, first: Item): boolean {
  if (isQuoted(item) !== isQuoted(first) || item.isMarked !== first.isMarked) return false;
  if (ordinaryWords.has(item.text) && item.text !== 'never') return false;
  return item.isMarked || /^\p{Ll}[\p{Ll}_-]*$/u.test(item.text) || extraWords.has(item.text);
}
