import { did } from './vocabulary';

/** "I have rewritten", "I hope", "I can't see" */
const assistant = String.raw`(?:i|we)(?:'ve|'ll|'d|'m)?(?: (?:have|had|will|would|am|was|were|could|can|cannot|can't|do|don't|did|didn't|not|just|also|already|only|now|then|really|further|hereby|slightly|simply|might|may|must|should|won't|haven't))*(?: (?:${did}|hope|trust|think|believe|guess|suppose|wish|apologi[sz]e|understand|suggest|recommend|help|assist|give|show|provide|present|explain|walk|guide|start|begin|go|break|rewrite|revise|refine|describe|outline|create|generate|make|list|able|unable|afraid|sorry|happy|glad|pleased|excited|sure|an ai|a language model|a large|just an?|here|be (?:happy|glad|able|delighted)|look forward|share|have access|see (?:the|your)|access)(?!,)\b)`;

/** The assistant of itself, at the start of a sentence. */
export const confessions: readonly string[] = [
  String.raw`(?:(?:and|but|so|also|please note(?: that)?|note(?: that)?|disclaimer|remark|p\.? ?s\.?|n\.? ?b\.?|however|therefore|this time|again|first of all|now|next|then|finally|lastly|additionally|below|above|unfortunately|as (?:an?|the|your|my) [\w -]{2,40})[,:]? )*${assistant}`,
  String.raw`(?:as|being|since i(?:'m| am)|because i(?:'m| am)) (?:an? )?(?:ai|artificial intelligence|large language model|language model|llm|chat ?bot|virtual assistant)(?: [\w-]+){0,3}, (?:i|my)\b`,
  String.raw`as an ai\b`,
  String.raw`(?:so |now |okay |but )?let me (?!(?:go|alone)\b)[\w-]+`,
  String.raw`let's (?:break (?:it|this|that) down|get started|get going|dive in(?:to it)?|begin|start|jump (?:right )?in|do (?:this|it)|go|go through (?:this|it|them|the (?:steps|task|instructions?))|continue|proceed|tackle (?:this|it)|walk through (?:this|it|the steps))(?: (?:together|step by step|right away|now))*(?=\s*(?:[.:!;—–-]|$))`,
  String.raw`(?:okay|ok|alright|so|well)[, ]+(?:basically|what you)\b`,
  String.raw`(?:the following|this|that|these|those|below) (?:is|are) (?:my|the steps i|what i)\b`,
  String.raw`(?:to )?(?:recap|sum up|summari[sz]e) what (?:we|i)\b`,
  String.raw`(?:without|with no|not having|lacking|since there (?:is|was) no|having no) (?:(?:any|the|direct|having|further|more) )*(?:access to|seeing|knowledge of|sight of|context on|information on|details? (?:on|about)) (?:(?:the|your|any|more|all) )*(?:data ?sets?|data|examples|inputs?|instances?|files?|task|labels)\b[^.]*\b(?:i|we|this|these|it|the (?:steps|instructions?))\b`,
  String.raw`disclaimer\b`,
  String.raw`let(?:'s| us) (?:see(?=[.!:]|$| (?:what we|if this))|get (?:to (?:it|work)|down to|into)|call (?:this|it|that)|hope|try (?:again|this|that|once|it)|move on|wrap|leave it|keep it (?:at|like)|have another|make (?:it|this|that|them|the (?:steps?|instructions?|wording)) (?:\w+ )?(?:general|shorter|clearer|simpler|better|more))\b`,
];
