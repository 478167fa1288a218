import { aboutReplies, described, determined, ends, gap, rest, type Action } from './action';
import { belonging, judge } from './judging';
import { anyone, person, theRole } from './nouns';

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
    verbs: 'try test read show practise practice pilot perform recite sing hum play tell',
    object: String.raw` (?:it|them|this|that|(?:the|your|both|each|two|three|all|some|an?|a few) (?:[\w-]+ )?[\w\uE004\uE005-]+) (?:out )?(?:on|to|with|in front of) (?!the\b)${person}${ends}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'wait',
    object: String.raw` (?:for|until|till) ${gap}(?:answers?|repl(?:y|ies)|responses?|reactions?|feedback|them|him|her|user|customer|approval|confirmation|permission|instructions|clarification|go-ahead|results?|someone|somebody|input)\b`,
    unless: aboutReplies,
  },
];
