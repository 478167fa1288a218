import { likeWhatFollows } from './similarity';

/** Behind "example": "2", "two", "1 and 2", "A". */
export const numbering =
  /^ (?:#? ?\d+|[Nn]o\. ?\d+|number (?:\d+|one|two|three)|one|two|three|four|[A-D](?=[\s,.;:)]|$)|I{1,3}(?=[\s,.;:)]|$))(?:(?:,| and| or| to|-|\/)+ ?\d+)?(?![\w-])/;

/** Behind a noun: which of them are meant. */
export const whichOnes =
  /^,? ?(?:(?:(?:that|which) )?(?:(?:are|were|is|was|have been|has been) )?(?:(?:already|just) )?(?:(?:can|may) be (?:found|seen)|given|provided|shown|presented|supplied|listed|included|printed|displayed|attached|seen|solved|handed|demonstrated|found)(?: (?:to|for) you)?(?: (?:above|below|before|earlier|here|previously|in advance|with it))?|(?:that |which )?you (?:were|are|have been|had been) (?:given|shown|handed|provided with)|(?:that |which )?you (?:received|got|saw|have seen|have already seen|have been given|had|have|can see|see|know)(?= (?:above|before|earlier|previously|in the prompt|with|already)\b|[.,;:]|$))?(?: ?(?:above|below|earlier|before(?! [\w-]+ing\b| you\b)|previously|to you|before the input|preceding (?:the|this) \w+|(?:at|near) the (?:top|beginning|start|end)(?: of (?:the|this|your) (?:prompt|task|instructions?))?|(?:from|in|of|with|by|along with|together with) (?:the|this|your) (?:prompt|task(?: description| definition)?|instructions?|definition|guidelines?|few-shot (?:section|block)|context window)))?(?![\w'-])/i;
export const ofPrompt = /\b(?:prompt|task|instructions?|definition|guidelines?|few-shot)\b/i;

export const barePointer =
  /(?:^|\W)(?:see|cf\.?|compared? (?:with|to)|as in|as per|as with|like in|per|similar to|based on|according to|refer to|consult|like|in line with|recall|look at|study|learn from|(?:after|by) (?:reading|studying|looking at)|check|shown in|from) $/i;
export const teaching =
  /^ (?:(?:clearly|both|all|also|already) )?(?:shows?|illustrates?|demonstrates?|teach(?:es)?|suggests?|reveals?|indicates?|tells? you|makes? (?:it )?(?:clear|plain|obvious))(?: you)?(?: (?:that|how|what|which|where|why|when|it|clear|plain|the (?:format|style|way|right|desired|expected|required))\b|$|[.,;])/i;

export const doing =
  /^ (?:uses?|handles?|treats?|leaves?|keeps?|puts?|writes?|follows?|drops?|omits?|spells?|does|do)\b/i;

const pointer =
  /\b(?:like|as in|as with|as for|in line with|follow(?:ing)?|follows|see|recall|remember(?: how)?|cf\.?|refer(?:ring)?(?: back)? to|consult(?:ing)?|based on|according to|similar(?:ly)? to|imitat(?:e|ing)|mimic(?:king)?|copy(?:ing)?|match(?:ing)?|compar(?:e|ing)|compared? (?:[\w-]+ ){0,3}(?:to|with)|look(?:ing)?(?: back)? (?:at|to)|study(?:ing)?|learn(?:ing|ed|t)? from|inspired by|inspiration from|stick(?:ing)? to|modell?ed (?:on|after)|use|using|unlike|the same (?:as|way as|manner as|format as|style as)|guided by|guidance from|(?:style|manner|spirit|format|way|form|pattern|wording|length|tone|logic|approach|structure|template|layout) (?:of|in|from|used in|shown in|seen in)|by analogy (?:to|with)|analogous to|help of|take|check|review|revisit|analy[sz]e|observe|per|(?:shown|demonstrated|illustrated|seen|exemplified|presented|done|used|applied|given|(?:was|were|is|are) [a-z]+(?:ed|t|en)(?: (?:with|out))?) (?:in|by)|check(?:ed)? against|against|go (?:back to|by|over|through)|return to|orient(?:ate)? yourself (?:by|to|on)|consistent with|adhere to|conform(?:ing)? to|keep to|in accordance with|consider(?:ing)?|resembles?|the way|just as|reproduce|emulate|adopt|read|mirror)(?: how| what| that)? $/i;

/** "the examples in the text", "the examples that the author gives", but not "the examples in the prompt". */
export const elsewhere =
  /^ (?:given|mentioned|used|shown|discussed|seen|made) (?:in|at|during) (?:class|lectures?|lessons?|school|court|brackets|parentheses|passing|footnotes?|books?|articles?)\b|^ (?:(?:is|are|was|were|has been|have been) )?(?:shown|given|taken|sent|handed) (?:to (?!you\b)|from\b|out of\b)|^(?:,? ?(?:that|which))? ?(?:(?:is|are|were|was) )?(?:(?:given|mentioned|set|found|used|listed|provided|cited|named|described|discussed|contained|included|present|made|offered|shown) )?(?:(?:in|by|from) (?!these\b|prompts|instructions|guidelines|tasks|terms|words|capitals|letters)[a-z]{3,}s\b|(?:in|by|from|within|inside) (?:the|this|that|each|your|its|his|her|their|an?|both|either) (?!prompts?\b|tasks?\b|instructions?\b|definition\b|examples?\b|same\b|order\b|way\b|sense\b|light\b|style\b|guidelines?\b|beginning\b|form\b|labels?\b|outputs?\b|answers?\b|first\b|second\b)[\w'-]+|(?:the|an?|his|her|its|their) [\w-]+ (?:itself |himself |herself )?(?:gives?|gave|puts?|added|adds|quotes?|mentions?|uses?|used|lists?|names?|makes?|cites?|offers?|provides?|tells?|brings?|has|have|describes?|chose|chooses|is|was|are|were|draws?|wants?)\b|(?:the|an?|his|her|its|their) (?:[\w-]+ )?(?:author|writer|speaker|user|text|passage|argument|article|teacher|person|paragraph|sentence|customer|question|reviewer|narrator|tweet|post|abstract)\b|(?:he|she|they|it|you (?:wrote|found|made|generated|listed|noted|collected|thought of|have (?:written|found|made|generated|listed|noted|collected|thought of|chosen)))\b)/i;
export const otherwise =
  /^ (?:described|drawn|mentioned) in step\b|^ (?:that|which) (?:backs?(?: up)?|supports?|proves?|refutes?|weakens?|strengthens?|contradicts?|makes? up|fills?|surrounds?|names?|mentions?|concerns?)\b|^ (?:that|which) (?:was|were|is|are|has|have) (?!given|provided|shown|presented|supplied|above|below|included|listed|attached|in the|been|already|just)/i;
export const ofThings =
  /^ (?:of|for(?! an?\b)) (?!how\b|what\b|(?:the|this) (?:prompt|task|instruction|definition)|correct\b|good\b|right\b|reference\b|guidance\b|the (?:right|correct|expected|format|style|spelling|tone)|help\b|an? (?:correct|good|right|wrong|bad|perfect|finished|complete|labell?ed|positive|negative)\b|orientation\b|inspiration\b|your\b|each (?:label|class))/i;
export const made =
  /\b(?:write|create|generate|invent|make up|compose|come up with|produce|construct|think of|find|give|draft|formulate|list|collect|extract|count|name|identify)(?: (?:an?|some|several|two|three|one|new|your own|more))* $/i;
export const dismissed =
  /\b(?:removed?|removing|left out|leaves? (?:out|aside)|leaving (?:out|aside)|set aside|pass(?:ed)? over|drop|dropp?ed|dropping|deleted?|deleting|cut|cut out|skip|discard|strip|without|replaced?|omitted|omitting|omits?|instead of|got rid of|took out)(?:(?: [\w-]+){1,4},? (?:and|or))?(?: all| any of| both of)? $/i;
export const gone =
  /^ (?:(?:has|have|was|were|is|are) )?(?:now )?(?:been )?(?:removed|dropped|deleted|left out|taken out|cut|replaced|gone|omitted)\b/i;

/** "the sample size" */
export const ofStatistics = /^(?:sizes?|means?|populations?|rates?)$/;

/** Whether the words in front of the noun phrase make it something to go by: "like", "as brief as the titles in". */
export const isPointer = (leading: string): boolean =>
  [leading, leading.replace(thingsIn, '')].some(
    (words) => pointer.test(words) || likeWhatFollows.test(words),
  );
/** "the titles in", "the output shown for" */
const thingsIn =
  /(?:the|those) (?:(?:[\w-]+ ){0,2}[\w-]+s (?:in|of|from)|(?:[\w-]+ )?(?:output|answer|solution|result|reply)(?: (?:shown|given|printed|written))? (?:in|of|for|to|under)) $/i;
