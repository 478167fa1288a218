import { described, determined, rest, type Action } from './action';
import { looking, viewing } from './verbs';

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
    verbs: `${looking} find get count know call_up pull_up bring_up`,
    object: String.raw` (?:[\w-]+ ){0,5}?(?:the|this|that|his|her|their) (?:[\w-]+(?:'s|s') )?(?:other|earlier|previous|past|recent|older|former) (?:queries|searches|requests|statements|videos|interactions|activity|purchases|ratings|answers|decisions|behaviou?r|history|work|visits|records?|charts?|files?|results|entries|conversations|calls|tweets|posts|reviews|comments|messages|articles|works|books|papers|publications|orders|purchases|tickets|songs|poems|speeches|letters|emails|tickets)\b(?! (?:in|of|from) the (?:input|text|thread|dialogue|conversation))`,
    unless:
      /\b(?:other|earlier|previous|past|recent|thread|dialogues?|conversations?|chats?|history|several|posts|comments|messages)\b/i,
  },
  {
    verbs: `${looking} look`,
    object: String.raw` (?:[^.;:!?,]{0,70}? (?:on|at|through|from) |(?:at|to|on|through|in|into) )?(?:the|their|his|her|its|each|a|any|this|that|an) ${described}(?:[\w-]+(?:'s|s') (?:[\w-]+ )?(?<owned>${page}|page|accounts?)|(?<thing>(?!profiles?\b(?! of\b))${page}))\b(?= (?:of|for|to|and|or|in order|so|before|if|on|in)\b|[.,;:)]|$)`,
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
  {
    verbs: `${viewing} look_closely_at zoom_in_on zoom_into zoom_on enlarge magnify`,
    object: String.raw` (?:the|this|its|any|an?|each|all|both|original|attached|their) (?!(?:whole|full|entire|complete|overall|general|big|bigger|larger|wider|emerging|resulting|mental|clear|clearer|final) picture\b|picture as a whole\b)(?:[\w-]+ )?(?:photos?|photographs?|images?|pictures?|scans?|screenshots?|facsimiles?|x-rays?|drawings|illustrations)(?! (?:that(?! (?:(?:was|is) (?:posted|attached|sent|uploaded|linked|shared)|goes|comes|belongs|came) )|(?:the|he|she|they|it) (?![^.;:!?,]*(?:posted|attached|sent|uploaded|linked|shared))|in words|described|painted|caption|of the (?:text|story)|in (?:your|the) (?:mind|head))\b)(?![\w'-])`,
    unless: aboutMedia,
  },
];
