import {
  aboutAsking,
  aboutCode,
  aboutReplies,
  described,
  ends,
  gap,
  rest,
  type Action,
} from './action';
import { person, theRole } from './nouns';
import { inquiries } from './inquiries';
import { secondOpinions } from './secondOpinions';
import { addressing, going, sending } from './verbs';

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
    verbs: going,
    object: ` (?=(?:an?|the|your|one|another|some)\\b)${person}${ends}`,
    unless: aboutReplies,
    needs: 'people',
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
    // "Ask the chair of the meeting which decisions mattered"
    verbs: 'ask',
    object: String.raw` (?:the|an?|your|one of the) (?!(?:question|meaning|name|date|reason|price|number)s?\b)[\w-]+ (?:of|from|in|at) (?:the|an?|your|this|that) [\w-]+ (?:which|what|whether|why|how|who|when|where|if|for|about|to)\b`,
    unless: aboutAsking,
  },
  {
    // also where the answer is a reply: what is heard is for whoever writes it
    verbs: 'call ring phone',
    object: String.raw` (?:the|your|an?|their|his|her) (?:[\w-]+ ){0,3}?[\w-]+ (?:and|to) (?:ask|hear|inquire|enquire|let (?:an?|the|your|them|him|her) [^.;:!?,]{0,30}?\b(?:tell|say|explain))\b`,
    unless: aboutCode,
  },
  {
    // "speak to one listener" says how an answer is worded
    verbs: 'reply_to respond_to speak_to talk_to write_to speak_with talk_with',
    object: String.raw` (?!${theRole})${person}(?= [^.;:!?]{0,80}?\b(?:ask|request|find out|learn|hear|see|check|clarif\w+|help|advice|information|permission|before|first|about|if|when|whether|until|wait)\b)`,
    unless: aboutReplies,
    needs: 'people',
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
    verbs: 'call ring contact',
    object: String.raw` ${person}${unnamed} (?:to|and|by|for|directly|on)\b`,
    needs: 'people',
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
      'show send give read submit present forward pass hand report escalate post mail deliver distribute return forward_on',
    object: String.raw` (?:it|them|this|these|that|${gap}(?:${work})) (?:back |on |out |over )?to (?!${theRole}+ (?:who|with|whose|that)\b)(?:${person})`,
    needs: 'people',
  },
  {
    verbs: 'seek get obtain request look_for find ask_for',
    object: String.raw` (?:some |the |an? )?(?:professional|legal|medical|expert|outside|external|second|independent) (?:advice|opinions?|help|guidance|judge?ments?|reviews?)\b`,
    unless: aboutReplies,
  },
  ...secondOpinions,
  ...inquiries,
];
