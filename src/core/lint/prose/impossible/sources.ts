import { described, determined, ends, gap, rest, type Action, type Statement } from './action';
import { anySource, onTheWeb, reference } from './nouns';
import { finding, looking } from './verbs';

const aboutTheWeb =
  /\b(?:search engine|websites?|web ?pages?|internet|wikipedia|search results?|urls?|links?|query)\b/i;
const aboutReferences =
  /\b(?:given|provided|from|in|using|based on|according to|with|and|contains?|holds?|is)\b (?:an? |the |some )?[\w -]{0,30}?\b(?:dictionar|glossar|thesaur|encyclop|knowledge (?:base|graph)|lexicon|reference|textbook|sources?|search results?|archive|corpus|librar|journal|news ?paper)/i;
const aboutWholeTexts =
  /\b(?:full|whole|entire|original|source|article|document|paper|book|story|thread|transcript|novel|report)\b/i;
const aboutMedia =
  /\b(?:given|shown|see|get|describe|(?:shown|seen|happen\w*|happening) in|caption (?:of|for)) (?:an? |the |this |one |each )?(?:[\w-]+ )?(?:images?|pictures?|photos?|photographs?|videos?|audio|recordings?|scenes?|charts?|screenshots?)\b(?! (?:described|captions?|descriptions?|titles?|tags?|names?))/i;

const source = `(?<thing>${anySource})`;

/** What the input may have been taken from. */
const whole = String.raw`(?:papers?|articles?|books?|reports?|novels?|stud(?:y|ies)|publications?|threads?|transcripts?|web ?pages?|sources?|patents?|judge?ments?|songs?|albums?|interviews?)`;
const page = String.raw`(?:profiles?|web ?sites?|sites?|web ?pages?|home ?pages?|(?:faq|help|product|support|landing|career|about|sales|shop|company|author|user|review|project|talk|store)s? pages?|time ?lines?|feeds?|blogs?|channel|repository|linkedin|facebook|instagram|social media)`;

