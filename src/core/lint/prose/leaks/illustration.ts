/**
 * How much it tells that the sentence introduces something for illustration before a place. Of a list, an item or two
 * are in an example by chance.
 */
export function illustration(sentence: string, at: number, hits: number): number {
  const before = sentence.slice(0, at);
  const cue = [...before.matchAll(plainCue)].at(-1);
  if (nextCue.test(sentence.slice(at))) return 0.3;
  if (!cue && !trailingCue.test(sentence)) return vagueCue.test(before) ? 0.25 : 0;
  const from = cue ? cue.index + cue[0].length : 0;
  const [list] = sentence.slice(from).split(/[.;:)](?:\s|$)/);
  const items = list!.split(/,|\bor\b|\band\b|"\s+"/).filter((item) => item.trim() !== '');
  return items.length >= 2 && hits < items.length && hits <= 2 ? 0.2 : 0.3;
}

const plainCue =
  /\be\.g\.,?|\bi\.e\.,?|\b(?:for example|for instance|such as|like|as (?:in|when|with)|the likes of|the way)\b|,? say,? |\(/gi;
const trailingCue = /[,(] ?(?:for example|for instance|say)\b[,.)]?[^.]{0,3}$/i;
const nextCue = /^[^,]*, (?:for (?:example|instance|one)|say),/i; // "a trout, say, takes"

const vagueCue = /\b(?:here|(?:if|where) (?:the|it|an?|someone|one))\b|[:"“]/i;
