import { aboutReplies, described, determined, ends, gap, type Action } from './action';
import { looking } from './verbs';

/** Looking at what is not in the prompt: other texts of those who wrote it, and records of the world. */
export const records: readonly Action[] = [
  {
    verbs:
      'retrieve obtain request download fetch call_up pull_up get_hold_of dig_out dig_up track_down procure acquire borrow send_for ask_for apply_for',
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
    verbs: `${looking} get find`,
    object: String.raw` (?:${gap}(?:with|to|against|in|at|through) )?(?:the|their|his|her|its|your|an?) (?:[\w-]+(?:'s|s') )?(?:[\w-]+ )?(?<thing>(?<=(?:patient|customer|guest|client|employee|pupil|student|member|child|suspect|defendant)(?:'s|s')? (?:[\w-]+ )?)(?:files?|records?|charts?|dossiers?|history)|contracts?|leases?|invoices?|receipts?|bank statements?|passports?|certificates?|diplomas?|code ?bases?|source code|diffs?|patches|geotags?|exif data|warrant(?:y|ies)|brochures?|balances?|blueprints?|floor plans?|lab(?:oratory)? (?:results|values|reports)|medical history|police reports?|regulations|by-?laws|terms and conditions|opening hours|price lists?|log files?|director(?:y|ies)|folders?|autops(?:y|ies)|birth dates? in|blog archives?)${ends}`,
    isForeign: true,
    unless: aboutReplies,
  },
];
