/**
 * How steps say that something is done with more than one input: patterns for the words before a mention of inputs (they end at the
 * mention) and behind it (they begin there).
 */

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** "in the same way" and what else says that others are treated as the one before. */
const sameness = any(
  String.raw`in (?:just |exactly |much )?(?:this|that|the same|the same exact|a similar|like|an? identical|an? analogous|the like|the described|the above|equal|similar|identical|analogous) (?:way|manner|fashion|style|mode)`,
  String.raw`(?:just |exactly )?(?:like (?:this|so|that|the (?:first|previous|last)(?: one)?)|the same(?: way)?(?=[.,;:]|$))`,
  'likewise|similarly|alike|identically|equally|analogously|accordingly|correspondingly|this way|that way|the same way|same way|as before|as above|as described(?: above)?|thus',
  String.raw`(?:by|along|on|following|according to|using|with|under|to|through|of|via) (?:the|these|those|this) (?:same|very same|identical|above|steps?|rules?|scheme|procedure|process) ?(?:lines|basis|logic|steps|rules?|criteria|criterion|standards?|procedure|process|method|scheme|treatment|way|pattern|principles?|approach|(?=\s*(?:[.,;:)]|$)))`,
  'the same (?:treatment|steps|rules|procedure|process)',
);
const oneByOne = any(
  'sequentially|consecutively|successively|serially|in succession|in (?:turn|sequence|order(?! to )|series|parallel|batches|a row|a loop|one go|bulk|groups|chunks)|individually|separately',
  'one (?:by one|at a time|after (?:the other|another))|each in turn|in (?:the|their|this) (?:given |same |listed |right )?order|in (?:alphabetical|chronological|random|reverse|numerical) order|over and over|as they (?:come|arrive|appear|are)',
);

const within = '[^.;!?]{0,80}?';

/** "likewise", "in the same way", somewhere in the clause behind; "as well" and "too" at once. */
export function isAgain(rest: string): boolean {
  return treatedAlike.test(rest);
}
/** "likewise", "in the same way" */
export const isSame = (rest: string): boolean => same.test(rest);
const same = new RegExp(String.raw`^[^.;!?,]{0,60}?,? ${sameness}(?![\w-])`, 'i');
const treatedAlike = new RegExp(
  String.raw`^(?:[^.;!?,]{0,60}?,? ${sameness}(?![\w-])|,? (?:as well|too|also)(?![\w-])|[^.;!?,]{0,40}?,? (?:as well|too)(?=[.;]|$)|,? ${oneByOne}(?![\w-]))`,
  'i',
);

/** "one by one", "in this way", "until the end" */
export const serial = new RegExp(
  String.raw`^(?:[^.;!?]{0,60}? ${sameness}| ?,?${within} ${oneByOne}|${within} (?:until|till)\b${within} (?:end|last|all|no|none|done|through|left|finish\w*|every\w*|each|nothing|exhausted|empty|bottom)|${within} (?:of|for|to|in) each(?! [a-z]))(?![\w-])`,
  'i',
);

const adverbs = String.raw`(?:(?:then|also|next|now|all|each|likewise|subsequently|afterwards|similarly|thus|finally|therefore|\w+ly) )*`;
const participle = String.raw`(?!(?:based|supposed|needed|used|related|located|expected|allowed|written|called|interested|involved|considered|seen|known|said) )(?:[a-z-]{2,}(?:ed|en)|done|read|dealt|gone|put|given|run|taken|cut)`;
/** What is done to the subject of a clause. */
export const undergoes = new RegExp(
  String.raw`^[^.;,]{0,60}? (?:(?:must|should|shall|has to|have to|needs? to|is to|are to|ought to|will|can) ${adverbs}(?:be ${adverbs}${participle}|go through|undergo|pass through|follow)\b|(?:is|are) (?:then|next|now|likewise|subsequently|afterwards|similarly|\w+ly) ${participle}\b|undergo(?:es)?\b|go(?:es)? through\b|(?:is|are|gets?|receives?) [^.;]{0,50}?${sameness}(?![\w-]))`,
  'i',
);
/** "is handled", "can be looked at": enough for what is called the next. */
export const isTreated = new RegExp(
  String.raw`^[^.;,]{0,40}? (?:(?:is|are|gets?) |(?:can|may|could|might) ${adverbs}be )${adverbs}(?!(?:mentioned|quoted|linked|cited|shown|included|implied|allowed|ignored|meant|named|listed|discussed|referred|repeated|described|possible|given)\b)${participle}\b`,
  'i',
);
/** "comes next", "is up", "follow" */
export const comes =
  /^(?: [\w-]+){0,2}? (?:(?:will |then |may |also |might )*(?:come(?:s)?(?: (?:in|up|next|along|after|your way))?|shows? up|rolls? in|(?:gets?|takes|has) (?:its|their) turn|is (?:up|next|due|fed in)|are (?:up|next|due|waiting|left)|follows?|arrives?|appears?|turns? up|pops? up|remains?|await(?:s)? you)|(?:has|have) (?:come|arrived))(?= ?(?:[.,;:!]|$| (?:next|in|up|and)))/i;

