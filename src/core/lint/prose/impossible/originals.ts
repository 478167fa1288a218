import { described, determined, ends, gap, rest, type Action } from './action';
import { looking, obtaining, viewing } from './verbs';

const aboutTheWeb =
  /\b(?:search engine|websites?|web ?pages?|internet|wikipedia|search results?|urls?|links?|query)\b/i;
const aboutWholeTexts =
  /\b(?:full|whole|entire|original|source|article|document|paper|book|story|thread|transcript|novel|report)\b/i;
const aboutMedia =
  /\b(?:given|shown|see|get|describe|(?:shown|seen|happen\w*|happening) in|(?:caption|description) (?:of|for)) (?:an? |the |this |one |each )?(?:[\w-]+ )?(?:images?|pictures?|photos?|photographs?|videos?|audio|recordings?|scenes?|charts?|screenshots?)\b(?! (?:described|captions?|descriptions?|titles?|tags?|names?))/i;

/** What the input may have been taken from. */
const whole = String.raw`(?:papers?|articles?|books?|reports?|novels?|stud(?:y|ies)|publications?|threads?|transcripts?|web ?pages?|sources?|patents?|judge?ments?|songs?|albums?|interviews?)`;
const page = String.raw`(?:profiles?|web ?sites?|sites?|web ?pages?|home ?pages?|(?:faq|help|product|support|landing|career|about|sales|shop|company|author|user|review|project|talk|store)s? pages?|time ?lines?|feeds?|blogs?|channel|repository|linkedin|facebook|instagram|social media)`;

