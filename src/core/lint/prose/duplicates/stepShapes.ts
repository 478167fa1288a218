/** "Verify the total" has something found out, "verify that it is even" asks for something to be so. */
export const isDemand = (step: string): boolean =>
  demand.test(step) &&
  !/^(?:then |finally,? |now )*compare\b/i.test(step) &&
  !checkedThing.test(step);
const checkedThing =
  /^(?:then |finally,? |now )*(?:check|verify|double-check|confirm|remember) (?:the|its|their|each|every|what|how|where|when|who|which|whether|if)\b(?!.{0,60}\b(?:should|must|has to|have to)\b)/i;

export const condition =
  /^(?:if|when|whenever|in case|should|otherwise|where|as long as|unless|else|for everything else)\b/i;
export const demand =
  /^(?:also |then |finally |and |always |please |again )*(?:(?:ensure|make (?:sure|certain)|be (?:sure|careful)|check(?! (?:[\w'’-]+ ){0,4}for\b)|double-check|verify|confirm|see to it|remember|do not forget|don['’]t forget|take care|(?:keep|bear) in mind|mind)\b|(?:the|your|its?|this|each|every|all|any|no)\b.{0,60}\b(?:should|must|has to|have to|needs? to)\b)(?!.{0,12}\byou (?:know|understand|have))/i;

/** What a task starts from is told, not ordered. */
export const gives =
  /\byou(?:['’]re| are| will be|['’]ll be)(?: also)? (?:given|provided|shown|presented|asked at)\b/i;
export const obligation = /\b(?:should|must|has to|have to|needs? to|(?:is|are) to)\b/i;

/** Only has something written that is there already: "output the word". */
export const handingOut =
  /^(?:then |finally,? |now |lastly,? |and |otherwise,? |else,? |once [^,]*, )*(?:output|list|return|print|provide|present|submit|respond with|reply with|answer with|give|report|write down|write|state)\b/i;
/** "List the dates", "write down the dates". */
export const records = /^(?:list|note|jot down|collect|write (?:down|out)|make a list)\b/i;

/** Some part of it has something written or chosen as the answer. */
export const producing =
  /(?:^|[.;:,!?] |\b(?:and|then|or|otherwise|else|not|instead) )(?:then |finally,? |now )*(?:output|return|print|provide|present|submit|respond|reply|answer|give|report|write|compose|formulate|generate|produce|draft|choose|select|pick|label|classify|assign|put|name|state|say|summari[sz]e|sum up|translate|render|turn|convert|transform|rewrite|rephrase|paraphrase|reword|make(?! sure| out)|create|copy|condense|compress|merge|combine|join|insert|invent)\b/i;

/** "The letters you will count", "what the next step adds up": it looks ahead to another step. */
export const looksAhead =
  /\byou(?: will|['’]ll| are (?:going|about) to)\b|\b(?:below|later)(?=[.,;)]|$)|\b(?:next|following|later|coming) steps?\b/i;

/** "Add them up", "determine this", "the chosen word", "the remaining words": it stands in a step above. */
export const pointsBack = (step: string): boolean => pronouns.test(step) || madeBefore.test(step);
const pronouns =
  /^\W*\w+ (?:\w+ |for (?:each|all) of )?(?:it|them|this|these)\b(?! (?:is|are) (?:that|which))|^\W*\w+ (?:\w+ )?(?:which|what|how|whether|if|where|why|when)(?: \w+)? (?:they|it)\b(?! is that\b)|\b(?:this|these|those)\b(?=[.,;:!?]|$)/i;
const madeBefore =
  /\b(?:already|from your)\b|\b(?:the|your|each|every|any) (?:chosen|selected|picked|found|identified|extracted|marked|noted|collected|listed|remaining|resulting|kept|counted|computed|converted|translated)\b|\byou(?: have|['’]ve)? (?:just )?(?:found|chosen|chose|selected|picked|identified|extracted|marked|noted|collected|listed|made|written|wrote|kept|counted|computed|imagined|thought)\b/i;

/** "Judge whether the evidence is enough" asks for more than "Find the evidence". */
export const weighs = /\b(?:whether|if|how|why|which of|what (?:each|every))\b/i;
export const asks = /\b(?:whether|if|how|why|what|which|whom?|where|when)\b/i;
