import type { Word } from '../words';

/** "Chosen", "remaining": what has been done to a thing, or has become of it; "evaluating words" do something themselves. */
export function isWorked({ lower }: Word): boolean {
  return !ofInput.has(lower) && !isOfOthers(lower) && (isPast(lower) || become.test(lower));
}

const become = /^(?:remain|surviv|overlap|result|winn|qualify|pass|agree|differ)p?ing$/;

/** Whether a verb may be the past participle of something done: "chosen", "counted". */
export const isPast = (word: string): boolean =>
  /\p{L}{2}ed$/u.test(word) ||
  /^(?:chosen|chose|found|written|wrote|made|taken|took|drawn|drew|kept|left|built|split|cut|picked|thought|won|put|set|got|sought|came|broken|rewritten|brought)$/.test(
    word,
  );

/** Whether a verb says what authors, inputs and readers do, and nothing comes of it in a step: "read", "said". */
export const isOfOthers = (verb: string): boolean => ofOthers.test(verb);

const ofOthers =
  /^(?:read|seen?|saw|known?|knew|want|wanted|need|needed|use|used|using|mean|meant|understood|received|been|being|given|gave|told|said|asked|provided|described|mentioned|stated|required|expected|intended|implied|involved|expressed|shown|included|contained|presented|supposed|named|called|spoken|reached|finished|completed|done|reading|hav(?:e|ing)|considered|looked|thinking|checking|doing|checked|gone|went|suggested|proposed|offered|understanding|noticed|say|think|feel|felt|liked?|based|related|following|worked|preceding|prevailing|listening)$/;

/** Forms that say what an input is like, without anybody having done it. */
const ofInput: ReadonlySet<string> = new Set(
  `masked missing following related enclosed hidden omitted corresponding existing
  surrounding meaning opening ending beginning preceding underlying spelling wording heading feeling thing king ring string morning
  evening setting building reasoning working leading detailed limited unrelated mixed united indeed speed seed hundred red bed feed
  so-called open closed fixed repeated shared connected linked capitalised capitalized numbered quoted concerned interested tired
  pleased displeased deleted desired attached embedded shuffled scrambled misspelled misspelt inflected nested labelled labeled
  unknown changing varying interesting surprising boring living speaking writing talking left put set cut split wished written
  matching scoring amazing confusing misleading opposing opposed conflicting contrasting supporting offending according
  advanced complicated unneeded unwanted accented stressed nuanced biased balanced hyphenated past-tense married used loved beloved
  parsing processing training learning understanding string strings things during being evening closing story-telling saying sayings`.split(
    /\s+/,
  ),
);