/** "the set of triples underneath" */
export const follows =
  /^(?: of [\w-]+)? (?:underneath|beneath|below|further (?:down|below|on)|(?:(?:that |which )?(?:stands?|is|are|comes?|appears?) )?(?:overleaf|(?:on|in|at|from) the (?:(?:top of the )?(?:next|following) (?:line|page|row|sheet|card|slip|screen|slide|form|tab)|(?:line|page|row|sheet|card|slip) (?:below|underneath|beneath|after|behind|that follows)|back|reverse|other side))|(?:that )?(?:follows?|comes? (?:next|after)|is next)|(?:that|which) (?:follows?|comes? (?:next|after)|is next|stands below)|(?:right |just )?(?:after|behind|below|following|under|beside) (?:that|it|this|the first)|in (?:line(?! with\b)|the queue)|(?:next )?in line(?! with\b))(?![\w-])/i;
/** Whether one goes on to "the slip underneath"; to take "the price right after it" is to read on. */
export const goesToFollower = (lead: string, rest: string): boolean =>
  follows.test(rest) && (turningTo.test(lead) || !besideIt.test(rest));
const besideIt = /^ (?:right |just |directly |immediately )?[a-z]+ (?:it|this|that)\b/i;
export const surelyFollows =
  /^(?: of [\w-]+)? (?:(?:that |which )?(?:follows|comes (?:next|after)|is next)|(?:after|behind|following|below|under|underneath|beneath) (?:that|it|this)|in (?:line(?! with\b)|the queue))(?![\w-])/i;

/** "the essays of the other students", "the notes on further patients" */
export const ofOthers =
  /^ (?:of|by|from|on|about|for) (?:all |every |each |any )?(?:of )?(?:the )?(?:other|remaining|rest|further)\b/i;
export const surelyOfOthers = /^ of (?:all |every |each )?(?:the )?(?:other|remaining|rest)\b/i;
/** "Give all reviews a rating", where an article begins no clause. */
export const giving = /\b(?:give|assign|award|grant|attach|label)(?: (?:to|out))? $/i;
/** What is then behind it is where it goes: "push each bracket on the" stack. */
export const putting =
  /\b(?:put|push|place|lay|store|keep|add|write|enter|insert|drop|throw|record|file|collect|note|pop) $/i;
export const arranging =
  /\b(?:sort|group|order|rank|split|divide|cluster|arrange|batch|partition|bucket) $/i;

/** "move on to the", "then take the" */
export const onward = new RegExp(
  String.raw`\b(?:(?:move|go|goes|proceed|continue|pass|advance|turn|switch|jump|step|skip|scroll|get|carry|progress|head|shift|return|keep|start|begin|restart|resume|moving|going|proceeding|continuing|come|ready|make your way|work your way|work|working|cycle|run|look(?! for\b)|down|repeat)\b(?:(?! (?:if|whether|that|which|because|and)\b)[^.;:!?]){0,50}? (?:to|with|onto|on|by|for|over|through|down|into|until)|(?:continue|proceed|resume|start|begin|next|then|now) ?|(?:[a-z]+ )?(?:on|onward|onwards|over|off|forward|ahead|along) (?:to|with)|(?:open|take|taking|pick|pick up|fetch|load|grab|tackle|choose|select|get|comes?|read|rate|label|process|pull|draw|call up|bring up)(?: (?!(?:from|with)\b)[\w-]+)?) ?$`,
  'i',
);
/** "repeat … for", "the same is then done for" */
export const again =
  /\b(?:repeat\w*(?! its\b)|redo|carry out|reiterate|iterat\w+|(?<!\b(?:the|an?|one|two|no|each|every|this|any|single|inner|outer|nested|for|while) )loop\w*|re-?run|(?:use|reuse|employ|adopt|keep to|stick to) (?:this|the same|these|what (?:follows|is (?:described|said|written|explained)))|do (?:this|so|it|the (?:same|above|foregoing|aforementioned|like|following|task)|that|these|all|exactly|likewise|steps)|done this|apply|appl(?:y|ied) (?:the|these|this)|perform\w*|follow\w*|execute|carry (?:on|out)|continue|proceed|keep (?:going|on)|start over|begin again|likewise|the same (?:from|for|in|of|with|to|is|goes|procedure|process|way|steps)|process|(?:is|are|be) (?:then )?(?:repeated|done|applied|used|performed|carried out))\b[^.;!?]{0,90}$/i;
