/** What answers are called. */
export const labelNoun =
  '(?:answers?|outputs?|labels?|responses?|repl(?:y|ies)|class(?:es)?|categor(?:y|ies)|predictions?|options?|tags?|choices?|relations?(?:hips?)?|sentiments?|emotions?|moods?|tones?|stances?|verdicts?|intents?|intentions?|ratings?|scores?|polarit(?:y|ies)|topics?|genres?|languages?|domains?|departments?|types?|values?|letters?|numbers?|words?|acts?|judge?ments?|decisions?|results?|status|levels?|grades?|marks?|strings?|codes?|methods?|study|urgency|severity|priority|field|field value|final (?:answer|label))';

/** Nouns behind a label: "the spam class". */
export const labelHead =
  '(?:labels?|categor(?:y|ies)|class(?:es)?|tags?|ratings?|scores?|buckets?|answers?|verdicts?|option|choice|output|code|value|bin|pile|group|topic|intent)';

/** Verbs that give an answer, in the base form. */
const verbs =
  'answer|respond|reply|return|output|write|give|say|type|print|use|choose|select|pick|put|label|classify|categori[sz]e|tag|mark|flag|rate|score|assign|report|state|produce|generate|predict|enter|submit|provide|indicate|call|name|set|go (?:for|with)|opt for|settle (?:on|for)|stick (?:to|with)|default to|fall back (?:on|to)|resort to|switch to|lean (?:to|towards?)|emit|send|award|grade|judge|record|conclude|insert|recommend|suggest|propose|decide (?:on|for)|hand (?:in|out|over)|declare|pronounce|announce|stamp|vote(?: for)?|tick|jot down|note down|plump for|reach for|settle for|grant|issue|reserve';

const gerunds =
  'answering|responding|replying|returning|outputting|writing|giving|saying|printing|using|choosing|selecting|picking|labell?ing|classifying|categori[sz]ing|tagging|marking|flagging|rating|scoring|assigning|reporting|calling|going (?:for|with)|opting for|settling (?:on|for)';

export const commandVerb = `(?:${verbs}|${gerunds})`;

/** Whether a word, with or without a capital, tells to do something with a label or what is labelled. */
export function isCommandVerb(word: string): boolean {
  return command.test(word);
}

const command = new RegExp(
  String.raw`^(?:${commandVerb}|keep|reserve|leave|apply|take|look|go|refer|listen|turn|move|pay|add|compare|proceed|continue|attend|check|see)$`,
  'i',
);

/** What is labelled, as the object of a verb. */
export const object =
  '(?:it|them|this|that|these|those|such (?:\\w+ )?\\w+|(?:the|your|an?|its|each) \\w+(?: \\w+){0,2}|(?:every|any)(?:thing|one|body) else|all else|all (?:the )?others?|the (?:rest|others|remainder))';

/** Participles that say what something is labelled as. */
export const passive =
  '(?:labell?ed|rated|scored|classified|marked|flagged|tagged|counted|considered|deemed|treated|judged|called|classed|categori[sz]ed|answered|graded|termed|regarded|assigned|given|awarded|set|put|placed|sorted|filed|shelved|listed|grouped|entered|logged|sent|routed|moved|named|reported|written|noted|recorded|output|returned|printed|expressed|met)';

/** Between a subject and the participle. */
export const auxiliary =
  "(?:is|are|be|being|gets?|(?:should|must|can|may|might|will|would|ought to|has to|have to|(?:is|are) to|needs? to) (?:\\w+ )?be|to be|'s|’s|'re|’re)";
