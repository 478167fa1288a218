/** Mark-up at the start of a step as chat models write it, in offsets of the step's text. */
export interface Markdown {
  readonly start: number;
  readonly end: number;
  /** The words that stay when the marks go: "Read" of "**Read:**" would be lost otherwise. */
  readonly kept: string;
}

/** "**Step 1:** …", "Step 1: …", "### Steps", "**Read** …", "```", "---". */
export function markdownIn(step: string): Markdown | undefined {
  for (const { pattern, keeps } of marks) {
    const match = pattern.exec(step);
    if (match) return { start: 0, end: match[0].length, kept: keeps ? (match[1] ?? '') : '' };
  }
  return undefined;
}

const marks: readonly { readonly pattern: RegExp; readonly keeps: boolean }[] = [
  // A label that repeats the number of the step
  {
    pattern: /^(?:#{1,6} *)?(?:\*\*|__)? ?[Ss]tep \d{1,3} ?[.:)–—-](?:\*\*|__)?(?=\s|$) ?/,
    keeps: false,
  },
  {
    pattern: /^(?:#{1,6} *)?(?:\*\*|__)[Ss]tep \d{1,3}(?:\*\*|__) ?[.:)–—-]?(?=\s|$) ?/,
    keeps: false,
  },
  {
    pattern: /^\*[Ss]tep \d{1,3} ?[.:]?\* ?[.:)–—-]?(?=\s|$) ?/,
    keeps: false,
  },
  // Headings, fences and rules
  { pattern: /^#{1,6} +(?=[\p{Lu}\d*_])/u, keeps: false },
  { pattern: /^(?:```\w*|---+|\*\*\*+)(?=\s|$)\s*/, keeps: false },
  // Words in bold at the start
  { pattern: /^(?:\*\*|__)(?=\S)([^*_\n]{1,200}?)(?:\*\*|__)(?=[\s:.,]|$)/, keeps: true },
];
