import { remembered } from '../../../text/remembered';

/** Whether a definition, without its quotations, has each input hold examples of its own: "three example pairs and a query". */
export const holdsExamples = remembered(
  (definition: string) => givesExamples.test(definition) || givesPairs.test(definition),
);

const several = String.raw`(?:examples|demonstrations|samples|exemplars|illustrations|(?:example|sample) [\w-]+s|(?:example|input-output|demonstration) pairs?)\b`;
const givesExamples = new RegExp(
  String.raw`\b(?:given|input|provided|contains?|holds?|lists?|has|have|with|shown|based on|from|following|consists? of|see|get|receive|using|and) (?:[\w-]+ ){0,8}?${several}|${several} (?:[\w-]+ ){0,3}?(?:is|are) (?:given|provided|shown|listed|part of|in the input)|${several} (?:of|in) (?:the|an?|each|this) (?:input|query|list|puzzle)\b|\b(?:test cases|assertions|doctests)\b`,
  'i',
);

/** "Three words with their plurals, followed by a fourth": pairs in the input that steps may call examples. */
const givesPairs =
  /\b(?:three|four|five|six|several|some|\d+|pairs)\b[^.]{0,80}\b(?:followed by (?:an?|the|one)\b|and (?:an?|one|the) (?:open|incomplete|unfinished|unsolved|half|last|final|fourth|fifth|sixth|new|query|question|test|target)\b)/i;
