import { aboutReplies, described, determined, ends, gap, rest, type Action } from './action';
import { looking, obtaining } from './verbs';

/** What is kept and read on its own. */
const kept = String.raw`(?:documents|reports|letters|records|files|filings|applications|prescriptions|invoices|articles|issues|editions|volumes|reviews|tweets|threads|tickets|speeches|interviews|papers|publications|studies|books|works|poems|songs|decisions|judge?ments|rulings|patents|contracts|transcripts|minutes|episodes|surveys|statistics|examinations|test results|essays|recipes|offers|advertisements|listings|headlines|cases|games|matches|releases|versions|drawings|measurements|findings|bookings|orders|purchases|visits)`;
const gone = '(?:earlier|previous|past|former|older|prior|later|preceding|recent)';

/** Looking at what is not in the prompt: other texts of those who wrote it, and records of the world. */
export const records: readonly Action[] = [
  {
    verbs: `${looking} find get see`,
    object: String.raw` (?:${gap}(?:with|to|against|in|at|through) )?${determined}${described}(?<thing>${kept}) (?:of|from) (?:the |his |her |their )?(?:${gone}|other|following|last|next) [\w-]+${rest}`,
    isFurther: true,
  },

  {
    verbs:
      'retrieve obtain request download fetch call_up pull_up get_hold_of dig_out dig_up track_down procure acquire borrow order send_for ask_for apply_for',
    object: String.raw` ${determined}${described}(?<thing>documents?|records?|files?|images?|photos?|pictures?|charts?|reports?|scans?|cop(?:y|ies)|originals?|statistics|transcripts?|recordings?|certificates?|contracts?|articles?|papers?|books?|volumes?|issues?|chapters?|samples?|excerpts?|profiles?|histor(?:y|ies)|lists? of|sheets?|manuals?|works|maps?|plans?|readings?|measurements?|protocols?|entr(?:y|ies))\b(?! (?:from|in) (?:the|this|each|its)\b)`,
    isForeign: true,
    unless: aboutReplies,
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
];