/** The same in a statement. */
export const toBeDone =
  /\b(?:(?:is|are|(?<!\benough to )be) (?:then |to be |also )?(?:repeated|done|applied|used|performed|carried out|followed)|(?:procedure|process|steps|method|the same|rules) (?:appl(?:y|ies)|goes|go|holds?|begins?|starts?|continues?|(?:is|stays|remains) the same)|your (?:job|task) is to|you (?:are|have) (?:required |asked |supposed |expected )?to|you (?:should|must|can|will|need to))\b[^,;]*$/i;

/** Whether a clause is only what opens or closes a sentence: "for all tweets", "after reading the next". */
export const isOpening = (clause: string): boolean =>
  /^\W*(?:for|after|with|by|having|in|on|to|over|across|through|considering|starting|beginning)\b/i.test(
    clause,
  );

/** "If there are more reviews", "should your batch hold further products" */
export function isThere({ lead, rest }: { readonly lead: string; readonly rest: string }): boolean {
  return there.test(lead) || given.test(rest);
}
const there =
  /\b(?:there (?:are|is|be|should be|remain)|you (?:\w+ )?(?:have|are given|been given|get|receive|see|find)|(?:when|in case of) having|(?:inputs?|batch|file|queue|thread|list|set|collection|data|pile|task|inbox|log) (?:contains?|holds?|has|have|consists? of|includes?|comprises?))\b/i;
export const given =
  /^ (?:(?:is|are|were|have been|has been)(?: (?:then|still|also|already|now))*(?: (?:given|provided|supplied|present|left|included|available|to be|to come|to follow|in (?!it\b)|on|at|waiting|open|pending|there|attached|appended|listed|due|ahead|coming|up|more)|(?=\s*(?:[.,;:)]|$)))|remain|in store|left|come|exist|arrive|have (?:come|arrived|reached you)|to (?:label|process|do|go))(?![\w-])/i;

/** "mentions another tweet": that is in the text. */
export const aboutContent =
  /\b(?:mention\w*|refer\w*|quot\w+|(?<!\b(?:write|prepare|draft|give|compose|formulate|send|find|collect) (?:(?:an?|the|your|short|brief|separate) )*)(?:repl(?:y|ies|ying|ied) to|respon\w+ (?:to|with)|answers)|links?|linked|retweet\w*|cit\w+|talk\w* (?:about|of)|speak\w* (?:about|of)|belong\w* to|than|similar to|part of|about|against|contradict\w*|in contrast to|as opposed to|allude\w* to|resembl\w+|like|from|rais\w+|lead\w* to|ask\w*|with|differs?|differ\w* from|typical (?:of|for)|common (?:in|to)|(?:\w+est|most|least|one|none|some|first|last|which|average|sum) (?:[\w-]+ )?(?:of|among|out of)|consider that|remember that|note that) (?:to )?$/i;
/** "a mention of" another, "look for" another: what a text is searched for */
export const partOfContent =
  /(?:\b(?:an?|any|its|no|some|(?<!\bthe )[a-z]+s) (?:[\w-]+ )?(?:of|to|about|in|on|from|by|between) |\b(?:look|search|watch|check|scan|hunt|see|skim)\b[^,;]{0,60} for (?:[^,;]{0,40} )?|\b(?:if|whether) )$/i;
export const making =
  /\b(?:write|create|generate|invent|make up|compose|come up with|produce|think of|imagine|form|formulate|construct|build|find|return|output|give|draft|try) $/i;
