/** What the line above a list says of it: the greater, the likelier it is the answer. */
export function rankOfLeadIn(leadIn: string): number {
  const words = leadIn.replaceAll('_', ' ');
  return Number(fresh.test(words)) - Number(isAside(words));
}

const fresh =
  /\b(?:revised|refined|final|updated|improved|rewritten|corrected|(?<!what['’]s )new|generali[sz]ed)\b|^ *<(?:answer|output|result|response)\b/i;

/** Whether a list speaks about steps: what was changed, what was wrong with others, how an example went. */
export const isAside = (leadIn: string): boolean => aside.test(leadIn) || titleOfOther.test(leadIn);

/** "**Labels:**", and no sentence in which labels occur. */
const titleOfOther =
  /^[^\p{L}]*(?:(?:the|all|possible|valid|allowed|answer|output|class|reference|final) ){0,3}(?:labels?|categor(?:y|ies)|classes|definitions?|glossary|terms|terminology|legend|options|choices|answers|outputs|tags|label (?:set|meanings?|definitions?)|output format|examples?|check-?lists?|tips|reminders?|caveats?|limitations|assumptions)[^\p{L}]*$/iu;

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

/** Whether a model begins its answer with what it does not do. */
export function refuses(opening: string): boolean {
  return /\bI(?:['’]m| am)? (?:(?:really|very|so) )?(?:sorry|afraid|(?:(?:just|simply|really) )?(?:can(?:not|['’]t)|won['’]t|(?:must|have to|will have to) decline|decline|unable|not able|not comfortable))\b.*\b(?:help|assist|comply|do (?:that|this|so)|provide|fulfill?|write|create|generate|produce|complete|support|refine|continue|request)\b/i.test(
    opening,
  );
}

/** Whether a line is what a model says when it is done, and no part of what it was asked for. */
export function closesChat(line: string): boolean {
  return /^ *(?:let me know|i hope|feel free|please let|these (?:revised |refined |final )?steps|this (?:revised |refined |final )?(?:instruction|version|list|set)|would you|if you(?:'d| would| want| need)|note that|\**notes?\b.{0,3}:|\**(?:(?:key|main) )?(?:changes|improvements|edits|modifications|revisions|adjustments|explanation)\b.{0,20}:|\**what (?:i|has|was) .{0,20}:|that(?:['’]s| is) the final )/i.test(
    line,
  );
}
