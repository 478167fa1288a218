import { format, type Format } from './format';

/** In which tense, person, voice and number an answer may have to be. */
export const grammarFormats: readonly Format[] = [
  format(
    String.raw`\bpast tense\b`,
    String.raw`\btense\b|\bpast\b|preterite|(?:have|has|had) happened|yesterday|\bis over\b|\bago\b`,
  ),
  format(String.raw`\bpresent tense\b`, String.raw`\btense\b|\bpresent\b|\bnow\b|at this moment`),
  format(String.raw`\bfuture tense\b`, String.raw`\btense\b|\bfuture\b|"will"`),
  format(
    String.raw`\bfirst[- ]person\b`,
    String.raw`first[- ]person|"we"|\bas (?:if you were )?the (?:writer|speaker|author|narrator|customer)|["'“‘]I["'”’]|\bas I\b|\b(?:me|my)\b`,
  ),
  format(String.raw`\bsecond[- ]person\b`, String.raw`second[- ]person|["'“‘]you["'”’]|address`),
  format(
    String.raw`\bthird[- ]person\b`,
    String.raw`third[- ]person|"(?:we|i|the \w+)"|\bhe\b|\bshe\b|\bthey\b|by (?:their )?names?\b`,
  ),
  format(String.raw`\bpassive voice\b`, 'passive|\\bactive'),
  format(String.raw`\bactive voice\b`, String.raw`active\b|passive`),
  format(
    String.raw`\b(?:in|as|using|with) (?:the )?(?:infinitive|singular|plural|imperative|base form|gerund)\b`,
    String.raw`infinitive|singular|plural|imperative|base form|gerund|command|\border\b|dictionary form|more than one|what to do\b`,
  ),
];