/** "Write two or three", "break it into", "replace it by" some: those are made. */
export function makesSome(lead: string): boolean {
  const before = lead.replace(/\b(?:one|two|three|four|\d+) (?:or|to) $/i, '');
  return making.test(before) || resulting.test(before);
}
const resulting = /\binto $|\b(?:replac|substitut|exchang|swap)\w*\b[^,;]* (?:by|with|for) $/i;
/** Others of a kind, to be found or made up: "think of other animals of this class". */
export const lookingFor =
  /\b(?:think of|find|look for|search for|invent|make up|come up with|imagine|recall|remember|name|suggest|write|add|create|try|consider)(?: some| a few| two| three)? $/i;

export const starting =
  /\b(?:start|begin|starting|beginning|commence)(?: (?:off|out))?(?: (?:with|by|at|from|on))?(?: (?:reading|taking|opening))? $/i;
/** "turn to" the queries, of which one was given */
export const turningTo =
  /\b(?:move|go|proceed|continue|turn|switch|carry|pass|get)(?: (?:on|over|ahead|along|forward))* (?:to|onto|with) $/i;
/** "continue with the following review", not "read the following review" */
export const carried = /\b(?:to|with|onto|on|for|over) $/i;
/** "Continue with the note in" the next parcel. */
export const inIts = /(?<= (?:to|with|onto)) (?:the|an?) [\w-]+ (?:in|from|on) (?:the )?$/i;
/** "copy them into a new list" */
export const into = /\b(?:in|into|onto|as|to|form|make) $/i;
/** "turn each remark into another sentence", "fish or any other animal" */
export const asOneOfMany = /\b(?:into|as|or) $/i;
export const removing =
  /\b(?:remove|drop|delete|omit|avoid|strip|skip|ignore|cut(?: (?:out|off|away))?|discard|leave out|take out|cross out|strike out|throw out|weed out) $/i;
/** What is done to inputs one by one. */
export const working =
  /\b(?:process|label|annotate|classify|rate|(?:go|walk|leaf|page|wade|plough|skim|read|browse|run|look|work|work your way) (?:through|down)|work (?:on|off)|sort|shuffle|treat|handle|tag|score|categori[sz]e|run through|loop (?:over|through)|iterate (?:over|through)|cycle through|step through|look through|batch|split|divide|group|gather|collect|randomi[sz]e|deal with|do|number|order) $/i;
