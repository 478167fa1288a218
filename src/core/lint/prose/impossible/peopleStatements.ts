import { type Statement } from './action';
import { belonging, judge, judged } from './judging';
import { anyone, person, theRole } from './nouns';

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
    // "A second doctor should look at it", "The label must be checked by an expert"
    words: String.raw`(?<=^\W*|[,;:] |\b(?:then|and|now|also|next|or|but|before|sure|ensure) )(?=(?:an?|another|two|three|several|your)\b)${person}${belonging} (?:should|must|will(?= (?:\w+ ){1,3}(?:it|them|this|your|the (?:label|answer|rating|output|result))\b)|has to|have to|needs? to) (?:then |also |first )?${judge}`,
    isMain: true,
    needs: 'people',
  },
  {
    words: String.raw`(?:it|this|answer|label|rating|score|result|output|translation|summary|reply|draft|text|review) (?:should|must|has to|needs to) (?:then |also |first )?be ${judged} by (?=(?:an?|another|two|several|your)\b)${person}`,
    needs: 'people',
  },
];
