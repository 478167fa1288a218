import { affixesIn } from './affixes';
import type { Demand, OutputSentence } from './demand';
import { clauseBefore, formatsIn } from './formatDemands';
import { countsIn, lengthsIn } from './lengths';

/** Demands on what can be seen of an answer without understanding it. */
export function plainDemandsIn(part: OutputSentence): readonly Demand[] {
  const found = [...formatsIn(part), ...lengthsIn(part), ...countsIn(part), ...affixesIn(part)];
  if (!part.isTask || !seeking.test(part.text)) return found;
  return found.filter(({ start }) => !described.test(clauseBefore(part.text, start - part.start)));
}

/** "Find the word | that does not start with a vowel": what is sought is like this, and not how it is written. */
const seeking =
  /^(?:please )?(?:count|decide|judge|determine|identify|detect|find|check|guess|rate|compare|recogni[sz]e|pick|choose|select|name|tell|say|mark|locate)\b/i;
const described = /\b(?:which|whether|whose|who|where|(?<!\ban? [\w-]+ )that)\b/i;
