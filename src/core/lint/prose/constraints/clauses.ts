import { quotationsOf } from '../words';
import type { OutputSentence } from './demand';

/** The parts of a sentence that each demand something: "Stay polite | and do not promise a discount". */
export function clausesOf(sentence: OutputSentence): readonly OutputSentence[] {
  const quotations = quotationsOf(sentence.text);
  const joints = Array.from(sentence.text.matchAll(joint), ({ index }) => index).filter(
    (index) =>
      !quotations.some(({ start, end }) => start < index && index < end) &&
      !(
        /^ without\b/.test(sentence.text.slice(index)) &&
        picking.test(sentence.text.slice(0, index))
      ) &&
      !attributive.test(sentence.text.slice(0, index)) &&
      !elliptic.test(sentence.text.slice(index)) &&
      !objectless.test(sentence.text.slice(Math.max(0, index - 80), index)) &&
      !fronted.test(sentence.text.slice(Math.max(0, index - 80), index)),
  );
  const cuts = [0, ...joints.slice(0, mostClauses - 1)];
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

/** A sentence of a definition has seldom more than five; what comes later stays with the last. */
const mostClauses = 12;

/** "Do not add, drop or change any word": a verb that has no object yet goes on to the next. */
const objectless = /\b(?:not|don't|never) \w+(?:, (?:or )?\w+){0,3}$/i;

/** 'Address them with "vous", | never "tu"': another word for what stands before. */
const elliptic = /^,? (?:and |but )?(?:not|never|no) (?:"|(?:with|by|in|as|an?|the) )/i;

/** "Name the winner; for a draw, | name both": of what the case is says what follows. */
const fronted = /[;:] (?:for|in|with|on|at) [\w-]+(?: [\w-]+){0,3}$/i;

/** "Quantities without a number stay as they are": which ones. */
const attributive =
  /^(?:(?:the|all|any|both|those) )?[a-z-]+s(?= without\b|$)(?: without [^.;]{1,80})?$/i;

/** "Ignore dates without a year": which ones. */
const picking =
  /\b(?:ignor|skip|omit|drop|leav|exclud|disregard|remov|delet|mark|label)(?:e|es|ing|ping|ting)? (?:out )?[^,;]{1,40}$/i;

const negative = String.raw`(?:must|may|should|can|do|does) not|don't|cannot|never|avoid|without|no|only|(?:change|add|alter|omit|drop|repeat|say|write|mention) (?:nothing|no)|using (?:only|no|nothing)|based only|apart from|except|excluding|ignoring|disregarding|other than|with no`;
const positive = String.raw`use|keep|leave|preserve|ignore|skip|omit|exclude|include|mention|begin|start|end|finish|stay|must|has to|should|separate|sort|list|give|write|put|add|make|each|with|append|attach|prefix|insert|enclose|wrap|mark|round|contains?`;
/** Verbs that may be nouns, too: what follows tells. */
const ordering = String.raw`(?:thank|suggest|refer|explain|name|state|quote|cite|address|greet|show|introduce|describe|recommend|report|provide|tell|ask|offer|propose|highlight|express|output|return|translate|replace|contain|have)(?= (?:the|an?|your|it|them|to|another|one|two|three|four|five|\d+|at|no|not|exactly|between|all|every|each|any|only|how|why|what|in|with|")\b)`;
const ownSubject = String.raw`(?:it|they|nothing|no \w+|(?:the|each|every|your|all) (?:\w+ ){0,5}\w+|[\w-]+(?: [\w-]+)?) (?:must|should|may|shall|has to|have to)(?:n't)?`;
const joint = new RegExp(
  String.raw`(?:; |: (?=(?:${negative})\b)|, (?:and |but )?(?=(?:${negative}|${positive}|${ordering}|${ownSubject})\b)| (?:and|but) (?=(?:${negative}|${positive})\b)| (?=without (?!a doubt)\w+))`,
  'gi',
);
