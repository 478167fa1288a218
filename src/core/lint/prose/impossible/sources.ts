import { described, determined, gap, rest, type Action, type Statement } from './action';
import { anySource, onTheWeb, reference } from './nouns';
import { consulting } from './consulting';
import { originals } from './originals';
import { records } from './records';
import { finding, looking } from './verbs';

const aboutReferences =
  /\b(?:given|provided|from|in|using|based on|according to|with|and|contains?|holds?|is)\b (?:an? |the |some )?[\w -]{0,30}?\b(?:tables?|lists?|menus?|time ?table|schedule|calendar|chart|register|records|keys?|order|columns?|rows?|passages?|evidence|documents|contract|policy|dictionar|glossar|thesaur|encyclop|knowledge (?:base|graph)|lexicon|reference|textbook|sources?|search results?|archive|corpus|librar|journal|news ?paper)/i;

const source = `(?<thing>${anySource})`;

/** "Use the present tense for timetables": what something in the prompt is used for is its topic. */
const notFor = String.raw`(?<!\b(?:use|using) (?!for\b)[^.;:!?,]{0,60} for (?:[\w-]+ )?)`;

/** Looking something up outside the prompt. */
export const sources: readonly Action[] = [
  {
    verbs: looking,
    object: ` (?!(?:every|each|all) (?:the )?(?:other|remaining)\\b)${gap}${notFor}${source}`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: finding,
    object: ` ${gap}(?:on|in|from|through|via|using|with|across|against|at|into|by searching|by checking|by consulting) ${described}${source}`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: 'see find_out check look find look_at learn verify note compare',
    object: String.raw` (?:(?:under|in|with|by|at|on|for|from|to) )?(?:what|how|whether|if|which|where)(?: [\w-]+){0,2}? (?:the |an? |most |other |some |your )?${described}(?<thing>${anySource})(?: of [^.;:!?,]{0,40}?)? (?!would|might|could)(?:[\w-]+ )?(?:says?|has|have|lists?|gives?|defines?|suggests?|writes?|thinks?|reports?|reported|tells?|explains?|returns?|recommends?|offers?|shows?|knows?|puts?|uses?|agrees?|confirms?|files|class(?:es|ifies)|places|keeps|calls|describes|spells|translates|rates|ranks|records|marks|treats|groups|assigns|quotes|names|dates|mentions|contains|includes)\b`,
    needs: 'sources',
  },
  {
    verbs: 'see find_out check look look_at learn verify note have_a_look_at compare know',
    object: String.raw` (?:what|how|whether|if|which|who|where) [^.;:!?,]{0,60}? (?:on|in|at|by) (?:the |an? )?(?:[\w-]+ )?(?<thing>${anySource})`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: 'trace track follow',
    object: String.raw` ${gap}(?:back )?to (?:its|their|the) (?:original )?(?:source|origin|author|publisher|website)(?=\s*(?:[.,;:!]|$| and\b| on\b))`,
  },
  {
    verbs: 'have_a_look_at take_a_look_at look_at check open visit view see go_to inspect',
    object: String.raw` (?:the|his|her|their|its) (?<thing>account|profile|timeline|channel)(?= (?:that|which|who) (?:posted|wrote|sent|published|made|tweeted)\b)`,
    isForeign: true,
  },
  {
    verbs: 'scan photograph',
    object: String.raw` (?:the|its|any) (?:[\w-]+ )?(?:bar ?codes?|qr[- ]codes?)\b`,
  },
  {
    // the verb, not "Google Maps"
    verbs: 'google',
    object: String.raw` (?!(?:translate|maps|docs|sheets|search|scholar|forms?|trends|home|play|news|images|drive|ads?|results?|reviews?|is|has|was|counts|belongs|stands|means|owns|makes|and|or|as|inc)\b)[\w¤"'-]+${rest}`,
  },
  {
    verbs:
      'search look check find read go verify research ask post buy order get shop browse source',
    object: String.raw` ${gap}(?:online|externally|outside|(?<thing>elsewhere)(?! in (?:the|this|its|your|each|that)\b))\b`,
    isForeign: true,
  },
  {
    verbs: 'do conduct perform carry_out make run undertake start',
    object: String.raw` ${determined}${described}(?:research|(?:web|google|online|internet|literature|library|background|database|reverse image|image) (?:search(?:es)?|review|check|look-?ups?)|fact-?check(?:ing)?|investigations?)\b`,
  },
  {
    verbs: 'research',
    object: String.raw` (?:the|this|each|any|more|about|its?|their|what|who|how|background|similar|relevant|every|on|unknown|unfamiliar)\b${rest}`,
  },
  {
    // "in the passage", "in each answer": the source is in the input
    verbs: 'look_up look_it_up look_them_up',
    object: String.raw`(?! (?:at|to|from|until|which|who|what|where|the ones?)\b)(?!${rest} (?:next to|beside|behind|below|under|above|before|after) the (?:word|name|label|colon|sign|heading|line|phrase|number|key|comma)\b)(?! (?:(?:the|its|each|every|both|all) )?(?:[\w-]+ )?(?:(?:rows?|cells?|columns?|lines?|paragraphs?|keys?|fields?)\b|(?:sections?|parts?|passages?|clauses?|numbers?) (?:of|in|for|from) ))(?! there(?:in)?\b)(?!${rest} (?:in|from|among|within) (?:it|them|there|here|the|its|that|this|these|those|both|either|every|each|your|their|[\w-]+'s)\b)(?: ${rest}|(?=[.;:!?,]|$))`,
    unless: aboutReferences,
  },
  {
    verbs: 'look_up',
    object: ` ${determined}${described}${source}`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: 'look_up look_it_up look_them_up look',
    object: ` ${gap}(?:in|from|among|within) ${determined}${described}${source}`,
    isForeign: true,
    unless: aboutReferences,
    needs: 'sources',
  },
  {
    verbs: 'look_up look_it_up look_them_up',
    object: String.raw` ${gap}(?:in|from|within) ${determined}${described}(?<thing>system|records?)\b`,
    isForeign: true,
  },
  {
    verbs: 'look',
    object: String.raw` (?:(?!(?:and|at|for|to|in|if|whether)\b)[\wÀ-ɏ'¤"-]+ ){1,8}?up(?! (?:at|to|from|until)\b)(?![\w-])(?! (?:in|from) (?:the|its|that|this|each|your|their|[\w-]+'s)\b)(?: (?:in|on) ${rest})?`,
    unless: aboutReferences,
  },
  {
    verbs: 'find gather collect seek look_for obtain get retrieve search_for read look_at check',
    object: String.raw` ${determined}(?:[\wÀ-ɏ-]+ )?(?<thing>news ?papers?|encyclop\w+|scientific (?:papers|articles|studies)|(?:external|outside|additional|supporting|further) (?:evidence|information|sources|material)|(?:current|latest|up-to-date|newest|recent|real-time|live) (?:news|weather|weather forecast|prices?|exchange rates?|stock prices?|standings|figures|statistics|data|guidelines|events))\b`,
    isForeign: true,
  },
  {
    verbs: 'find check get look_up see retrieve fetch consult verify obtain search use look_at',
    object: String.raw` (?:the |what )?(?:current|latest|today's|up-to-the-minute|live|real-time|present-day) (?:[\w-]+ )?(?:news|weather|forecast|prices?|rates?|standings|scores?|traffic|headlines|version|location|status|price list|law|legislation|guidelines)\b`,
    unless: /\b(?:current|latest|today|live)\b/i,
  },
  {
    verbs: 'find check get look_up see retrieve fetch consult verify obtain use look_at note',
    object: String.raw` (?:the |what )?(?:[\w-]+ )?(?:news|weather|forecast|prices?|rates?|date|temperature|traffic|headlines)(?: \w+)? (?:of )?(?:today|right now|this week|at the moment)\b`,
  },
  {
    verbs: looking,
    object: String.raw` (?:the|their|his|her|its|your|any) (?:[\w-]+(?:'s|s') )?(?<thing>(?:order|search|query|access|server|usage|activity|visitor|traffic|click|browsing|browser|edit|version|call|commit|purchase|revision|account|posting|transaction|git|credit) (?:history|histories|logs?|records?|statistics|analytics))\b`,
    isForeign: true,
  },
  {
    verbs: 'find_out determine check look_up get use note find take compare ask_for',
    object: String.raw` (?:what )?(?:today's|the (?:current|present)) (?:date|time|day|weather|year)\b`,
    unless: /\b(?:today|current|present|given) (?:date|time|day|year)/i,
  },
  ...originals,
  ...consulting,
  ...records,
];

