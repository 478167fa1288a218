import { aboutReplies, described, determined, ends, gap, rest, type Action } from './action';
import { looking, obtaining } from './verbs';

/** What is kept and read on its own. */
const kept = String.raw`(?:documents|reports|letters|records|files|filings|applications|prescriptions|invoices|articles|issues|editions|volumes|reviews|tweets|threads|tickets|speeches|interviews|papers|publications|studies|books|works|poems|songs|decisions|judge?ments|rulings|patents|contracts|transcripts|minutes|episodes|surveys|statistics|examinations|test results|essays|recipes|offers|advertisements|listings|headlines|cases|games|matches|releases|versions|drawings|measurements|findings|bookings|orders|purchases|visits)`;
const gone = '(?:earlier|previous|past|former|older|prior|later|preceding|recent)';
const akin = '(?:similar|related|comparable|analogous|like)';
/** What texts themselves say there is in them: "the earlier messages of the dialogue". */
const notInIt = String.raw`(?! (?:in|of|from|within|that|which|only|if|are|is|mentioned|named|quoted|cited|listed|given|shown)\b(?! (?:the same|this (?:author|user|person|kind)|(?:the )?${gone}|his|her|their|that (?:author|user|person))\b))`;

/** Looking at what is not in the prompt: other texts of those who wrote it, and records of the world. */
export const records: readonly Action[] = [
  {
    verbs: `${looking} find get know`,
    object: String.raw` (?:(?:it|this|${gap}) ?(?:with|to|against|in|at|through) )?${determined}(?:[\w-]+(?:'s|s') )?(?:${gone}|${akin}) (?:[\w-]+ )?(?<thing>${kept})${notInIt}(?![\w-])`,
    isFurther: true,
  },
  {
    verbs: `${looking} find get see`,
    object: String.raw` (?:${gap}(?:with|to|against|in|at|through) )?${determined}${described}(?<thing>${kept}) (?:of|from) (?:the |his |her |their )?(?:${gone}|other|following|last|next) [\w-]+${rest}`,
    isFurther: true,
  },
  {
    verbs: 'compare check',
    object: String.raw` ${gap}(?:with|to|against) (?:the )?other (?:[\w-]+ )?(?<thing>${kept}) (?:that|which|by|from|of|on|about|in) ${rest}`,
    isFurther: true,
  },
  {
    verbs:
      'retrieve obtain request download fetch call_up pull_up get_hold_of dig_out dig_up track_down procure acquire borrow order send_for ask_for apply_for',
    object: String.raw` ${determined}${described}(?<thing>documents?|records?|files?|images?|photos?|pictures?|charts?|reports?|scans?|cop(?:y|ies)|originals?|statistics|minutes|transcripts?|recordings?|certificates?|contracts?|articles?|papers?|books?|volumes?|issues?|chapters?|samples?|excerpts?|profiles?|histor(?:y|ies)|lists? of|sheets?|manuals?|works|maps?|plans?|readings?|measurements?|protocols?|entr(?:y|ies))\b(?! (?:from|in) (?:the|this|each|its)\b)`,
    isForeign: true,
    unless: aboutReplies,
  },
  {
    verbs: 'check see look_at count compare note find_out look_up verify monitor',
    object: String.raw` (?:(?:at )?how (?:many|few) |the (?:number|count) of )(?:[\w-]+ )?(?<thing>followers|likes|views|subscribers|retweets|downloads|hits|up ?votes|votes|citations|sales|clicks|shares|visitors|stars|ratings|copies|friends)\b${rest}`,
    isForeign: true,
  },
  {
    verbs: 'check see look_at count compare note find_out look_up verify',
    object: String.raw` (?:at )?how many (?:other|more|further|earlier|previous) (?<thing>${kept})\b${rest}`,
    isFurther: true,
  },
  {
    verbs: 'check see look_at look find_out look_up verify',
    object: String.raw` (?:at )?(?:when|by whom|how often|where|who) (?:the |its |his |her )?[\w-]+ (?:was|were|had been|has been) (?:first |last )?(?:created|registered|uploaded|changed|edited|updated|posted|published|printed|released|recorded|filed|built|founded|modified)(?=[.,;]|$)`,
    unless: /\b(?:creat|regist|upload|edit|updat|post|publi|releas|record|found|buil|dat)\w*/i,
  },
  {
    verbs: 'compare',
    object: String.raw` ${gap}(?:with|to|against) (?:the )?(?<thing>${kept}) (?:of|by|from) (?:known|other|famous|typical|real|actual|similar|different|well-known)\b${rest}`,
    isFurther: true,
  },
  {
    verbs: 'open',
    object: String.raw` ${determined}${described}(?<thing>articles?|papers?|books?|threads?|profiles?|reports?|documents?|posts?|recordings?|originals?|contracts?)\b(?! (?:with|by|in(?! (?:pdf|print|full|the original|a browser|your browser)\b)|as|at)\b)`,
    isForeign: true,
    unless: aboutReplies,
  },
  {
    verbs: `${looking} ${obtaining}`,
    object: String.raw` (?:the )?(?:whole|entire|full|complete|(?:rest|remainder|beginning|end|start) of (?:the|this|that)|(?:whole|entire|other|remaining|previous|next|following|neighbou?ring|surrounding) [\w-]+ (?:of|in) (?:the|this|that)) (?:[\w-]+ )?(?<thing>[a-z]+)${ends}`,
    isWhole: true,
  },
  {
    verbs: `${looking} get find`,
    object: String.raw` (?:${gap}(?:with|to|against|in|at|through) )?(?:the|their|his|her|its|your|an?) (?:[\w-]+(?:'s|s') )?(?:[\w-]+ )?(?<thing>(?<=(?:patient|customer|guest|client|employee|pupil|student|member|child|suspect|defendant)(?:'s|s')? (?:[\w-]+ )?)(?:files?|records?|charts?|dossiers?|history)|contracts?|leases?|invoices?|receipts?|bank statements?|passports?|certificates?|diplomas?|code ?bases?|source code|diffs?|patches|geotags?|exif data|warrant(?:y|ies)|brochures?|balances?|blueprints?|floor plans?|lab(?:oratory)? (?:results|values|reports)|medical history|police reports?|regulations|by-?laws|terms and conditions|opening hours|price lists?|log files?|director(?:y|ies)|folders?|autops(?:y|ies)|birth dates? in|blog archives?)${ends}`,
    isForeign: true,
    unless: aboutReplies,
  },
  {
    verbs: `${looking} check`,
    object: String.raw` (?:${gap}(?:with|to|against|in|at|through) )?(?:the [\w-]+(?:'s|s')|your|his|her|their) (?:[\w-]+ )?(?<thing>calendars?|appointment books?|inbox(?:es)?|mailbox(?:es)?|voicemails?|bank accounts?|search history|purchase history)${ends}`,
    isForeign: true,
    unless: aboutReplies,
  },
  {
    verbs: `${looking} check compare`,
    object: String.raw` (?:${gap}(?:with|to|against|in|at|through) )?(?:the )?(?:current|latest|live|real-time|up-to-date|newest|today's) ${described}(?<thing>images?|photos?|pictures?|data|readings|measurements|maps?|statistics|webcams?)(?! (?:that|which|in|mentioned|named|quoted|given|listed|shown)\b)(?![\w-])`,
    isForeign: true,
    unless: aboutReplies,
  },
  {
    verbs: 'compare check match',
    object: String.raw` ${gap}(?:with|to|against) (?:the )?(?:other )?(?<thing>${kept}|texts|posts|messages|comments|e-?mails|sentences|jokes|names|questions|captions|pictures|photos) (?:by|from|whose(?! (?:answers?|labels?|outputs?|solutions?)\b)|(?:that|which) (?:the same|this|other|he|she|they|have|were|are known))\b${rest}`,
    isFurther: true,
  },
  {
    verbs: `${looking} find get`,
    object: String.raw` (?:further|more|other|additional|all|some)(?: the)? (?:[\w-]+ )?(?<thing>posts|texts|articles|books|comments|messages|reviews|tweets|works|songs|poems|letters|pages|papers) (?:by|from|of|on|in|at) (?:the same|this|that|his|her|their) (?!text\b|passage\b)[\w-]+`,
    isFurther: true,
  },
  {
    // "Check whether it is still sold today"
    verbs:
      'check verify find_out see look look_at look_into determine compare monitor research note',
    object: String.raw` (?:(?:whether|if|how|what|which|who|where) (?!the [a-z]*(?:er|or|person|patient|student|man|woman|people) )|the (?![^.;:!?,]* (?:who|which|that|for)\b))[^.;:!?,]{1,80}? (?:today|currently [a-z]+|nowadays|these days|right now|at the moment|meanwhile|in the meantime|as of now|up to now|still (?:exists?|in (?:force|business|stock|print|use)|sold|valid|available|alive)|really (?:came about|took place|happened|exists?)|since)(?=[.,;]|$)`,
    unless: /\b(?:today|now|current|still|present|latest|since|exists?|now)\b/i,
  },
  {
    verbs: 'read read_up_on see find_out look_at compare_with check consider learn look_up study',
    object: String.raw` (?:(?:with|at|on|in) )?(?:what|how) (?!(?:the|each|every|all|both|this|that|these|those|his|her|their|its|any)\b)(?:[\w-]+ ){0,2}?\uE004+(?: (?:at|of|from|in) (?:the )?[\w\uE004\uE005-]+)? (?:have |has )?(?:written|said|expect|think|recommend|answered?|reported|predicted?|rated?|voted|describe|advise|commented|judged|make of|put it|use|do)\b(?! (?:in|of) the (?:text|story|passage|dialogue|input))`,
    needs: 'people',
    unless: aboutReplies,
  },
];
