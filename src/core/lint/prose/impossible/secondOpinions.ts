import { aboutReplies, described, determined, ends, gap, rest, type Action } from './action';
import { belonging, judge, judged } from './judging';
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
    // "Get a beginner to read it aloud": whoever that is
    verbs: 'have get let',
    object: String.raw` (?:an?|another|your|some|several|two|three|four|five|a few) (?:(?!(?:to|and|or|of|that|which|for|with)\b)[\w'-]+ ){1,3}?(?:at [\w ]{1,20} |of [\w ]{1,20} |who [^.;:!?,]{1,30} )?(?:to )?(?:(?:read|check|mark|rate|judge|test|try|correct|answer|translate|listen to|look (?:at|over|through)|go (?:over|through)|solve|label|taste|play) (?:out )?(?:it|them|this|these|both|your?|the|out|aloud|each)|read|listen|proof-?read)\b`,
    unless: aboutReplies,
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
    // also where the answer is a reply: a draft of it
    verbs: 'have get let',
    object: String.raw` ${anyone} (?:to )?(?:check|approve|proof-?read|sign off(?: on)?|authori[sz]e|go over|look over|confirm) (?:the|your|this) (?:reply|response|answer|draft|letter|text|message|wording|e-?mail)\b`,
    needs: 'people',
  },
  {
    verbs: 'let make',
    object: String.raw` (?!${theRole})${anyone}(?: else)?${belonging} (?:(?:also|independently|then|first|carefully|each|both) )?${judge}${rest}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'have get make_sure be_sure ensure need',
    object: String.raw` ${gap}(?:${judged}|read|heard|tried out|solved|answered) (?:[\w-]+ )?by ${person}`,
    needs: 'people',
  },
  {
    verbs: 'let have get assign find use employ recruit hire',
    object: String.raw` (?:(?:at least|up to|the|labels from) )*(?:two|three|four|five|several|multiple|many|\d+|a (?:group|team|panel) of|different|independent|other|another|a second|crowd|a third) (?:(?!(?:that|which|whom?|what|how|to|for|of|in|by|and|or|words?|things?|questions?|reasons?)\b)[\w-]+ ){0,3}?(?:annotators?|raters?|reviewers?|judges|readers|experts|speakers|workers|moderators|volunteers|evaluators|labell?ers)\b`,
  },
  {
    verbs: 'seek get request obtain look_for solicit gather take collect incorporate invite',
    object: String.raw` ${determined}${described}(?:(?:help|advice|assistance|guidance|clarification|opinions?|input|judge?ments?|votes?|consensus|views|(?<!\bthe )view|reviews?|feedback|approval|confirmation) (?:from|of|by|among) ${person}|[\w-]+ from (?=(?:several|other|different|your|some|two|three|a few|native|real)\b)${person})`,
    unless: /\b(?:feedback|opinions?|approval|permission|ratings|votes)\b/i,
    needs: 'people',
  },
  {
    verbs: 'seek get request obtain look_for solicit gather take collect incorporate invite',
    object: String.raw` ${determined}${described}(?:feedback|second opinion|ratings|votes|human judge?ments|(?:human|user) input|approval|permission|peer reviews?)\b`,
    unless: /\b(?:feedback|opinions?|approval|permission|ratings|votes)\b/i,
  },
  {
    verbs: 'take hold organize organise arrange',
    object: String.raw` (?:an?|the) ${described}(?:majority (?:vote|of (?:the|their) (?:votes|labels|annotations))|vote|poll|meeting|workshop|interview|call)\b`,
    unless: /\b(?:vote|poll|meeting|interview)/i,
  },
  {
    verbs: 'conduct run carry_out perform do organise organize launch hold set_up design',
    object: String.raw` ${gap}(?:surveys?|interviews?|(?:a/?b|user|usability|field|lab|blind|pilot) (?:tests?|stud(?:y|ies)|testing)|polls?|experiments?|focus groups?|questionnaires?|crowd-?sourcing|human evaluations?|annotation (?:rounds?|campaigns?|sessions?)|case stud(?:y|ies))\b`,
    unless: /\b(?:survey|interview|poll|experiment|questionnaire)/i,
  },
  {
    verbs: 'run put test try',
    object: String.raw` ${gap}(?:through|in|with|on) ${gap}(?:a/?b tests?|real (?:readers|users|people|customers)|test (?:readers|users|subjects)|user stud(?:y|ies))\b`,
  },
  {
    verbs: 'see watch observe monitor track count test record study find_out check look_at try_out',
    object: String.raw` (?:how(?: many| often)?|whether|if|what) (?<thing>(?:an?|the other|other|several|some|many|real|your|two|three|few|most|human|native|[\uE004\uE005]+(?= [\uE004\uE005a])) ?${described}(?:${person}|around you))[^.;:!?,]{0,40}? (?:reacts?|responds?|laughs?|smiles?|judges?|rates?|labels?|likes?|agrees?|behaves?|cry|cries|prefers?|enjoys?|votes?|says?|interprets?|translates?|finds? it|takes? it)\b`,
    isForeign: true,
    needs: 'people',
  },
  {
    verbs: 'try test read show practise practice pilot perform recite sing hum play tell',
    object: String.raw` (?:it|them|this|that|(?:the|your|both|each|two|three|all) (?:[\w-]+ )?[\w-]+) (?:out )?(?:on|to|with|in front of) (?!the\b)${person}${ends}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    // "Give it to a few people and note which they choose"
    verbs: 'give hand read show tell present offer pitch',
    object: String.raw` (?:the|it|them|this|your|both)\b ?${gap}to (?=(?:an?|another|other|your|some|two|three|four|five|several|different)\b)${person},? and (?:note|see|ask|watch|record|count|check|let|have|find|take|wait|write)\b`,
    needs: 'people',
  },
  {
    verbs: 'bring_in call_in involve get let have draw_in add use consult',
    object: String.raw` (?:an?|another|your|two|three|more|several) ${described}(?:annotators?|raters?|adjudicators?|referees?|native speakers?|crowd ?workers?|human (?:judges?|reviewers?|moderators?|readers?)|second (?:opinion|reader|pair of eyes)|third (?:person|party|opinion|reader))\b(?! (?:who|that|is|would)\b)`,
  },
  {
    verbs: 'invite summon call',
    object: String.raw` ${gap}to (?:an?|the) (?:job )?(?:interview|meeting|call|hearing|test)\b`,
    unless: aboutReplies,
  },
  { verbs: 'crowdsource crowd-source outsource', object: ' [^.;:!?,]+' },
  {
    verbs: 'wait',
    object: String.raw` (?:for|until|till) ${gap}(?:answers?|repl(?:y|ies)|responses?|reactions?|feedback|them|him|her|user|customer|approval|confirmation|permission|instructions|clarification|go-ahead|results?|someone|somebody|input)\b`,
    unless: aboutReplies,
  },
];
