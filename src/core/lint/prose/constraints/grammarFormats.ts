import { format, type Format } from './format';

/** By their names, by a time or by a verb that is shown. */
const tenses = String.raw`\btense\b|\bpast\b|\bpresent\b|\bfuture\b|preterite|(?:have|has|had|things?|something that) happened|\bthings that were\b|\byesterday|\btomorrow|\bis over\b|\bas it happens\b|\bago\b|\bnow\b|at this moment|\bverbs?\b[^.\n]{0,20}"|"(?:will|went|was|were|had|did|is|are|does|\w+ed)"`;

const passive = String.raw`\b(?:passive|active)\b|\bobject\b[^.\n]{0,40}\bsubject\b|\bsubject\b[^.\n]{0,40}\bobject\b|\bby-phrase|\bagent\b|\bdoer\b|\bwho does\b|\bparticiple`;

/** In which tense, person, voice and number an answer may have to be. */
export const grammarFormats: readonly Format[] = [
  format(String.raw`\b(?:past|present|future) tense\b`, tenses),
  format(
    String.raw`\bfirst[- ]person\b`,
    String.raw`first[- ]person|"we"|\bas (?:if you were )?the (?:writer|speaker|author|narrator|customer)|["'“‘]I\b|\bas I\b|\b(?:me|my)\b`,
  ),
  format(
    String.raw`\bsecond[- ]person\b`,
    String.raw`second[- ]person|["'“‘]you\b|address|\b(?:speak|talk|writ|turn)\w* (?:\w+ )?to (?:the|your) \w+`,
  ),
  format(
    String.raw`\bthird[- ]person\b`,
    String.raw`third[- ]person|"(?:we|i|he|she|they|the \w+)"|\b(?:he|she|him|her) (?:or|and) (?:he|she|they|him|her|them)\b|\b(?:as|by|with|use|say|into|of) (?:he|she|they)\b|by (?:their )?names?\b`,
  ),
  format(String.raw`\bpassive voice\b`, passive),
  format(String.raw`\bactive voice\b`, passive),
  format(
    String.raw`\b(?:in|as|use|using|with) (?:the )?(?:infinitive|singular|plural|imperative|base form|gerund)\b`,
    String.raw`infinitive|singular|plural|imperative|base form|gerund|dictionar|lemma|command|\border\b|dictionary form|"to"|\b(?:for|of) (?:many|several|one)\b|more than one|what to do\b`,
  ),
];