/** Looking something up outside the prompt. */
export const sources: readonly Action[] = [
  { verbs: looking, object: ` ${gap}${source}`, isForeign: true, needs: 'sources' },
  {
    verbs: finding,
    object: ` ${gap}(?:on|in|from|through|via|using|with|across|against|at|into|by searching|by checking|by consulting) ${described}${source}`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: 'see find_out check look find look_at learn verify note compare',
    object: String.raw` (?:what|how|whether|if|which \w+|where) (?:the |an? |most |other |some |your )?${anySource} (?!would|might|could)(?:[\w-]+ )?(?:says?|has|have|lists?|gives?|defines?|suggests?|writes?|thinks?|reports?|reported|tells?|explains?|returns?|recommends?|offers?|shows?|knows?|puts?|uses?|agrees?|confirms?)\b`,
    needs: 'sources',
  },
  {
    verbs: 'see find_out check look look_at learn verify note have_a_look_at compare know',
    object: String.raw` (?:what|how|whether|if|which|who|where) [^.;:!?,]{0,60}? (?:on|in|at|by) (?:the |an? )?(?:[\w-]+ )?(?<thing>${anySource})`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: 'scan photograph',
    object: String.raw` (?:the|its|any) (?:[\w-]+ )?(?:bar ?codes?|qr[- ]codes?)\b`,
  },
  {
    verbs: 'google',
    object: String.raw` (?:it|them|the|for|each|any|every|unknown|all|what|who|whether|a|unfamiliar|difficult|names|terms|words)\b${rest}`,
  },
  {
    verbs:
      'search look check find read go verify research ask post buy order get shop browse source',
    object: String.raw` ${gap}(?:online|externally|elsewhere|outside)\b`,
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
    object: String.raw`(?! (?:at|to|from|until)\b)(?! (?:the|its|each|every) (?:[\w-]+ )?(?:(?:rows?|cells?|columns?|lines?|paragraphs?|keys?|fields?)\b|(?:sections?|parts?|passages?|clauses?|numbers?) (?:of|in|for|from) ))(?!${rest} (?:in|from|among|within) (?:the|its|that|this|these|those|both|either|every|each|your|their|[\w-]+'s)\b)(?: ${rest}|(?=[.;:!?,]|$))`,
    unless: aboutReferences,
  },
  {
    verbs: 'look_up look_it_up look_them_up look',
    object: ` ${gap}(?:in|from|among|within) ${determined}${described}${anySource}`,
    unless: aboutReferences,
    needs: 'sources',
  },
  {
    verbs: 'look_up look_it_up look_them_up',
    object: String.raw` ${gap}(?:in|from|within) ${determined}${described}(?:system|records?)\b`,
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
    object: String.raw` (?:the|their|his|her|its|your|any) (?:[\w-]+(?:'s|s') )?(?<thing>(?:order|search|browsing|browser|edit|version|call|commit|purchase|revision|account|posting|transaction|git|credit) (?:history|histories|logs?|records?))\b`,
    isForeign: true,
  },
  {
    verbs: 'find_out determine check look_up get use note find take compare ask_for',
    object: String.raw` (?:what )?(?:today's|the (?:current|present)) (?:date|time|day|weather|year)\b`,
    unless: /\b(?:today|current|present|given) (?:date|time|day|year)/i,
  },
  {
    verbs: looking,
    object: String.raw` (?:the|their|its) (?:articles?|papers?|books?|stor(?:y|ies)|stud(?:y|ies)|reports?|posts?|threads?|videos?) (?:behind|from which|to which|it (?:is|was|comes)|they (?:are|were|come)|belonging|that (?:goes|go|belongs?) with)\b`,
  },
  {
    verbs: looking,
    object: String.raw` (?:the|its) (?<thing>abstract|introduction|conclusions?|title page|table of contents|references|bibliography|preface|appendix|footnotes?|blurb)\b ${gap}of (?:the|this|that|its) (?:papers?|articles?|books?|reports?|thesis|publication|study)\b`,
    isForeign: true,
  },
  {
    verbs: 'fact-check factcheck google bing wiki',
    object: String.raw` (?:it|them|the|this|each|all|any|every|your)\b${rest}`,
    unless: /\bfact-?check/i,
  },
  {
    verbs: looking,
    object: String.raw` ${determined}(?:(?:rest|remainder|full text|full version|entirety|next chapters?|other (?:pages|chapters|sections|parts|clauses|paragraphs)|previous (?:pages|chapters|episodes|sections)) of )(?:the|that|this|its|their) (?:[\w-]+ )?(?<thing>contract|agreement|article|book|paper|document|thread|page|web ?site|report|novel|film|movie|album|series|speech|law|act|transcript|chapter|magazine|newspaper|lease|statute|thesis|play|episode|interview|forum|blog)s?\b`,
    isForeign: true,
  },
  {
    verbs: 'search_for look_for locate track_down find',
    object: String.raw` (?:the|its) (?:(?:full|whole|original|actual|corresponding|underlying|cited|linked) )+(?:article|paper|book|report|source|publication|website|post|thread|tweet)\b`,
    unless: aboutWholeTexts,
  },
  {
    verbs: 'search_for locate track_down',
    object: String.raw` (?:the|its) (?:article|paper|book|report|source|publication|website)\b`,
    unless: aboutWholeTexts,
  },
  {
    verbs: looking,
    object: String.raw` ${determined}(?:(?:full|whole|entire|complete|original|rest of the|actual|source|underlying|scanned|printed|remainder of the|full text of the) )+${described}(?:${whole}|(?<=(?:scanned|printed) )(?:pages?|cop(?:y|ies)|originals?))\b`,
    unless: aboutWholeTexts,
  },
  {
    verbs: `${looking} get obtain retrieve find download`,
    object: String.raw` ${determined}(?:(?:full|original) )?(?:cited|linked|attached|referenced|quoted|hyperlinked|accompanying|corresponding wikipedia) ${described}(?:${whole}|files?|sites?|works?|attachments?|material)\b`,
    unless: /\b(?:cited|linked|attached|referenced|quoted|accompanying) \w/i,
  },
  {
    verbs: `${looking} find get`,
    object: String.raw` ${determined}(?:other|more|earlier|previous|past|older|recent|additional|former|similar|related) ${described}(?:by|from|of|on|in) (?:the same|this|that|the|his|her|their) (?:author|person|user|writer|customer|account|source|newspaper|speaker|poster|paper|site|book|shop|page|seller|product|reviewer|series|blog|journal|topic)\b`,
    unless:
      /\b(?:other|earlier|previous|past|recent|thread|history|several|posts|comments|messages)\b/i,
  },
  {
    verbs: `${looking} find get count know`,
    object: String.raw` (?:[\w-]+ ){0,5}?(?:the|this|that|his|her|their) (?:[\w-]+(?:'s|s') )?(?:other|earlier|previous|past|recent|older|former) (?:queries|searches|requests|statements|videos|interactions|activity|purchases|ratings|answers|decisions|behaviou?r|history|work|visits|records?|charts?|files?|results|entries|conversations|calls|tweets|posts|reviews|comments|messages|articles|works|books|papers|publications|orders|purchases|tickets|songs|poems|speeches|letters|emails|tickets)\b(?! (?:in|of|from) the (?:input|text|thread|dialogue|conversation))`,
    unless:
      /\b(?:other|earlier|previous|past|recent|thread|history|several|posts|comments|messages)\b/i,
  },
  {
    verbs:
      'browse browse_through scroll_through search search_through dig_through look_through trawl read study skim',
    object: String.raw` ${determined}(?<thing>(?:related|similar|other|further|comparable|relevant) (?:articles|papers|studies|works|reviews|questions|tickets|cases|posts|comments|stories|reports|pages|news|publications|headlines|books))\b(?! (?:in|of|from) the (?:input|text|thread|dialogue|conversation))`,
    isForeign: true,
  },
  {
    verbs: `${looking} look`,
    object: String.raw` (?:[^.;:!?,]{0,70}? (?:on|at|through|from) |(?:at|to|on|through|in|into) )?(?:the|their|his|her|its|each|a|any|this|that|an) ${described}(?:[\w-]+(?:'s|s') (?:[\w-]+ )?(?<owned>${page}|page|accounts?)|(?<thing>(?!profiles?\b(?! of\b))${page}))\b(?= (?:of|for|to|and|or|in order|so|before|if|on|in)\b|[.,;:)]|$)`,
    isForeign: true,
  },
  {
    verbs: 'find check verify get read look_up see copy take search',
    object: String.raw` ${gap}(?:on|at|from) (?:the|their|its|his|her|an?) (?:[\w-]+ )?(?:[\w-]+(?:'s|s') )?(?<thing>${page})\b`,
    isForeign: true,
  },
  {
    verbs: 'click scroll',
    object: String.raw` (?:on|through|here|the|any|each|every|that|it|down|up)\b${rest}`,
    unless: aboutTheWeb,
  },
  {
    verbs: 'follow open visit check access load',
    object: String.raw` ${determined}${described}(?:hyper)?(?:links?|urls?|web ?sites?|web ?pages?|home ?pages?|browsers?)\b(?! (?:between|among|that|from|to the (?:previous|next|other))\b)`,
    unless: aboutTheWeb,
  },
  {
    verbs: 'watch listen_to stream view play hear re-watch rewatch replay',
    object: String.raw` ${determined}${described}(?:videos?|clips?|recordings?|audio|films?|footage|sound ?tracks?|podcasts?|broadcasts?|trailers?|episodes?|tapes?|movies?|tutorials?|shows?|songs?|tracks?|interviews?|speech(?:es)?|programmes?|voice messages?|documentar(?:y|ies)|matches|game)(?! (?:who|that|how)\b)(?![\w'-])`,
    unless: aboutMedia,
  },
  {
    verbs: 'listen_to',
    object: ` ${gap}in (?:the|an?) ${described}(?:recording|audio|audio file|sound file|video|clip)\\b`,
    unless: aboutMedia,
  },
  {
    verbs: 'open visit browse load go_to call_up pull_up bookmark',
    object: String.raw` (?:the|both|each|all|its|their|two)(?: [\w-]+){0,3}? (?:pages?|sites?|tabs?|windows?)${ends}`,
    unless: aboutTheWeb,
  },
  {
    verbs: `${looking} look_closely_at zoom_in_on zoom_into zoom_on enlarge magnify`,
    object: String.raw` (?:the|this|its|any|an?|each|all|both|original|attached|their) (?:[\w-]+ )?(?:photos?|photographs?|images?|pictures?|scans?|screenshots?|facsimiles?|x-rays?)(?! (?:that|described|painted|caption|of the (?:text|story)|in (?:your|the) (?:mind|head))\b)(?![\w'-])`,
    unless: aboutMedia,
  },
  {
    verbs: 'visit',
    object: String.raw` (?:the|a|an|any|their|its|his|her) (?!(?:(?:next|other|first|last|remaining) )?(?:words?|letters?|numbers?|elements?|items?|entries|nodes?|cells?|rows?|columns?|lines?|sentences?|paragraphs?|characters?|digits?|pairs?|options?)\b)${rest}`,
    unless: /\bvisit/i,
  },
];

