/** "Verify the total" has something found out, "verify that it is even" asks for something to be so. */
export const isDemand = (step: string, text: string): boolean =>
  demand.test(step) &&
  !/^(?:then |finally,? |now )*compare\b/i.test(text) &&
  !checkedThing.test(step);
const checkedThing =
  /^(?:then |finally,? |now )*(?:check|verify|double-check|confirm|remember) (?:the|its|their|each|every|what|how|where|when|who|which|whether|if)\b(?!.{0,60}\b(?:should|must|has to|have to)\b)/i;
export const questionWord =
  /\b(?:who|whom|whose|what|which|when|where|why|how)\b(?=[^.?!]{0,80}\?)/gi;

export const inCase = /\b(?:if|when|whenever|where|unless|in case|should there)\b[^,.;:]*/gi;
export const condition =
  /^(?:if|when|whenever|in case|should|otherwise|where|as long as|unless|else|for everything else)\b/i;
export const demand =
  /^(?:also |then |finally |and |always |please |again )*(?:(?:ensure|make (?:sure|certain)|be (?:sure|careful)|check(?! (?:[\w'’-]+ ){0,4}for\b)|double-check|verify|confirm|see to it|remember|do not forget|don['’]t forget|take care|(?:keep|bear) in mind|mind)\b|(?:the|your|its?|this|each|every|all|any|no)\b.{0,60}\b(?:should|must|has to|have to|needs? to)\b)(?!.{0,12}\byou (?:know|understand|have))/i;

/** What a task starts from is told, not ordered. */
export const gives =
  /\byou(?:['’]re| are| will be|['’]ll be)(?: also)? (?:given|provided|shown|presented|asked at)\b/i;
export const obligation = /\b(?:should|must|has to|have to|needs? to|(?:is|are) to)\b/i;

export const handingOut =
  /^(?:then |finally,? |now |lastly,? |and |otherwise,? |else,? |once [^,]*, )*(?:output|list|return|print|provide|present|submit|respond with|reply with|answer with|give|report|write down|write|state)\b/i;

export const producing =
  /(?:^|[.;:,!?] |\b(?:and|then|or|otherwise|else|not|instead) )(?:then |finally,? |now )*(?:output|return|print|provide|present|submit|respond|reply|answer|give|report|write|compose|formulate|generate|produce|draft|choose|select|pick|label|classify|assign|put|name|state|say|summari[sz]e|sum up|translate|render|turn|convert|transform|rewrite|rephrase|paraphrase|reword|make(?! sure)|create|copy|condense|compress|merge|combine|join|insert|invent)\b/i;
