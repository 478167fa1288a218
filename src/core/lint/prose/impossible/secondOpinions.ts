import { aboutReplies, described, determined, ends, gap, rest, type Action } from './action';
import { belonging, judge } from './judging';
import { anyone, outsider, person, theRole } from './nouns';

const handingOver =
  'send show hand give read offer present mail e-mail email pass play slip submit';
/** What is handed over, and what that is to show. */
const trial = String.raw`(?:the|an?|your|its|it|one|two|three|both|each|all|some|several)\b[^.;:!?]{0,60}? (?:and|to) (?:then )?(?:see|watch|wait|hear|find out|learn|observe|note)\b (?:if|whether|how|what|which|who|for|until)\b${rest}`;

/** Having others judge, rate or vote. */
export const secondOpinions: readonly Action[] = [
  {
    // "Have a friend who knows the town read it"
    verbs: 'have',
    object: String.raw` (?=(?:an?|another|your|some|several|two|three|four|five|\d+)\b)${anyone}(?: (?:who|that|from|of|in|with)(?: [\wÀ-ɏ\uE004\uE005'-]+){1,6}?)? (?!(?:as|in|of|who|that|on|at|to|for|and|or|with|from|is|are|was|were)\b)[a-z]+(?![\w'-])`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    // "Have it proofread"
    verbs: 'have get',
    object: String.raw` (?:it|them|(?:the|your) (?:[\w-]+ ){1,2}?)${' ?'}(?:checked|double-checked|cross-checked|verified|reviewed|proof-?read|confirmed|approved|signed off|validated|looked over|looked at|filled in|clarified|tested|examined|analy[sz]ed|translated|measured|inspected|appraised|certified|rated)${ends}`,
    unless: aboutReplies,
  },
  {
    verbs: 'have get ask',
    object: String.raw` ${anyone}(?: else)?${belonging} (?:to )?(?:(?:also|independently|then|first|carefully|each|both) )?${judge}${rest}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'let make',
    object: String.raw` (?!${theRole})${anyone}(?: else)?${belonging} (?:(?:also|independently|then|first|carefully|each|both) )?${judge}${rest}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'seek get request obtain look_for solicit gather take collect incorporate invite',
    object: String.raw` ${determined}${described}(?:(?:help|advice|assistance|guidance|clarification|opinions?|input|judge?ments?|votes?|consensus|views|(?<!\bthe )view|reviews?|feedback|approval|confirmation) (?:from|of|by|among) ${person}|[\w-]+ from (?=(?:several|other|different|your|some|two|three|a few|native|real)\b)${person})`,
    unless: /\b(?:feedback|opinions?|approval|permission|ratings|votes)\b/i,
    needs: 'people',
  },
  {
    verbs: 'conduct run carry_out perform do organise organize launch hold set_up design',
    object: String.raw` ${gap}(?:surveys?|interviews?|(?:a/?b|user|usability|field|lab|blind|pilot) (?:tests?|stud(?:y|ies)|testing)|polls?|experiments?|focus groups?|questionnaires?|crowd-?sourcing|human evaluations?|annotation (?:rounds?|campaigns?|sessions?)|case stud(?:y|ies))\b`,
    unless: /\b(?:survey|interview|poll|experiment|questionnaire)/i,
  },
  {
    verbs: 'see watch observe monitor track count test record study find_out check look_at try_out',
    object: String.raw` (?:how(?: many| often)?|whether|if|what) (?<thing>(?:an?|the other|other|several|some|many|real|your|two|three|few|most|human|native|[\uE004\uE005]+(?= [\uE004\uE005a])) ?${described}(?:${person}|around you))[^.;:!?,]{0,40}? (?:reacts?|responds?|laughs?|smiles?|judges?|rates?|labels?|likes?|agrees?|behaves?|cry|cries|prefers?|enjoys?|votes?|says?|interprets?|translates?|finds? it|takes? it)\b`,
    isForeign: true,
    needs: 'people',
  },
  {
    verbs:
      'try test read show practise practice pilot perform recite sing hum play act act_out whisper',
    object: String.raw` (?!on\b)${gap}(?:out )?(?:on|to|with|past|in front of) ${outsider}(?! as\b)${ends}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    // also where the answer is a reply, which nobody hears
    verbs: 'read read_out read_aloud recite float run',
    object: String.raw` ${gap}(?:aloud (?:to|in front of)|out to|past) ${outsider}${ends}`,
    needs: 'people',
  },
  {
    // "Hand two colleagues the titles and see which they prefer"
    verbs: handingOver,
    object: ` (?!${theRole})${person} ${trial}`,
    needs: 'people',
  },
  { verbs: handingOver, object: ` (?:him|her|them) ${trial}` },
  {
    verbs: `${handingOver} tell say explain describe bring put`,
    object: String.raw` (?:${outsider} [^.;:!?]{0,40}?|${gap}(?:to|before) ${outsider} )and (?:then )?(?:ask|see|count|watch|wait|hear|find out|learn|observe|note|listen)\b${rest}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    // "Get a statistician to weigh the arguments"
    verbs: 'get ask',
    object: String.raw` ${outsider}${belonging} to [a-z]+(?![\w'-])`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    // "Find a native speaker and have them explain it"
    verbs: 'find look_for seek search_for pick choose locate get',
    object: String.raw` ${outsider}[^.;:!?]{0,60}? (?:and|to) (?:then )?(?:have|let|get|ask|make|show|send|give|read|question|interview|talk to|listen to) (?:him|her|them)\b${rest}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'wait',
    object: String.raw` (?:for|until|till) ${gap}(?:answers?|repl(?:y|ies)|responses?|reactions?|feedback|them|him|her|user|customer|approval|confirmation|permission|instructions|clarification|go-ahead|results?|someone|somebody|input)\b`,
    unless: aboutReplies,
  },
  {
    // also where the answer is a reply: no other is to come
    verbs: 'wait',
    object: String.raw` for (?:the|an?|their|his|her) (?:[\w'-]+ )?(?:answer|reply|response|reaction)\b`,
  },
];