/** Turning to what the input was taken from, and to pages, recordings and pictures. */
export const originals: readonly Action[] = [
  {
    verbs: `${looking} ${obtaining}`,
    object: String.raw` (?:the|their|its) (?:articles?|papers?|books?|stor(?:y|ies)|stud(?:y|ies)|reports?|posts?|threads?|videos?|chapters?|films?|novels?) (?:behind|from which|to which|it (?:is|was|comes)|they (?:are|were|come)|belonging|that (?:goes|go|belongs?) (?:with|to))\b`,
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
    verbs: `search_for look_for ${obtaining}`,
    object: String.raw` (?:the|its) (?:(?:full|whole|original|actual|corresponding|underlying|cited|linked) )+(?:text|article|paper|book|report|source|publication|website|post|thread|tweet)\b`,
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
    object: String.raw` ${determined}(?:other|more|earlier|previous|past|older|recent|additional|former|similar|related) ${described}(?:by|from|of|on|in) (?:the same|this|that|the|his|her|their) (?:author|person|user|writer|customer|account|source|newspaper|speaker|poster|paper|site|book|shop|page|seller|product|reviewer|series|blog|journal|topic|sender|guest|client|patient|poet|singer|artist|painter|company|brand|maker|hotel|restaurant|chef)\b`,
    unless:
      /\b(?:other|earlier|previous|past|recent|thread|dialogues?|conversations?|chats?|history|several|posts|comments|messages)\b/i,
  },
  {
    verbs: `${looking} find get count know call_up pull_up bring_up`,
    object: String.raw` (?:[\w-]+ ){0,5}?(?:the|this|that|his|her|their) (?:[\w-]+(?:'s|s') )?(?:other|earlier|previous|past|recent|older|former) (?:queries|searches|requests|statements|videos|interactions|activity|purchases|ratings|answers|decisions|behaviou?r|history|work|visits|records?|charts?|files?|results|entries|conversations|calls|tweets|posts|reviews|comments|messages|articles|works|books|papers|publications|orders|purchases|tickets|songs|poems|speeches|letters|emails|tickets)\b(?! (?:in|of|from) the (?:input|text|thread|dialogue|conversation))`,
    unless:
      /\b(?:other|earlier|previous|past|recent|thread|dialogues?|conversations?|chats?|history|several|posts|comments|messages)\b/i,
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
    verbs: 'find check verify get read look_up see copy take search track',
    object: String.raw` ${gap}(?:on|at|from) (?:the|their|its|his|her|an?) (?:[\w-]+ )?(?:[\w-]+(?:'s|s') )?(?<thing>${page})\b`,
    isForeign: true,
  },
  {
    verbs: 'click scroll',
    object: String.raw`(?! through (?:the|this|its|each) (?:text|input|passage|list|table|manual|document|story|article|entries)\b) (?:on (?!and\b|to\b)[\w-]+|through|here|the|any|each|every|that|it|down|up)\b${rest}`,
    unless: aboutTheWeb,
  },
  {
    verbs: 'follow open visit access load',
    object: String.raw` ${determined}${described}(?:hyper)?(?:links?|urls?|web ?sites?|web ?pages?|home ?pages?|browsers?)\b(?! (?:between|among|that|from|to the (?:previous|next|other))\b)`,
    unless: aboutTheWeb,
  },
  {
    verbs: 'watch listen_to stream view play hear re-watch rewatch replay',
    object: String.raw` ${determined}${described}(?:videos?|clips?|recordings?|audio|films?|footage|sound ?tracks?|podcasts?|broadcasts?|trailers?|records?(?! of\b)|albums?|episodes?|tapes?|movies?|tutorials?|shows?|songs?|tracks?|interviews?|speech(?:es)?|programmes?|voice messages?|documentar(?:y|ies)|match(?:es)?|races?|game)(?! (?:who|that(?! (?:goes|comes|belongs|accompanies)\b)|how)\b)(?![\w'-])`,
    unless: aboutMedia,
  },
  { verbs: 'hover', object: String.raw` over (?:the|each|any|it|them|every)\b${rest}` },
  {
    verbs: 'trace locate find look check follow mark see measure look_up show',
    object: String.raw` ${gap}(?:on|in) an? (?:[\w-]+ )?(?:map|atlas|globe)\b`,
    unless: /\b(?:maps?|atlas|globe)\b/i,
  },
  {
    verbs: 'play',
    object: String.raw` (?:(?:it|them|(?:the|your|each) [\w-]+) back|back (?:it|the|your|each))\b${rest}`,
    unless: aboutMedia,
  },
  {
    verbs: 'watch listen_to play hear',
    object: String.raw` (?:the )?(?:first|last|opening|closing|a few|some)(?: [\w-]+){0,2} (?:minutes|seconds|bars)(?: of\b${rest}|(?=[.,;]|$| (?:and|to)\b))`,
    unless: aboutMedia,
  },
  {
    verbs: 'watch attend',
    object: ` (?:an?|some) ${described}(?:performances?|plays?|concerts?|match|games?|rehearsals?|demonstrations?|lessons?|lectures?|shows?|productions?)(?![\\w-])`,
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
    verbs: `${viewing} look_closely_at zoom_in_on zoom_into zoom_on enlarge magnify`,
    object: String.raw` (?:the|this|its|any|an?|each|all|both|original|attached|their) (?!(?:whole|full|entire|complete|overall|general|big|bigger|larger|wider|emerging|resulting|mental|clear|clearer|final) picture\b|picture as a whole\b)(?:[\w-]+ )?(?:photos?|photographs?|images?|pictures?|scans?|screenshots?|facsimiles?|x-rays?|drawings|illustrations)(?! (?:that(?! (?:(?:was|is) (?:posted|attached|sent|uploaded|linked|shared)|goes|comes|belongs|came) )|(?:the|he|she|they|it) (?![^.;:!?,]*(?:posted|attached|sent|uploaded|linked|shared))|in words|described|painted|caption|of the (?:text|story)|in (?:your|the) (?:mind|head))\b)(?![\w'-])`,
    unless: aboutMedia,
  },
  {
    verbs: 'visit',
    object: String.raw` (?:the|a|an|any|their|its|his|her|(?:each|every|all|both)(?=${rest}\b(?:and|to) (?:see|check|make sure|confirm|verify|find out|look|note)\b)) (?!(?:(?:next|other|first|last|remaining) )?(?:words?|letters?|numbers?|elements?|items?|entries|nodes?|ends?|beginnings?|parts?|cells?|rows?|columns?|lines?|sentences?|paragraphs?|characters?|digits?|pairs?|options?)\b)${rest}`,
    unless: /\bvisit/i,
  },
];
