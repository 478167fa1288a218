import { aboutAsking, aboutReplies, described, ends, gap, rest, type Action } from './action';
import { person, theRole } from './nouns';
import { inquiries } from './inquiries';
import { secondOpinions } from './secondOpinions';
import { addressing, sending } from './verbs';

/** What is handed on. */
const work =
  'labels?|answers?|results?|drafts?|versions?|texts?|messages?|outputs?|sentences?|summar(?:y|ies)|translations?|repl(?:y|ies)|responses?|questions?|comments?|cases?|stor(?:y|ies)|readings|headlines?|posts?|tickets?|keywords?|items?|work|tasks?|customers?|callers?|findings|quer(?:y|ies)|decisions?';

/** Not "call people by their names", "call each person what the text calls them". */
const unnamed = '(?! (?:by (?!(?:tele)?phone|e-?mail)|what)\\b)';

/** Turning to somebody else. */
export const people: readonly Action[] = [
  {
    verbs: addressing,
    object: ` (?:for (?:help|advice|feedback|clarification|assistance|guidance|a second opinion) (?:from|of) )?${person}${ends}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'ask',
    object: String.raw` (?:for|around for) ${described}(?:clarifications?|help|feedback|advice|assistance|guidance|confirmation|permission|approval|a second opinion|more (?:information|details|context)|further information|additional (?:information|details))\b`,
    unless: aboutReplies,
  },
  {
    verbs: 'ask',
    object: String.raw` (?:him|her|them) (?:about|for|what|whether|if|to|why|how|which|again)\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'get be stay',
    object: String.raw` in (?:touch|contact) with${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'ask',
    object: String.raw` (?:(?:the|an?|your|their|his|her|its|one of the|some) (?!(?:stor(?:y|ies)|texts?|passage|sentence|article|poem|table|input|evidence|premise|plot|questions?|first|second|third|last|latter|former|same|rest|others?|following|next|reason|time|place|name|age|date|number|price|way|meaning|above)\b)[\wÀ-ɏ'-]+(?! (?:of|that|which)\b)${ends})`,
    unless: aboutAsking,
  },
  {
    verbs: 'call',
    // not "call the event by its name"
    object: String.raw` (?:up )?(?:the|your|his|her|their|an?) (?!numbers?\b)[\w-]+(?= (?:to (?!(?:the|an?)\b)|and|or|for|about|if|when|first|directly|so|once)\b|[.,;!?)]|$)`,
    unless: new RegExp(String.raw`${aboutAsking.source}|\bcalls?\b`, 'i'),
  },
  {
    // "Call the number in the message", not "call the number in the middle the median"
    verbs: 'call ring phone',
    object: String.raw` (?:up )?(?:the|this|that|its|their|any|every) (?:[\w-]+ )?(?:numbers?|hot ?line|extension)(?: (?:that|which) (?:is|was) [\w-]+)?(?: (?:in|on|from|at|of|under|given|named|listed|mentioned)(?: (?:in|on|at))? (?:the|this|its|that) [\w-]+)?(?= (?:to|and|or|for)\b|[.,;!?]|$)`,
    unless: new RegExp(String.raw`${aboutAsking.source}|\bcalls?\b`, 'i'),
  },
  {
    verbs: 'call',
    object: String.raw` (?:up )?${person}${ends}${unnamed}`,
    unless: new RegExp(String.raw`${aboutAsking.source}|\bcalls?\b`, 'i'),
    needs: 'people',
  },
  {
    // also where the answer speaks to somebody: nobody can be gone to
    verbs: 'go_and_ask go_ask run_and_ask',
    object: ` ${person}`,
    needs: 'people',
  },
  {
    verbs: 'give',
    object: String.raw` (?:[\w'-]+ ){1,4}a (?:call|ring)(?![\w-])`,
    unless: aboutReplies,
  },
  {
    verbs: 'turn_to go_to reach_out_to appeal_to',
    object: String.raw` (?!${theRole})${person}(?! (?:¤|["“]|as\b|like\b|in (?:an?|the|his|her|their|plain|simple|polite|short|clear)\b|politely|kindly|gently|directly))`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    // "speak to one listener" says how an answer is worded
    verbs: 'reply_to respond_to speak_to talk_to write_to speak_with talk_with',
    object: String.raw` (?!${theRole})${person}(?= [^.;:!?]{0,80}?\b(?:ask|request|find out|learn|hear|see|check|clarif\w+|help|advice|information|permission|before|first|about|if|when|whether|until|wait)\b)`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs:
      'turn_to go_to reply_to respond_to reach_out_to speak_to talk_to write_to speak_with talk_with appeal_to',
    object: String.raw` (?:the|an?|your) [\w-]+ for (?:help|advice|clarification|information)\b`,
    unless: aboutReplies,
  },
  {
    verbs: 'phone telephone email e-mail mail contact interview ring ring_up',
    object: String.raw` (?:the|an?|its|their|your|his|her)${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'write drop shoot',
    object: String.raw` (?:an?|the|your) ${described}(?:e-?mails?|messages?|letters?|notes?|lines?) to (?:the|an?|your|their|his|her|its)\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'write send drop shoot',
    object: String.raw` (?:him|her|them|(?:the|your|an?|each|every) (?!(?:on|in|as|to|at|with|under)\b)[\w-]+|(?:each|all|both) of them) an? (?:[\w-]+ )?(?:e-?mails?|messages?|letters?|line|note|reminders?|invitations?|notifications?)\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'send',
    object: String.raw` (?:an?|the|your) ${described}(?:e-?mails?|mails?|messages?|letters?|questions?|requests?|quer(?:y|ies)|inquir(?:y|ies)|samples?|drafts?) to${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'show send hand pass forward submit present mail deliver escalate refer assign',
    // not "refer to people by their offices"
    object: String.raw` (?!for |to )${gap}(?:to|past) (?=(?:an?|another|other|your|two|three|several)\b|[\uE004\uE005])${person}(?! who\b)`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'call ring contact',
    object: String.raw` ${person}${unnamed} (?:to|and|by|for|directly|on)\b`,
    needs: 'people',
  },
  {
    verbs: 'run check go_over talk_over pass',
    object: String.raw` ${gap}(?:by|past) (?:an?|the|your|another|some) ${person}${ends}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'seek get obtain take request look_for find ask_for solicit pay_for',
    object: String.raw` (?:some |the |an? )?(?:[\w-]+ )?(?:professional|legal|medical|expert|outside|external|technical|financial|specialist|scientific|qualified|second|independent|human|tax) (?:advice|opinions?|help|assistance|guidance|counsel|judge?ments?|support|verification|confirmation|reviews?)\b`,
    unless: aboutReplies,
  },
  {
    verbs: 'put bring submit vote',
    object: String.raw` (?:${gap}to (?:an? |the )?(?:vote|poll|jury|test audience|committee)|on (?:it|the (?:best|final|label|answer|title)))\b`,
    unless: /\bvot/i,
  },
  {
    verbs:
      'send forward email e-mail mail fax escalate hand_over pass_on relay dispatch transfer redirect reroute',
    object: String.raw` (?:it|them|this|${gap}(?:${work})) to (?:the|an?|your|their|its|his|her|that|this|those|each|every) [\w-]+`,
    unless: aboutReplies,
  },
  {
    verbs: sending,
    object: ` (?!for )${gap}(?:to|past|before) (?!${theRole})${person}${ends}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs:
      'discuss debate share talk_over confer consult check double-check agree verify confirm clarify review go_over talk_through talk compare_notes compare settle resolve brainstorm work cooperate collaborate coordinate decide label annotate validate test align reconcile chat meet sit_down share try role-play practise practice',
    object: String.raw` ${gap}with (?!${theRole})${person}${ends}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs:
      'discuss debate share talk_over confer consult check double-check agree verify confirm clarify review go_over talk_through talk compare_notes compare settle resolve brainstorm work cooperate collaborate coordinate decide label annotate validate test align reconcile chat meet sit_down share try role-play practise practice',
    object: String.raw` ${gap}with the (?:users?|friends?)${ends}`,
    unless: aboutReplies,
  },
  {
    verbs: 'discuss',
    object: String.raw` ${gap}(?:in (?:a|the|your) (?:[\w-]+ )?(?:group|team|meeting|class|forum|workshop|session|chat|lab)|together|among (?:yourselves|the))`,
  },
  {
    verbs:
      'show send give read submit present forward pass hand report escalate post mail deliver distribute return forward_on',
    object: String.raw` (?:it|them|this|these|that|${gap}(?:${work})) (?:back |on |out |over )?to (?!${theRole}+ (?:who|with|whose|that)\b)(?:${person})`,
    needs: 'people',
  },
  {
    verbs: 'show send',
    object: String.raw` ${person} (?:your|the|both|each|it|an? (?:survey|questionnaire|link|e-?mail|message|form))\b${rest}`,
    unless: aboutReplies,
    needs: 'people',
  },
  ...secondOpinions,
  ...inquiries,
];
