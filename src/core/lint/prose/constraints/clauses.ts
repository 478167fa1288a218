import { quotationsOf } from '../words';
import type { OutputSentence } from './demand';

/** The parts of a sentence that each demand something: "Stay polite | and do not promise a discount". */
export function clausesOf(sentence: OutputSentence): readonly OutputSentence[] {
  const quotations = quotationsOf(sentence.text);
  const joints = Array.from(sentence.text.matchAll(joint), ({ index }) => index).filter(
    (index) => !quotations.some(({ start, end }) => start < index && index < end),
  );
  const cuts = [0, ...joints];
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? sentence.text.length;
    const before = sentence.text.slice(0, from);
    const after = sentence.text.slice(to);
    return {
      text: sentence.text.slice(from, to).replace(/^[\s,;:]+(?:(?:and|but) )?|[\s,;:]+$/g, ''),
      start: sentence.start + from,
      isTask: sentence.isTask,
      rest: [...sentence.rest, before, after],
    };
  });
}

const negative = String.raw`(?:must|may|should|can|do|does) not|don't|cannot|never|avoid|without|no|only|apart from|except|excluding|other than|with no`;
const positive = String.raw`use|keep|leave|preserve|ignore|skip|omit|exclude|include|mention|begin|start|end|finish|stay|must|has to|should|separate|sort|list|give|write|put|add|make|each|with|append|attach|prefix|insert|enclose|wrap|mark|round`;
const ownSubject = String.raw`(?:it|they|nothing|no \w+|(?:the|each|every|your|all) (?:\w+ ){0,2}\w+) (?:must|should|may|shall|has to|have to)(?:n't)?`;
const joint = new RegExp(
  String.raw`(?:; |: (?=(?:${negative})\b)|, (?:and |but )?(?=(?:${negative}|${positive}|${ownSubject})\b)| (?:and|but) (?=(?:${negative}|${positive})\b)| (?=without (?!a doubt)\w+))`,
  'gi',
);
