/** What stands behind a noun where a step points to the examples of the prompt: where and how they were shown. */

const past =
  '(?:given|provided|shown|presented|supplied|listed|included|printed|displayed|attached|seen|handed|demonstrated|quoted|reproduced|on (?:display|show|view))';
const place = String.raw`(?:(?:further|higher) up|(?:before|ahead of|in front of) (?:the|this|your) (?:actual |present )?(?:task|prompt|input|query)|above|below|earlier|before you(?! \w)|in front of you|before your eyes|at hand|beforehand|before(?=\s*(?:[.,;:!)]|$))|previously|already|so far|here|up front|in advance|to you|for you|along with it|(?:at|near|towards) the (?:very )?(?:top|beginning|start|outset|end|head)(?: of (?:the|this|your) (?:prompt|task|instructions?))?|(?:in|within|of|with|from|by|along with|together with|alongside|under|underneath|beneath|after|below|behind|following) (?:the|this|your) (?:prompt|task(?: description| definition)?|instructions?|definition|guidelines?|few-shot (?:section|block|part)|context window|two (?:inputs|[\w-]+s) above)|preceding (?:the|this|your) (?:\w+ )?input|as (?:an? )?(?:models?|guides?|guidance|inspiration|templates?|patterns?|reference|orientation|help|references))`;

/** Behind a noun: which of them are meant. */
export const whichOnes = new RegExp(
  String.raw`^,?(?:(?: (?:that|which|who))?(?: (?:are|were|is|was|have been|has been|can be|may be))?(?: (?:already|just|also))? ${past}(?: ${place}){0,2}|(?: (?:that|which))? you(?:'ve|'d| have| were| are| had| can| could)?(?: already| just| now)?(?: been)? (?:${past}|received|got|saw|see|met|read|have)(?: ${place}){0,2}(?=$|[\s]*[.,;:)!?]|\s+(?:and|to|with|as|start|begin|end|are|were|is|was|set|show|use|run|keep|have|do|for)\b)|(?: (?:that|which))? (?:come|came|go|went|precede|preceded|accompan(?:y|ied)) (?:with |before )?(?:the|this|your) (?:task|prompt|input|instructions?|two [\w-]+s above)|(?: (?:that|which)) (?:came|went|come|go) before(?=\s*(?:[.,;:!)]|$))| ${place}(?: ${place})?)(?![\w'-])(?! (?:it|them|the|a|an|this|next|their|its|him|her|one|each|to the|[\w-]+ing)\b)`,
  'i',
);
/** "you were shown", "shown before", "that accompany the task" */
export const shownToYou =
  /\byou(?:'ve|'d)? ?(?:were|are|have|had|already|just)? ?(?:already|just)? ?(?:been )?(?:given|shown|presented|provided|handed|seen|received|got|saw|read)\b|\b(?:shown|presented|given|provided|handed|seen|demonstrated|displayed) (?:to you|in advance|so far|up front|beforehand)|\b(?:before|in front of) you\b|\baccompan|\b(?:come|came) with|\bat the (?:very )?(?:top|beginning|start|outset|head)\b|\bpreced(?:e|ing)|\bunder the definition/i;
export const beforehand =
  /\b(?:given|provided|shown|presented|supplied|seen|displayed|saw|solved|answered) (?:above )?(?:earlier|before|beforehand|previously|already|up front|in advance|so far)\b|\b(?:came|went) before$/i;
/** "the questions given" for other sentences */
export const ofOthers = /^ (?:for|to|with) (?:the )?(?:other|earlier|previous) /i;
export const inPrompt =
  /\b(?:prompt|context window|few-shot)\b|\b(?:with|under|alongside|beneath|before|ahead of|in front of|preced\w+) (?:the|this|your) (?:actual |present )?(?:task|definition|input|query)\b/i;
export const knownAnswer =
  /^ (?:with|whose|for which|where|that have) (?:(?:the|their|a|its) )?(?:known|given|correct|gold|reference|solved|provided|answers?|outputs?|solutions?) ?(?:outputs?|answers?|labels?|solutions?|(?:is|are) (?:known|given|shown|provided))/i;
/** "You have two different coins before you": it says what there is, and points to nothing. */
export const stated = /\b(?:you|there) (?:now |then |will )?(?:have|are|see|get) $/i;
/** "the summaries in the text", "the answers given by the speakers" */
export const isElsewhere =
  /^,? ?(?:(?:that|which) )?(?:(?:is|are|were|was) )?(?:given |mentioned |found |used |listed |provided |contained |shown |made )?(?:(?:in|by|from|within|inside|on) (?:the|this|that|each|its|his|her|their|an?|both) (?!prompts?\b|tasks?\b|instructions?\b|definition\b|examples?\b|same\b|order\b|way\b|manner\b|style\b|format\b)[\w'-]+|(?:the|an?|his|her|its|their) [\w-]+ (?:gives?|gave|mentions?|uses?|used|lists?|names?|makes?|cites?|offers?|provides?|tells?)\b|between\b|there\b|(?:he|she|they|it|you (?:wrote|found|made|generated|listed|noted|collected|chose)) )/i;