export const sourceStatements: readonly Statement[] = [
  {
    words:
      '(?:pages?|hits?|sites?|results?|links?|articles?|matches) (?:that |which )?(?:come|comes|turn|turns|pop|pops|show|shows) up|(?:first|top) search hits?',
    inCommand: true,
    unless: /\b(?:search (?:results|hits)|hits)\b/i,
  },
  // "Listen to it on Forvo", "Search the sequence in OEIS"
  {
    words: String.raw`(?:[Ss]earch|[Ll]ook|[Ll]isten|[Cc]heck|[Ff]ind|[Ww]atch|[Vv]erify|[Tt]est|[Gg]et|[Ff]etch|[Bb]rowse)(?:ing)?\b[^.;:!?,"]{0,60}? (?:(?<!(?:information|facts?|details|texts?|passages?|articles?|views?|stances?|opinions?|questions?|claims?|evidence|notes?|knowledge|hints?|words?|based|focus|depending) )(?:on|via)|in(?= [A-Z]{3,}\b)) (?:the )?(?<thing>(?!(?:ALL|CAPS|CAPITALS?|UPPER\w*|JSON|CSV|XML|USA|Earth|Mars|Christmas|Easter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w.]{2,}(?: [A-Z][\w.]+){0,2})(?=[.,;:!?)]|$| (?:and|or|to|for|if|when|how|whether|which|what|where)\b)`,
    isCaseSensitive: true,
    inCommand: true,
  },
  {
    words:
      "(?:with|from|by|using|via|at) (?:the |a )?(?:current|latest|today's|up-to-date|live|real-time) (?:[\\w-]+ )?(?:news|weather|forecasts?|prices?|rates?|standings|figures|statistics|data|headlines)",
    inCommand: true,
    unless: /\b(?:current|latest|today|live|forecasts?)\b/i,
  },
  {
    words:
      '(?:corpus|web|internet|database|online|google) (?:quer(?:y|ies)|search(?:es)?|look-?ups?) (?:shows?|yields?|returns?|tells?|gives?|brings?|finds?|reveals?)',
    unless: /\b(?:quer|search)/i,
  },
  {
    words:
      '(?:using|with|via|by|over|from) (?:the |an? )?(?:softmax|logits|attention weights|rouge|bleu|meteor|bert ?score|cosine similarity|tf-?idf|levenshtein distance|edit distance|jaccard similarity|perplexity|word vectors|cross-validation)(?: scores?)?',
    inCommand: true,
    unless: /\b(?:rouge|bleu|similarity|distance|metric)/i,
  },
  {
    words: `(?:(?:with|by) (?:the )?(?:help|aid|means) of(?: an?| some| the| your| online)|(?:with|using)(?: an?| some| your| online)|using the) ${described}${reference}`,
    inCommand: true,
    unless: aboutReferences,
    needs: 'sources',
  },
  {
    words: `(?:(?:with|by) (?:the )?(?:help|aid|means) of|using|via|with) (?<thing>${onTheWeb})`,
    inCommand: true,
    unless:
      /\b(?:search engine|websites?|web ?pages?|internet|wikipedia|urls?|links?|news|web|online|blogs?|amazon|google|twitter|reddit|facebook|quora|booking|maps?|steam|press)\b/i,
    needs: 'sources',
  },
];
