import {
  aboutAsking,
  aboutReplies,
  described,
  determined,
  ends,
  gap,
  rest,
  type Action,
  type Statement,
} from './action';
import { anyone, person } from './nouns';

/** What others are asked to do with the text. */
const judge = String.raw`(?:check|verify|review|proof-?read|read|label|annotate|judge|rate|decide|translate|evaluate|confirm|vote|correct|score|choose|help|look|test|rank|assess|compare|give|tell|answer|approve|edit|revise|comment|sign off|go (?:over|through)|look (?:at|over|through)|authori[sz]e|agree|settle)\b`;
const judged = String.raw`(?:checked|verified|reviewed|proof-?read|labelled|labeled|annotated|judged|rated|translated|evaluated|confirmed|corrected|approved|scored|assessed|edited|signed off|looked at|validated|double-checked|reread|re-read|cleared|authori[sz]ed|examined|inspected|tested|graded|decided|ranked|revised|ok'd|counter-?checked|cross-checked|voted on|polished|adjudicated|settled)`;
const belonging = String.raw`(?: (?:from|of|in|with|who|on|at)(?: [\wÀ-ɏ\uE004\uE005'-]+){1,5}?)?`;
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
    verbs: 'let have get make ask',
    object: String.raw` ${anyone}${belonging} (?:to )?(?:(?:also|independently|then|first|carefully|each|both) )?${judge}${rest}`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs: 'have get make_sure be_sure ensure need',
    object: String.raw` ${gap}${judged} (?:[\w-]+ )?by ${person}`,
    needs: 'people',
  },
  {
    verbs: 'let have get assign find use employ recruit hire',
    object: String.raw` (?:(?:at least|up to|the|labels from) )*(?:two|three|four|five|several|multiple|many|\d+|a (?:group|team|panel) of|different|independent|other|another|a second|crowd|a third) (?:[\w-]+ ){0,3}?(?:annotators?|raters?|reviewers?|judges|readers|experts|speakers|workers|moderators|volunteers|evaluators|labell?ers)\b`,
  },
  {
    verbs: 'seek get request obtain look_for solicit gather take collect incorporate invite',
    object: String.raw` ${determined}${described}(?:(?:help|advice|assistance|guidance|clarification|opinions?|input|judge?ments?|votes?|consensus|views?|reviews?|feedback|approval|confirmation) (?:from|of|by|among) ${person}|[\w-]+ from (?=(?:several|other|different|your|some|two|three|a few|native|real)\b)${person})`,
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
    verbs: 'try test read show practise practice pilot perform recite sing',
    object: String.raw` (?:it|them|this|that|the [\w-]+|your [\w-]+) (?:out )?(?:on|to|with|in front of) (?!the\b)${person}${ends}`,
    unless: aboutReplies,
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
    object: String.raw` (?:for|until|till) ${gap}(?:answers?|repl(?:y|ies)|responses?|reactions?|feedback|them|him|her|user|customer|approval|confirmation|results?|someone|somebody|input)\b`,
    unless: aboutReplies,
  },
];

export const peopleStatements: readonly Statement[] = [
  {
    words: String.raw`(?<=^\W{0,3}(?:(?:then|next|now|and),? )?)wait for (?:the|an?|their|his|her) [\w-]+'s (?:answer|reply|response|reaction|feedback)`,
  },
  {
    words: `(?<=[\\w,] )(?:answers?|labels?|ratings?|votes?|judge?ments?|annotations?|choices?|decisions?|scores?|opinions?|views?|solutions?|results?) (?:of|from|by|given by|made by) (?:the )?(?=(?:an?|another|other|your|fellow|previous|earlier|human|two|three|several|some|many|most)\\b)(?<thing>${person})`,
    inCommand: true,
    unless: aboutReplies,
    needs: 'people',
  },
  { words: 'a/b[- ]test(?:ing|s)?' },
  // "Ask HR"
  {
    words:
      '(?:[Aa]sk|[Cc]onsult|[Cc]ontact|[Cc]all|[Pp]hone|[Ee]mail) (?!WHO|WHAT|WHY|HOW|WHEN|WHERE)[A-Z]{2,}',
    isCaseSensitive: true,
    inCommand: true,
    unless: aboutAsking,
  },
  {
    words:
      'with (?:(?:different|several|other|real|some|multiple|subject[- ]matter|domain|human|actual|two|three|your|a few|native) )+(?:users?|experts?|annotators?|colleagues?|friends?|peers?|speakers?|reviewers?|readers?|raters?|team members?|people)',
    inCommand: true,
    unless: aboutReplies,
  },
  {
    words: String.raw`(?=(?:an?|another|two|three|four|five|several|at least|different|other|human|independent|multiple|native|your)\b)${person}${belonging} (?:should|must|will|has to|have to|need to|needs to) (?:then |also |independently |now |first |each |both )*${judge}`,
    needs: 'people',
  },
  {
    words: String.raw`(?:is|are|be|being|been|gets?) (?:[\w-]+ )?${judged} (?:[\w-]+ )?by (?=(?:an?|another|two|three|several|human|other|at least|multiple|independent|your|different|native|some)\b)${person}`,
    needs: 'people',
  },
];
