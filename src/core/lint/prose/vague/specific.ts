import { quotationsOf } from '../words';

/** What is counted, quoted or explained, and what is forbidden, is something to go by. */
export function isSpecific(sentence: string): boolean {
  if (/\b(?:with|by|word|called) [A-Z][a-z]+/.test(sentence)) return true;
  if (/[:?]["”’)]*$|\d|(?<!\bwhat(?:ever)? )\bmakes? sense\b/i.test(sentence)) return true;
  return tellsHow.test(sentence) || forbids.test(sentence) || quotationsOf(sentence).length > 0;
}

/** Comparing, repeating, limiting; how far, in which order or as what something is done; and what is asked. */
const tellsHow = new RegExp(
  [
    String.raw`\b(?:(?:each|the) other|one another|solely|alone|nothing (?:else|but)|(?<!^)only(?! the best)|which (?:one|of)|both(?! \w+ and))\b`,
    String.raw`\b(?:in (?:full|turn|your head)(?=\W*$)|one (?:by|at|after)|for later|(?:right|correct|proper|standard|logical) (?:order|form)|careful (?:to|that|with (?!every|all|it\b|this)))\b`,
    String.raw`\b(?:(?:again|(?:do|repeat) (?:it|this|so)) (?:until|(?:for|with|to) (?:each|every|both|all))|(?:make|have) (?:it|the \w+) (?:sound|look|read)|show your (?:reasoning|thinking))\b`,
    // "The same is still asked for", "the effect, not the reason", "opens with Why"
    String.raw`\bthe same (?!(?:care|way|time|effort|attention|level|thoroughness|diligence)\b)`,
    String.raw`, not (?:the|an?|its|by|from|to|with) `,
    String.raw`^(?:take care|make sure|ensure|see(?: to it)?|check|mind)\b.* not (?!(?:make|be|get|miss|overlook|forget|fail|go|rush|hurry)\b)`,
    // "In the given order", "do likewise with the next one", "recall it from general knowledge"
    String.raw`\bin (?:(?!order|good|perfect|working|best)\w+ ){1,3}(?:order|sequence)\b(?! to)|\b(?:likewise|similarly|the same|in the same (?:way|manner)) (?:with|for|to)\b`,
    String.raw`^(?:recall|retrieve|remember|fetch|find|infer|deduce|derive|guess|get|draw|work out|answer) (?:(?:the|its|an?|your|this) [\w ]{1,40} )?(?:from|out of) (?!(?:all|every|any|different|various|several|many|multiple|as many)\b)`,
    // "Pick the time by which it must be done", but not "the way in which …"
    String.raw`(?<!\b(?:ways?|manners?|fashion|approach|methods?|extent|degree|standards?|level|quality) )\b(?:by|on|at|in|for|to|from|with|of|about) (?:which|whom)\b`,
    String.raw`\bknow (?:what|which|whether|who|where) (?:the|it|this)\b`,
    // "Follow its way", "carry out these checks": of something in the text
    String.raw`\b(?:its|his|her|these|those) (?!(?:own|full|due)\b)[a-z]+`,
    // "Put down the total", "say it as a sailor would"
    String.raw`^(?:put|note|set|jot|write) (?:[^\s,]+ ){0,4}down\b`,
    String.raw`^(?:say|put|tell|retell|phrase|word) [^,;:]{1,40} as an? (?:[\w-]+ ){1,2}would\b`,
    String.raw`^(?:treat|handle) .* as (?!you|if|it|is|seems|well|appropriate|suitable|needed|necessary|required|an? \w+ would)`,
    String.raw`^(?:see|check|find out|consider|determine) (?:if|whether) there (?:is|are|was|were)\b`,
    String.raw`^(?:consider|think about|see|note|recall) (?:whether|if|when|where|who|which|why|how|what (?!is (?:\w+ )?(?:asked|expected|required|needed|wanted)|to do|you can|makes))`,
    String.raw`^(?:weigh|judge|assess|evaluate|decide|determine|gauge|estimate|examine|find out|work out|ask(?: yourself)?) (?:whether|who|how (?!to\b|best\b|you\b|it is (?:best|to)\b))`,
    String.raw`^think of (?!all|every|it\b|this|the (?:task|matter|whole|goal|problem))`,
  ].join('|'),
  'i',
);

/** "Do not guess" is something to go by, "do not hurry" is not. */
const forbids =
  /^(?:please )?(?:do not|don['’]t|never|avoid)\b(?! (?:rush|hurry|overthink|worry|panic|give up|be (?:hasty|careless|sloppy)|(?:making |make |any |all )*(?:mistakes|errors|slips)\W*$))/i;

/** "Use the best answer" has an object. */
export const takesResult = (text: string): boolean =>
  /^(?:please |always )*(?:use|take(?! care)|keep|give|follow|consider|put|show|get|bring|start|begin)\b(?: \w+){0,3} (?:answer|response|result|output|solution|conclusion|question|option|point|part|data|information|context|case|detail|label|class|categorie|category|one|form)s?\b/i.test(
    text,
  ) || /\blogical operators?\b/i.test(text);
