const answerVerb =
  '(?:answer|respond|repl(?:y|ie)|return|output|write|give|say|print|produce|generate|provide|type|use|choose|select|pick|mark|label|tag|classif(?:y|ie)|categori[sz]e|rate|judge|assign|indicat(?:e|ing)|predict|report|call|name|put|enter|submit|annotate|assess|specify|express|show)(?:s|d|ed|led|ing|ling)?';
const decisionVerb =
  '(?:identify|determine|decide|tell|detect|infer|deduce|state|find|see|recogni[sz]e|figure out|distinguish|discriminate|differentiate|sort|divide|group|grade)(?:s|d|ed|ing)?';
const labelNoun =
  '(?:answer|output|label|response|reply|class|classe|categor(?:y|ie)|prediction|option|tag|choice|relation|relationship|sentiment|emotion|stance|verdict|intent|intention|intensity|rating|score|polarity|topic|genre|language|domain|type|kind|sort|value|letter|number|word|digit|act|role|tone|mood|method|style|section|judg(?:e)?ment|decision|result|one|attitude|opinion|keyword|status|level|subject|area|format|register|certainty|field)s?';
const filler =
  '(?:only|just|simply|either|exactly|one|two|three|four|five|six|seven|eight|\\d+|of|the|these|this|that|those|following|a|an|it|them|its|their|your|as|with|by|using|via|into|to|among|amongst|between|from|being|be|is|are|was|should|must|can|will|could|may|possible|different|valid|available|given|listed|namely|e\\.g\\.|either|words?|letters?|labels?|numbers?|strings?|keywords?|class(?:es)?|categor(?:y|ies)|types?|options?|answers?|values?|tags?|digits?|kinds?|belongs?|below)';

const singleDemand = new RegExp(
  String.raw`(?:(?<!\b(?:an?|the|this|that|each|every|its|their|your|whose) )\b${answerVerb}(?: (?:it|them|this|that|the (?:\w+ ){1,2}|your answers?|your response|your output|each|back|out|via|with|as|only|just|simply|exactly|the|a|an|by|either|${labelNoun}|saying|be|is|in))*|\b(?:answer|output|response|reply|label|prediction|result|it|class|category|verdict)s? (?:is|should be|must be|will be|would be|can be|has to be|needs to be)(?: (?:either|the|just|simply|only|labell?ed|classified|marked|tagged|as|classified as|considered|a|an|${labelNoun}))*|\b(?:labell?ed|classified|marked|tagged|categori[sz]ed|annotated|considered)(?: (?:as|with|the|a|an|to be|${labelNoun}))+|\b(?:otherwise|else)\b,?(?: (?:it|the \w+) (?:is|should be|must be))?)\s*[,:]?\s*[([]?$`,
  'i',
);
const listDemand = new RegExp(
  String.raw`\b(?:${answerVerb}|${decisionVerb}|${labelNoun})\b[^.;\n]{0,120}?(?:\b(?:as|with|into|among|amongst|between|from|by|of|is|are|be|to|either|using|via|being|in|for|belongs to|include|includes|following|below|namely|means)\b(?: ${filler})*\s*[:\-–—=]?|[:–—]|\s-)\s*[([]?$`,
  'i',
);
/** Words that are about the answer, and not only about what the input holds. */
const outright =
  /\b(?:answer|respon|repl|return|output|classif|label|categor|class|choose|choice|select|indicat|one of|either|generat|rat(?:e|ing)|predict|tag|say|write|tell|give|type|assign|identify|determine|detect|decide|as)/i;
