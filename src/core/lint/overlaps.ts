import type { Finding } from './rule';

/** For a rule, the rule that knows better what is wrong with words that both speak of. */
const betterRules: ReadonlyMap<string, string> = new Map([
  // "Go on to the next file": what other inputs there are, nobody can open.
  ['impossible-step', 'iterates-over-dataset'],
  // "Do this for the whole collection": it says what to do, though not with the one input.
  ['vague-step', 'iterates-over-dataset'],
  // "Ask the doctor who wrote the note": nobody in a chat is meant.
  ['chat-residue', 'impossible-step'],
]);

/** Leaves out what is said of words that a better rule speaks of, too: one repair will do for both. */
export function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = `${finding.rule} ${finding.step}`;
    const others = told.get(place);
    if (others) others.push(finding);
    else told.set(place, [finding]);
  }
  return findings.filter(({ rule, step, span }) => {
    const better = betterRules.get(rule);
    const others = (better !== undefined && told.get(`${better} ${step}`)) || [];
    return !others.some((other) => other.span.start < span.end && span.start < other.span.end);
  });
}
