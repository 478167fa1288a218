/** What the line above a list says of it: the greater, the likelier it is the answer. */
export function rankOfLeadIn(leadIn: string): number {
  const words = leadIn.replaceAll('_', ' ');
  return Number(fresh.test(words)) - Number(isAside(words));
}

const fresh =
  /\b(?:revised|refined|final|updated|improved|rewritten|corrected|(?<!what['’]s )new|generali[sz]ed)\b|^ *<(?:answer|output|result|response)\b/i;

/** Whether a list speaks about steps: what was changed, what was wrong with others, how an example went. */
export const isAside = (leadIn: string): boolean => aside.test(leadIn);

const aside = new RegExp(
  String.raw`\b(?:${[
    'original|previous|old|earlier',
    'chang(?:es?|ed)|improvements?|edits?|modifications?|revisions?|adjustments?|corrections?|fix(?:es|ed)|additions?|highlights?',
    'notes?|remarks?|explanations?|rationale|justifications?|why|because|reasons?|reasoning|thoughts?|analysis|summary|differences?',
    'problems?|issues?|gaps?|weaknesses|feedback|observations?|benefits?|takeaways?|checks?',
    "what I|what(?:['’]s| is| was) (?:new|different|better|wrong|missing)",
    String.raw`examples? (?:\d|one|two)|walk-?through`,
  ].join('|')})\b`,
  'i',
);

/** "To write steps I need: …" introduces no steps. */
export function asksForSomething(leadIn: string): boolean {
  return /\?\s*$|\b(?:please (?:provide|share|send|give|tell)|I (?:would )?need|could you|can you)\b/i.test(
    leadIn,
  );
}
