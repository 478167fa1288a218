import { conceptsOf } from '../concepts';
import type { OutputSentence } from './demand';
import { formatsIn } from './formatDemands';
import { kindredIn } from './kindred';
import { topicsIn } from './topics';

/**
 * "Do not use contractions | or exclamation marks": each of two things that are forbidden. Where it cannot be told in what words
 * steps would speak of them, they stay together, since one word may stand for both.
 */
export function partsOf(clause: OutputSentence): readonly OutputSentence[] {
  const [, lead, first, last] = forbidden.exec(clause.text) ?? [];
  if (lead === undefined || !isKnownThing(first!) || !isKnownThing(last!)) return [clause];
  return [first!, last!].map((thing, index) => ({
    ...clause,
    text: `${lead} ${thing}`,
    rest: [...clause.rest, index === 0 ? last! : first!],
  }));
}

const thing = String.raw`(?:(?:any|the|an?|your|its|their) )?(?:[\w-]+ )?[\w-]+`;
const forbidden = new RegExp(
  String.raw`^((?:(?:(?:do|must|should|may|can)(?:es)? not|don't|never|avoid|cannot) (?:be )?(?:using |the use of )?[a-z]+|(?:avoid|without|no)(?: using)?)) (${thing}) (?:or|nor|and) (${thing})[.;]?$`,
  'i',
);

function isKnownThing(words: string): boolean {
  if (isVerbal(words)) return false;
  const part = { text: `use ${words}`, start: 0, isTask: false, rest: [] };
  return (
    kindredIn(words, true).carry.length > 0 ||
    topicsIn(words, []).length > 0 ||
    formatsIn(part).length > 0
  );
}

/** "Do not change the tense or add words" */
function isVerbal(words: string): boolean {
  const [first] = conceptsOf(words);
  return /^[\w-]+ing\b/i.test(words) || (first?.start === 0 && first.kind === 'action');
}
