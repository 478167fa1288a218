import { changed, described, made } from './vocabulary';

const version = String.raw`(?:${made}|one|attempt|try|take|proposal|suggestion|variant|formulation|iteration|result|outcome|rundown|overview|recap|wording|answer|response|reply)`;

/** The words that hand the steps over, and the headings and names that stand before them, at the start of a sentence. */
export const handovers: readonly string[] = [
  String.raw`(?:(?:so|now|well|okay|ok|alright|and),? )?here(?:'s| is| are| comes?| come| follows?| you (?:will |'ll )?(?:find|have|can find|can see))(?: (?:the|my|your|some|another|one|how|what|its|an?(?! example)))? ${described}(?:${made}|you (?:can|could|should|do|go)|to do (?:it|this|that)|asked|wanted|requested)\b`,
  String.raw`(?:so |now )?here(?:'s| is| are) my\b`,
  String.raw`(?:below|above|attached),? (?:is|are|you(?:'ll| will| can)? (?:find|see|have)|i(?:'ve| have)?) ${described}(?:${made})\b`,
  String.raw`(?:the |my )${described}(?:steps|instructions?|procedure|process) (?:is|are|goes|looks?|would be|could be|might be|reads?) (?:as follows|like this|the following|below|here)\b`,
  String.raw`(?:the |my |these )${described}(?:steps|instructions?|version|list) (?:is|are|was|were|can be|has been|have been) (?:given|shown|listed|written|set out|found|provided|presented) (?:below|here|above|next|underneath)\b`,
  String.raw`(?:the|these|those) ${described}(?:steps|instructions?) (?:would|could|might|will|can)(?: then| now| thus| therefore)? be(?=\s*:|\s*$| as follows| the following)`,
  String.raw`(?:user|assistant|human|chat ?gpt|gpt-?\d?|claude|ai|bot|system|me|you) ?:(?=\s)`,
  String.raw`(?:(?:so|now|well|okay|ok|alright|and|then|again),? )*here(?:'s| is| are| comes?) (?:(?:another|my|your|one more|a second|a third|a new|the new|a last) |(?:an?|the) (?:(?:[\w-]+ ){0,3}?(?:${changed}|general|generic|possible|simple|simpler|quick|short|second|third|cleaner|brief) (?:[\w-]+ ){0,2}?)?)${version}\b(?! (?:is|to|of|that|which|for (?:the|each)) )`,
  String.raw`(?:(?:so|now|well|okay|and),? )*here(?:'s| is| are| comes) (?:the (?:list|thing|text|rest|whole|plan|deal)|what (?:you|i|we)|everything|a list|some(?:thing)?|all)(?=\s*(?::\s*$|[.!]?$| (?:you|we|i)\b| in full))`,
  String.raw`(?:this|that|it|below|the following|what follows|attached|above)(?:'s| is| was) (?:an?|the|my|your|just an?|only an?|now the) (?:[\w-]+ ){0,3}?(?:${changed}|general|generic|possible|simple|second|third|quick|first) (?:[\w-]+ ){0,2}?${version}\b(?! (?:is|to be|of the (?!instruction|steps|prompt)))`,
  String.raw`(?:(?:please|kindly|you(?:'ll| will| can| may)?|and|attached|below) )*find (?:(?:attached|enclosed|below|here)\b|the (?:new|revised|refined|updated|improved|final) (?:[\w-]+ ){0,2}?${version}\b(?! (?:of|in|to)\b))`,
  String.raw`(?:please )?(?:see|read|check|find|review|consult) (?:below|above|attached)(?: for)? (?:the|my|an?) ${described}(?:${made})\b`,
  String.raw`(?:then|so|now|with (?:that|this|your [\w ]+)(?: in mind)?,?|therefore) (?:the|these|your|this) (?:[\w-]+ ){0,2}(?:steps|instructions?|prompt|procedure) (?:now |then )?(?:reads?|looks?|is|are|becomes?|goes)(?= (?:now|like|as|thus)\b|\s*:)`,
  String.raw`(?:the|this|my|your) ${described}(?:steps?|instructions?|prompt)(?: for (?:the|this|your) [\w -]{1,40})? (?:would|could|might|should|will|shall)(?: then| now| thus| therefore)? (?:be|read|look)(?=\s*:|\s*$| as follows| the following| like this)`,
  String.raw`(?:the |my |your )?(?:(?:${changed}) )+(?:version|instructions?|steps|prompt|list|draft)(?:,? (?:is |are )?(?:below|attached|follows?|coming up|next|here))(?=\W*$)`,
  // Headings
  String.raw`(?:(?:and )?(?:the |my |a )?(?:first|second|third|new|next|another|last|final|one more|latest)) (?:try|attempt|version|draft|iteration|revision)(?: \([^)]{1,60}\))?(?=\s*(?:[:!)\]–—]|\.?$))`,
  String.raw`(?:now|this time|again|once more|here|slightly|a bit|a little|much)(?:,| -)? (?:(?:even|much|a bit|a little|slightly) )?(?:more|less|shorter|simpler|clearer|better|longer|without|with)\b[\w ,'-]{0,60}(?=[:!]\s*$)`,
  String.raw`\|(?:im_|end|start|user|assistant|system)|\/?(?:s|inst|sys)(?=\s*\])|you are an? (?:helpful|ai|language|virtual)\b`,
  String.raw`(?:prompt|instructions?|response|task instructions?|instruction text|system prompt|user prompt|reply|message|(?:original|old|new) (?:instructions?|steps|prompt))(?=\s*:\s*$)`,
  String.raw`(?:regenerate(?: response)?|continue generating|stop generating|copy code|copied!?|show drafts|new chat|edit message|generate again|thought for [\w ]+)(?=[.!]?\s*$)`,
  String.raw`(?:\/)?(?:steps?|instructions?|final|answer|response|output|think|thinking|draft|prompt|refined|result|end|start)(?=\s*>\s*$)`,
  String.raw`(?:a few|some|one|two|three|a couple of|several|first,? (?:a few|some)|just (?:a|some|a few)) (?:(?:quick|short|brief|general|final|more|last|small|preliminary) )?(?:remarks?|notes?|comments?|words?|things|caveats?|clarifications?|points|thoughts)(?= (?:before (?:we|i|you)|first\b|up front|in advance|from me|on the (?:changes|steps|instruction)|about the (?:changes|steps|instruction))|\s*:\s*$)`,
  String.raw`(?:the |these |those |my |your |this )?(?:${changed} )+${made}(?: (?:for|of) (?:the|this|your) [\w -]{1,40})?(?=\s*(?::|\]|$))`,
  String.raw`(?:the |these )?(?:steps|instructions|changes made|explanation of (?:the )?changes|revisions|summary of (?:the )?changes|what (?:i|has) changed|end of (?:the )?(?:instructions?|steps|list|prompt)|start of (?:the )?(?:instructions?|steps)|step-by-step (?:instructions?|guide)|instructions? for (?:the|this) task|(?:instructions?|steps?) \((?:refined|revised|updated|final|new|improved)[^)]*\))(?=\s*(?::|\]|\.?$))`,
  String.raw`(?:(?:the|my|your|this|these|here:|final|possible|suggested|proposed) )*(?:(?:${changed}|generic|suggested|proposed|possible|alternative|second|third|first|latest|current|previous|old|original) )*(?:version|draft|revision|attempt|iteration|variant|option|rewrite|take|v\.?)[ -]?(?:no\. ?)?(?:\d{1,2}(?:\.\d+)*|one|two|three|[a-c](?=\s*[:.)\]]))(?: \([^)]{1,60}\))?(?=\s*(?:[:.)\]—–-]|$))`,
  String.raw`(?:(?:the|my|your|these|this) )?(?:${changed} )+(?:${made}|rules|guidelines)(?: \([^)]{1,60}\))(?=\s*(?:[:.)\]—–-]|$))`,
  String.raw`(?:(?:the|my|your|these|this) )?(?:${changed} )+(?:${made})(?=\s*(?:[—–]|- |\(|,? (?:\d+|about \d+|approximately \d+|as of|with(?:out)? (?:the )?(?:loop|examples?|changes)|after (?:the )?(?:changes|your))))`,
  String.raw`(?:${changed}|final|v ?\d+|draft|edited|updated|new|shortened)(?=\s*[)\]]\W*$)`,
  String.raw`(?:(?:end|start|beginning) of|---? ?end) (?:the |my |this )?(?:[\w-]+ )?(?:instructions?|steps|list|prompt|answer|message|response|output|text)(?=\W*$)`,
  String.raw`(?:insert|your|paste|add|enter|put|place|fill in|replace(?: with)?) (?:the |your |an? )?[\w -]{1,40}(?:here)?(?=\s*\])`,
  // Numbers about the text
  String.raw`\d+ (?:words?|steps|tokens|characters|sentences)(?:,? (?:and )?(?:about |approximately |~ ?)?\d+ (?:words?|steps|tokens|characters|sentences))+(?=\W*$)`,
  String.raw`(?:(?:total|approx(?:\.|imate)?) )?(?:number of words|word count|word total|words?|length|tokens?|step count|number of steps|character count)(?: (?:of|in|for) (?:this|the|my|these) (?:[\w-]+ )?(?:instructions?|steps|version|text|prompt|list|draft|guide|guidance|directions|guidelines)| (?:in )?total)\b`,
  String.raw`(?:total|overall|altogether|in total|in all)(?: (?:words?|steps|length|tokens|characters|word count|number of (?:words|steps)))?\s*[:=]? (?:\d+|(?:about|approximately|roughly) \d+)(?: (?:words?|steps|tokens|characters))?(?=\W*$)`,
  String.raw`(?:about |approximately |roughly |approx\. |~ ?)?\d+ (?:words?|steps|tokens|characters)(?: (?:in total|altogether|long|total|overall))?(?=[)\]]\W*$|\W*$)`,
  String.raw`(?:word count|wordcount|words)\s*: \d+(?=\W*$)`,
  // Who says it
  String.raw`(?:the )?(?:chat ?gpt|gpt[-\w.]*|claude|gemini|copilot|llama|bard|deepseek|mistral|assistant|ai|user|human|bot|model) (?:said|says|wrote|replied|answered|responded|asked)(?=\s*:|\s*$)`,
  String.raw`(?:reply|response|answer|output|result|text) (?:of|from|by) (?:chat ?gpt|gpt[-\w.]*|claude|gemini|copilot|the (?:assistant|ai|chat ?bot|language model))\b`,
  String.raw`(?:answer|output|response|reply|result|assistant)\s*: (?=here(?:'s| is| are)\b|sure\b|certainly\b|of course\b|below\b|i\b)`,
];