/** What leads plain words in so clearly that they are answers. */
const plainDemand = new RegExp(
  String.raw`(?:\bas(?: either| being)?(?: an?)?|\b(?:either|${answerVerb}(?: (?:with|either|as))?|among|one of(?: these| the following)?|into(?: \w+){0,3}|(?:labels?|answers?|class(?:es)?|categor(?:y|ies)|sentiments?|emotions?|options?|topics?|types?|relations?|polarity|stance|intents?) (?:is|are|be|can be|should be|must be|may be)(?: either| one of)?)|[:([–])\s*[([]?$`,
  'i',
);
const choiceDemand =
  /\b(?:either|one (?:of|among)(?: the following| these| the)?(?: \w+){0,3}|choose|choices? (?:are|is)|options? (?:are|is)|labels? (?:are|is)|(?:classes|categories|labels|types|tags|options|answers|responses|following|values|emotions|relations|topics|genres|intents|acts|below)(?: \w+){0,2}\s*(?:are|is|:|-|–|—|=)|types? of (?:valid )?(?:responses|answers|outputs|labels)\s*:?)\s*:?\s*[([]?$/i;
const mentioned =
  /(?:\b(?:words?|phrases?|terms?|prefix(?:es)?|suffix(?:es)?|symbols?|characters?|contain(?:s|ed|ing)?|includ(?:e|es|ing) the|such as|like|e\.g\.,?|for example,?|for instance,?|i\.e\.,?|(?:start|begin|end)(?:s|ing)? with(?: the \w+)?|separated by(?: an?| the)?|between the|containing|replac(?:e|ed|ing)(?: \w+){0,3}|question mark|in the form(?: of)?|in the format(?: of)?|of the form|prefixe[ds] by|separator|pronouns?|not|n't|never)|["“'‘(]e\.g\.)\s*[("“'‘[:]*\s*$/i;

const denied =
  /\b(?:(?:do|must|should|can|may|shall) ?not|never|avoid|without)\b[^.;,:]*$|\b(?:do|should|must|ca)n['’]t\b[^.;,:]*$/i;

/** "If the pupil's answer is right, …" */
const conditional = new RegExp(
  String.raw`(?<!\b(?:${decisionVerb}|say|judge|check) )\b(?:if|when|unless)\b[^,;:]*\b(?:is|are|was)\s*$`,
  'i',
);

/** "Choose the option that | follows if …" */
const relative = /\b(?:that|which|who)\s*$/i;

const lookBack = 160;

/** The start of the sentence, at most `lookBack` UTF-16 code units away, up to a place. */
export function leadingTo(definition: string, start: number): string {
  const text = definition.slice(Math.max(0, start - lookBack), start).replace(/["“”'‘’`]+$/, '');
  let from = 0;
  for (const match of text.matchAll(/[.?!]["”')]*\s+(?=[A-Z"“'‘(])|\n\s*\n/g))
    from = match.index + match[0].length;
  return text.slice(from);
}

/** What the text before a place says about it: an answer comes, or one of several. */
export function demandOf(left: string): 'single' | 'list' | undefined {
  if (isMentioned(left) || conditional.test(left) || relative.test(left)) return undefined;
  if (singleDemand.test(left)) return 'single';
  return listDemand.test(left) || choiceDemand.test(left) ? 'list' : undefined;
}

/** Whether what follows is only spoken of, as in "the word 'x'", or forbidden. */
export function isMentioned(left: string): boolean {
  return mentioned.test(left) || denied.test(left);
}

export function speaksOfAnswers(left: string): boolean {
  return outright.test(left);
}

/** Whether plain words may follow as labels; behind an article they are mostly what the answer is like ("a short title"). */
export function leadsPlainWords(left: string, first: string): boolean {
  return plainDemand.test(left) && (!/^an?$/.test(first) || /\b(?:as|either)\s*$/i.test(left));
}

/** "You are given two options, A and B": named beside each other, but nobody is told to answer with them. */
export function isInput(left: string): boolean {
  return (
    /\b(?:given|provided|presented|shown|contains?|consists? of|separated|input)\b/i.test(left) &&
    !new RegExp(String.raw`\b(?:${answerVerb}|${decisionVerb})\b`, 'i').test(
      left.replace(
        /\b(?:is|are|be|been|'re|'ve)\s+(?:\w+ )?(?:given|provided|presented|shown)\b/gi,
        '',
      ),
    )
  );
}
