import { aboutAsking, aboutReplies, type Statement } from './action';
import { belonging, judge, judged } from './judging';
import { person } from './nouns';

/** Sentences in which somebody else is at work, whatever their verb. */
export const peopleStatements: readonly Statement[] = [
  {
    words: String.raw`(?<=^\W{0,3}(?:(?:then|next|now|and),? )?)wait for (?:the|an?|their|his|her) [\w-]+'s (?:answer|reply|response|reaction|feedback)`,
  },
  {
    words: `(?<=[\\w,] )(?:answers?|labels?|ratings?|votes?|judge?ments?|annotations?|choices?|decisions?|scores?|opinions?|(?<!\\b(?:points? of|(?:from|take|adopt) (?:the|an?)) )views?|solutions?|results?) (?:of|from|by|given by|made by) (?:the )?(?=(?:an?|another|other|your|fellow|previous|earlier|human|two|three|several|some|many|most)\\b)(?<thing>${person})`,
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
