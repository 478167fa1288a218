/** How steps say when they are through with all inputs: patterns as in `loopWords.ts`. */

const labelled =
  '(?:labell?ed|processed|annotated|answered|covered|done|classified|treated|handled|checked|translated|looked at|given|rated|left|finished|completed|gone|through|solved|scored|rewritten|tagged|dealt|up|judged|assessed|sorted|read|written|assigned|marked|graded|exhausted|worked off|seen|summari[sz]ed|converted)';
export const finished = new RegExp(
  String.raw`^[^.;,]{0,60}? ha(?:s|ve) (?:all |now )?been [a-z]+ed\b|^[^.;,]{0,60}? (?:has|have|is|are|was|were|gets?|receives?)(?: (?:all|been|now|indeed|a|an|its|received|got|their))* (?:${labelled}|label|annotation|answer|score|rating|class|summary)\b|^[^.;,]{0,60}? (?:has|have|gets?|received)(?: (?:got|been given|received))? (?:(?:an?|its|their) [a-z]+|one\b)|^ (?:left|remain|unlabell?ed|to (?:label|process|do|read|go))|^ ?[.,]?$`,
  'i',
);
/** "When all essays are graded" */
export const done =
  /^ (?:is|are|was|were|has been|have been) (?:[\w-]+ly )?(?:[\w-]+ed|over|written|read|given|gone|through|done|dealt with|seen|told|complete|ready|empty)\b|^ runs? out\b/i;
/** "After classifying all reviews" */
export const afterDoing =
  /\b(?:after|before|when|while|by|once you(?: have|'ve)?) [\w-]+(?:ing|ed|d|ne)(?: (?:through|over|with))? $/i;
export const upTo = /\b(?:until|till|up to|down to)\b/i;
/** "until no report without a component is left" */
export const lacking =
  /^ (?:(?:is |are )?(?:left )?without|lacking|that (?:has|have|lacks?) (?:no )?)/i;
export const untilDone =
  /\b(?:until|till|once|when|after|as soon as)\b.*\b(?:done|covered|finished|processed|through|completed|exhausted|end of|you(?: have|'ve)(?: [\w-]+){1,2}) (?:with )?$/i;
/** "until a label has been written for", "once a label stands beside" */
export const untilDoneFor =
  /\b(?:until|till|once|when|as soon as)\b.*\b(?:ha(?:s|ve) been [a-z]+|(?:is|are|stands?)(?: [a-z]+)?|you(?: have|'ve) [a-z]+ [^,;]+) (?:for|to|beside|next to|under|behind|against) $/i;
/** "keep going until the" */
export const untilThe =
  /\b(?:repeat|continue|proceed|iterate|loop|keep|carry|go|do|work)\b[^,;]*\b(?:until|till) $/i;
/** "continue to the end of the" */
export const toTheEndOf =
  /\b(?:continue|proceed|go on|carry on|keep|work|go|read)\b[^,;]{0,60} (?:to|until|till) (?:you (?:reach|get to|come to|are at|arrive at|have reached|hit) )?the (?:very )?(?:end|bottom|foot|last \w+) of $/i;
/** "do not stop before" */
export const notBefore =
  /\b(?:not|never|don't) (?:stop|finish|end|rest|quit|pause)\b[^,;]*\b(?:before|until|till) $/i;
