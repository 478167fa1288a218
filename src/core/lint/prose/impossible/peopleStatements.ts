import { aboutAsking, aboutReplies, type Statement } from './action';
import { belonging, judge, judged } from './judging';
import { anyone, person, theRole } from './nouns';

/** What is written, and what it is written about: a patient or a tap is no text that somebody else could check. */
const ownWork = String.raw`(?:it|this|they|them|these|both|all|each|(?:answer|label|rating|score|result|output|choice|decision|judge?ment|verdict|translation|summar|repl|response|draft|version|text|sentence|headline|title|list|line|work|wording|phrasing|rewrite|paraphrase|quer|code|annotation|classification|message|letter|email|e-mail|paragraph|caption|question|stor|poem|joke|explanation|description|categor|class|tag|name|review|tweet|comment|article|passage|document|post)(?:y|e?s|ies)?)`;

/** At the beginning of a sentence or of what is to be done next. */
const waiting = String.raw`(?<=^\W{0,3}|[,;] |\b(?:and|then|now|next),? )(?:wait|hold (?:off|on)|(?:pause|stop)(?: here| there)?) `;
/** Whoever is not in a text. */
const others = String.raw`(?:he|she|they|(?:the|an?|your|his|her|their|one of (?:the|your)) (?:[\w-]+ )?(?!(?:author|narrator|speaker|writer|character|hero|text|passage|story|poem|dialogue|sentence)s?\b)[\w-]+|somebody|someone|anybody|anyone)`;

/** Sentences in which somebody else is at work, whatever their verb. */
export const peopleStatements: readonly Statement[] = [
  {
    words: String.raw`${waiting}(?:until|till) (?!${theRole})${anyone} (?:has|have|is|are|[a-z]+s)\b`,
    needs: 'people',
  },
  {
    words: String.raw`${waiting}(?:for (?:the|an?|their|his|her|your) (?:[\w-]+ )?[\w-]+(?:'s (?:answer|reply|response|reaction|feedback|approval)| to (?:answer|reply|respond|react|write|come back|confirm|agree|decide))|(?:until|till) ${others} (?:tells? you|lets? you know|gives? you|sends? you|shows? you|asks? you|(?:has|have) (?:answered|replied|responded|reacted|written|confirmed|agreed|approved|decided|checked|read|told|said|sent|seen|commented|come back|got back|signed off)|(?:answers?|repl(?:y|ies)|responds?|reacts?|confirms?|agrees?|approves?|comes? back|gets? back|accepts?|signs? off|is (?:satisfied|happy|back|ready|content))(?=[.,;!]|$| (?:to|with|on|that|the|it|your|and|or|before|whether)\b))|(?:until|till) you (?:hear|have heard) (?:back )?from)`,
  },
  {
    words: `(?<=[\\w,] )(?:answers?|labels?|ratings?|votes?|judge?ments?|annotations?|choices?|decisions?|scores?|opinions?|(?<!\\b(?:points? of|(?:from|take|adopt) (?:the|an?)) )views?|solutions?|results?) (?:of|from|by|given by|made by) (?:the )?(?=(?:an?|another|other|your|fellow|previous|earlier|human|two|three|several|some|many|most)\\b)(?<thing>${person})`,
    inCommand: true,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    words: `your [\\w-]+ (?:and|with|against|to) (?:that|those) (?:of|from) (?=(?:an?|another|other|your|fellow|two|three|several|some|many)\\b)${person}`,
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
    words: String.raw`(?<=^\W*|[,;:] |\b(?:then|and|now|also|next|or|but|before|sure|ensure) )(?=(?:an?|another|two|three|four|five|several|at least|different|other|human|independent|multiple|native|your)\b)${person}${belonging} (?:should|must|will|has to|have to|need to|needs to) (?:then |also |independently |now |first |each |both )*${judge}`,
    isMain: true,
    needs: 'people',
  },
  {
    words: String.raw`${ownWork} (?:(?:should|must|can|may|could|might|will|shall|has|have|needs?|ought|to|then|also|always|first|finally) )*(?:is|are|be|being|been|gets?) (?:[\w-]+ )?${judged} (?:[\w-]+ )?by (?=(?:an?|another|two|three|several|human|other|at least|multiple|independent|your|different|native|some)\b)${person}`,
    needs: 'people',
  },
];
