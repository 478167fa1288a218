import { aboutReplies, aboutStories, ends, gap, rest, type Action } from './action';

const aboutStoriesOrReplies = new RegExp(`${aboutReplies.source}|${aboutStories.source}`, 'i');
const place = String.raw`(?:shops?|stores?|supermarkets?|markets?|garden cent(?:re|er)s?|librar(?:y|ies)|museums?|galler(?:y|ies)|pharmac(?:y|ies)|chemist|book ?shops?|post offices?|banks?|stations?|airports?|garages?|workshops?|hospitals?|clinics?|zoos?|parks?|lakes?|rivers?|forests?|beach(?:es)?|restaurants?|hotels?|caf[eé]s?|pubs?|church(?:es)?)`;
const container = '(?:bag|packet|package|packaging|bottle|box|tin|jar|carton|wrapper|tube)';

/** Going to places of the world, and turning to what is kept, printed and counted there. */
export const places: readonly Action[] = [
  {
    verbs: 'go go_out drive travel walk cycle ride drop_in call_in',
    object: String.raw` (?:to|at|by) (?:the|that|their|its) ${place}(?: [^.;:!?]{0,30})? and (?:look|listen|see|ask|check|inspect|measure|take|buy|watch|read|compare)\b${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'look_for ask inquire enquire buy check get compare search look see',
    object: String.raw` ${gap}(?:in|at|from) (?:your|the) (?:local|nearest|next) (?:[\w-]+ )?${place}\b`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'look_for ask inquire enquire buy',
    object: String.raw` ${gap}(?:in|at|from) an? ${place}\b`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'ask inquire enquire',
    object: String.raw` (?:at|in) (?:the|your) ${place}\b`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'eat dine stay drink lunch sleep',
    object: String.raw` (?:at|in) (?:the|this|that) (?:[\w-]+ )?(?:restaurant|hotel|caf[eé]|pub|bar|hostel|inn|flat|room)\b`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'look_at look_on look read check see study',
    object: String.raw` (?:the (?:[\w-]+ )?)?(?:${gap}(?:on|of|from) )(?:the|its|an?) (?:[\w-]+ )?(?<thing>${container})${ends}`,
    isForeign: true,
  },
  {
    verbs: 'look_in look_into look_at check consult search find_in',
    object: String.raw` (?:an?|your|some|several) (?:[\w-]+ )?(?<thing>books?|volumes?|collections?|dictionary|guides?|charts?) (?:of|on|about|for) [a-z]+`,
    isForeign: true,
  },
  {
    verbs: 'read check look look_up find see compare',
    object: String.raw` ${gap}(?:in|with|against|to) (?:the|an?) (?:printed|unabridged|print|paper|bound|annotated|critical|library) (?:edition|copy|issue|volume|version)\b`,
  },
  {
    verbs: 'check see look_at count compare find_out look_up note',
    object: String.raw` how (?:often|many times) (?:it|they|this|that|the [\w-]+) (?:was|were|has been|have been|is|got) (?:shared|liked|viewed|downloaded|sold|cited|clicked|retweeted|reposted|streamed|searched)\b`,
  },
  {
    verbs: 'look_at check compare consult look_up',
    object: String.raw` (?:${gap}(?:with|to|against|in|at|from) (?:the [\w-]+ (?:of|from|in) )?)?(?:yesterday's|tomorrow's|this (?:morning|week|month)'s|last (?:week|month|year|night|season)'s) [\w-]+`,
    unless: /\b(?:yesterday|tomorrow|last (?:week|month|year|night|season))\b/i,
  },
  {
    verbs: 'find look_for search_for get read listen_to watch collect',
    object: String.raw` (?:some |a few |all )?(?:other|more|further) (?<thing>interviews|speeches|articles|papers|books|reports|studies|reviews|recipes|poems|songs|letters|essays|lectures|concerts|films|recordings) (?:with|by|from|of|on|about|like)\b`,
    isFurther: true,
  },
];