export const consistency =
  /\b(?:you (?:gave|assigned|chose|made|labell?ed|have|used|rated)|consistent\w*|compatible|in line|you've)\b/i;
export const comparing = /\bcompar\w+\b/i;
/** "Each tweet has exactly one label" */
export const generic =
  /^[^.;,]{0,40} (?:has|have|is|are|may|can|often|usually|always) (?!to\b)(?!.*\b(?:this|the same) (?:way|manner|fashion)\b)/i;
export const rows = /\b(?:lists?|items|rows|entries|tables?|elements|records)\b/i;

/** "that mention a price", "with a link", "of the passage", "a reader might ask": not all of them, or not of the task. */
export const restricting =
  /^,? (?:(?:that|which|who|whose|where|without|containing|mentioning|about|asked|written|starting|beginning|ending|having|on)\b(?! (?:(?:nobody|no one) has|you (?:are given|are presented|are shown|are asked|receive|received|get|got|were given|have been (?:given|sent|handed|shown)|are sent|were sent|encounter|come across|have(?=[.,;:]|$| to label))|(?:is|are|was|were|has been|have been) (?:given|provided|left|listed|available|supplied|in|fed)|remains?|(?:has|have) not (?:yet )?been|(?:is|are) (?:still|yet to|not yet)|follows?|comes?|arrives?|its own|this basis|top|file|the (?:same|list|page|sheet|screen|desk)|your|hand|record))|by (?!(?:one|itself|themselves|\w+ing|hand|means|the same|this|these)\b)|with (?!(?:the same|this|these|the above|care|a label|one of|its|your|either|a|an)\b)|(?:of|in|from|within) (?!(?:(?:the|this|your) (?:task|exercise)\b|(?:the )?(?:top|first|start|beginning) to|turn|order|sequence|the same|that (?:way|manner|fashion)|this (?:way|manner|fashion)|a (?:similar|like|row|loop)|parallel|(?:batch|lot|portion|group|chunk|pack)e?s|your|exactly|succession|total|question|full|detail|isolation|random|alphabetical|chronological|the (?:day|week|month|year|morning|night)|like|an? identical|one go|bulk|the (?:order|way|manner|given|above|following|rest|input (?:file|set)))\b)|(?<!,.*)(?:an?|the(?! same\b)|he|she|they|one(?! (?:by|at|after))|someone|somebody|people|it|i|we|readers|users) [\w']+|you (?!(?:(?:find|see|open|have|get) (?:in|on) (?:the|your)|(?:are|were|have been|will be) (?:given|presented|shown|asked|sent|handed)|receive|received|get|got|meet|face|encounter|come across|(?:will|may|might) (?:get|meet|see|face|receive)|should|must|can|will)\b|have(?=[.,;:]|$))[\w']+)/i;

/** "Use a new line for every question": how the answer looks. */
export const layout =
  /^(?!.*\b(?:repeat|same)\b).*\b(?:line|row|bullet|number|column|paragraph|comma|space|entry|item|letter|label) (?:for|to) $/i;
/** "since there are many", "as the contract has several" */
export const asThereAre =
  /\b(?:since|because|as) (?:there (?:are|is)|you (?:have|are given)|(?:the|your) [\w-]+ (?:has|holds|contains|comprises|consists of))[^,]*$/i;
/** "in the anthology" */
export const holderBehind =
  /^ (?:of|in|from|on|within|across) (?:the|your|this|our|an?) ((?:[\w-]+ ){0,1}[\w-]+)/i;
/** "suggest titles for the" */
export const makingFor =
  /\b(?:write|create|generate|make|compose|produce|find|output|give|suggest|provide|draft|name) [^,;]*\bfor (?:all )?$/i;
/** "There may be more reviews; label them, too." */
export const thenThem =
  /^[^.!?]*(?:[;,:–—-]|\band) (?:[\w-]+ ){1,4}?(?:them|those|these|each)\b(?! (?:(?:all )?as (?:one|a (?:whole|single|unit))\b|together\b))/i;
/** "…, carry out the steps below" */
export const procedureBehind =
  /^[^.;,]{0,60}, (?:(?:please|simply|just) )?(?:do|carry out|perform|follow|apply|go through|repeat|run through|execute|work through|use|take) (?:(?:the|this|these|all|all of|each of) ){0,2}(?:[a-z]+ )?(?:steps?|procedure|following|same|instructions|points|process|operations)\b/i;
export const intoAccount =
  /^ (?:into (?:account|consideration)|seriously|literally|at face value)\b/i;
/** "a space after" each letter */
export const besideThem = /\b(?:an?|one|the|some) [\w-]+ (?:after|before|behind) $/i;
export const shownTo =
  /\byou (?:will|then|next|also|again|now) (?:\w+ )?(?:be )?(?:shown|given|get|receive|see|presented with)(?: with)? $/i;
/** "the sheet has" */
export const holding =
  /\b(?:the|your|this|a) ([\w-]+) (?:(?:may|might|will|can) )?(?:contains?|holds?|has|have|includes?|comprises?) (?:[\w-]+ (?:for|of|by|from|about) )?$/i;
export const holderNames =
  'batch|queue|file|folder|inbox|pile|stack|collection|data|dataset|backlog|log|sheet|tracker|exam|quiz';
export const holders = new RegExp(`^(?:${holderNames})$`, 'i');
/** What inputs are kept in, and what is no part of an input. */
export const storeNames =
  'collection|set|batch|pile|stack|archive|folder|log|history|repository|repo|catalogue|library|directory|database|queue|inbox|mailbox|backlog|pool|corpus|dataset|register|feed|store|cookbook|tracker|crawl|dump|export|newspaper|magazine|channel|lot|round';
export const stores = new RegExp(`^(?:${storeNames})$`, 'i');
/** "Then sort" */
export const thereupon = /^\W*(?:then|now|next|afterwards?|finally|lastly)\b/i;
export const ensuring = /\b(?:make sure|ensure|see to it|check|verify|take care)\b/i;
/** "is left without a label" */
export const leftOut =
  /^[^.;,]{0,40}? (?:is|are|was|has been|gets?|remains?) (?:left|missed|skipped|forgotten|missing|omitted|overlooked|unlabell?ed|without|un\w+)\b/i;
export const oneAtATime = /\bone (?:by one|at a time|after (?:another|the other))\b/i;
export const through = /\b(?:through|down|along|across|over) (?:the )?$/i;
/** What a prompt tells to do. */
export const procedures =
  /^(?:steps?|process|procedure|sequence|cycle|routine|instructions?|tasks?|exercise|workflow|rules?|method|scheme|same|above|foregoing|following|work|approach|job|points?|whole|thing|criteri(?:on|a)|checks?|analysis|labels?|guidelines?|questions?|operations?|actions?|stages?|like|decisions?)$/;