export const sourceStatements: readonly Statement[] = [
  // "Listen to it on Forvo", "Search the sequence in OEIS"
  {
    words: String.raw`(?:[Ss]earch|[Ll]ook|[Ll]isten|[Cc]heck|[Ff]ind|[Ww]atch|[Vv]erify|[Tt]est|[Gg]et|[Ff]etch|[Bb]rowse)(?:ing)?\b[^.;:!?,"]{0,60}? (?:(?<!(?:information|facts?|details|texts?|passages?|articles?|views?|stances?|opinions?|questions?|claims?|evidence|notes?|knowledge|hints?|words?|based|focus|depending) )(?:on|via)|in(?= [A-Z]{3,}\b)) (?:the )?(?<thing>(?!(?:ALL|CAPS|CAPITALS?|UPPER\w*|JSON|CSV|XML|USA|Earth|Mars|Christmas|Easter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w.]{2,})(?=[.,;:!?)]|$| (?:and|or|to|for|if|when|how|whether|which)\b)`,
    isCaseSensitive: true,
    inCommand: true,
  },
  {
    words:
      "(?:with|from|by|using|via) (?:the |a )?(?:current|latest|today's|up-to-date|live|real-time) (?:[\\w-]+ )?(?:news|weather|forecasts?|prices?|rates?|standings|figures|statistics|data|headlines)",
    inCommand: true,
    unless: /\b(?:current|latest|today|live|forecasts?)\b/i,
  },
  {
    words:
      '(?:in|from|of|during|at) (?:our|your) (?:last|previous|earlier|former|past|other|prior) (?:conversations?|chats?|sessions?|discussions?|interactions?|meetings?)',
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
