import { stem } from '../../../evaluate/metrics/porter';
import type { Grip } from './use';

export interface Surroundings {
  readonly before: string;
  readonly behind: string;
  /** Whether it is "your draft" and not "the draft". */
  readonly isOwn: boolean;
  /** The verb of the order that the thing belongs to. */
  readonly verb: string | undefined;
}

/** How firmly the words around a thing take hold of it. "Check your draft" does; "give your answer" makes it. */
export function gripOf({ before, behind, isOwn, verb }: Surroundings): Grip {
  if (isOwn)
    return reviewing.test(before) || (/\b(?:if|once) $/i.test(before) && acting.test(behind))
      ? 'firm'
      : 'none';
  if (/\b(?:if|once|as soon as) $/i.test(before)) return acting.test(behind) ? 'firm' : 'none';
  if (/\b(?:when|where|whether) $/i.test(before)) return holding.test(behind) ? 'firm' : 'none';
  if (handling.test(before)) return 'firm';
  return verb !== undefined && !seeking.has(stem(verb)) ? 'loose' : 'none';
}

/** A verb of its own, of which the thing is the subject. */
const acting =
  /^(?: (?:of|for|in|on|with) [\p{L} -]{1,40}?(?= (?:is|are|has|have|was|were|had|contains?|holds?|shows?|showed|gives?|gave|yields?|yielded|brings?|brought|turns?|turned|finds?|found|fails?|failed|leads?|led|comes?|came|ends?|ended|reveals?|revealed|produces?|produced|leaves?|left)\b))? (?!(?:of|in|on|at|for|from|to|with|or|and|by|as|that|which)\b)\p{L}/iu;
const holding =
  /^ (?:is|are|has|fits?|exceeds?|equals?|says?|shows?|contains?|turns?|comes?|fails?|succeeds?|holds?|yields?)\b/;

/** Verbs that look for something, think of it, know it or make it, and verbs for what every input has. */
const seeking: ReadonlySet<string> = new Set(
  `read reread skim scan study examine inspect look see watch view observe notice note mind respect regard consider think imagine
   picture ponder reflect recall remember know understand grasp comprehend interpret learn analyse analyze assess evaluate judge
   find identify separate distinguish isolate determine detect spot discover recognise recognize establish locate pinpoint ascertain infer deduce derive decide
   figure search seek hunt trace choose select pick settle list collect gather extract mark count compute calculate estimate
   measure rate score grade write draft compose create generate produce make invent devise craft form build construct prepare
   summarise summarize describe translate label classify name ask pay focus concentrate attend keep preserve maintain retain leave
   ignore disregard skip avoid follow observe honour honor obey start begin go come be have do let take get need want use
   familiarise familiarize acquaint answer solve guess predict complete continue finish say state tell mention imitate match`
    .split(/\s+/)
    .map((verb) => stem(verb)),
);

/** "Append the value to your record", "as your total": whether words in front of a thing put something there, so that it comes about. */
export const isFiling = (before: string): boolean => filing.test(before);

const filing =
  /\b(?:append|add|write|enter|put|note|insert|save|store|collect|jot)\b[^.,;]* (?:in|on|to|into|onto) $|\bas $/i;

/** Whether words in front of "this word" hand it out, so that it must have been spoken of. */
export const handsOut = (before: string): boolean => handingOut.test(before);

const reviewing =
  /\b(?:guided by|led by|go(?:ing)? by|in view of|starting from|drawing on|relying on|building on|proceeding from|working from|consulting|take|hold|pick up|consult|quote|(?:start|begin) (?:with|from)|explain|justify|defend|motivate|support|reconsider|question|check|verify|review|reread|re-read|read|compar\w+|us(?:e|ing)|appl(?:y|ying)|sort|rank|replac\w+|correct|edit|adjust|improve|polish|proofread|revise|shorten|trim|test|round|remov\w+|drop|discard|delete|merge|combin\w+|go (?:through|over|back over|back to)|look (?:over|at|up|through)|in|on|from|with|against|among|of|to|into|based on|on the basis of|according to|depending on|out of|add up|copy|sum up|format|convert|turn|translate|summari[sz]e|narrow down) (?:(?:all|both|each|every|one|any|some) (?:of )?)?$/i;

const handling =
  /\b(?:(?:that|which|who|whichever) (?:(?:has|have|had) )?(?:has|have|had|gets?|got|receives?|received|earns?|earned|won)|guided by|led by|go(?:ing)? by|in view of|on the strength of|starting from|drawing on|relying on|building on|proceeding from|working from|consulting|armed with|replac\w+|substitut\w+|sort|rank|order|compar\w+|us(?:e|ing)|appl(?:y|ying)|combin\w+|merg\w+|join|add up|add|subtract|multiply|divide|drop|discard|remov\w+|filter|delete|eliminate|(?:^|[.,:;] )of|output|return|print|submit|report|present|give|map|match|insert|fill in|fill|shorten|loosen|tighten|trim|revise|polish|proofread|edit|adjust|correct|check|verify|reread|re-read|base(?:d)?(?: your \w+)? (?:up)?on|on the basis of|according to|judging by|depending on|in light of|given|with the help of|by means of|out of|each of|any of|from|average|total|weigh|sum|put|place|arrange|cross out|narrow down|go through|go over|pick from|choose from|select from|with|against|among|between|transfer|copy|attach|append|prepend|extend|expand|rewrite|turn|convert|double|halve|translate|summari[sz]e|format|wrap|capitali[sz]e|group|look over|follow|keep|append|round|normali[sz]e|plug|solve|test|name|assign|move|swap|feed|into|onto|from among|behind|instead of|(?:which|either|neither|sign|sum|difference|lower|higher|larger|smaller|greater|better|worse|longer|shorter|best|worst|first|last|strongest|weakest|shortest|longest|highest|lowest|rest|remainder|difference|sum|average|mean|maximum|minimum|many|most|several|few|top|one|two|three|half|element|item|entry|member|row|order) of) (?:(?:only|all|both|up|each|every|one|any|some|two|half|none)(?: of)? )*$/i;

const handingOut =
  /(?:^|[.,;:] |\b(?:and|then|finally|to) )(?:output|return|write(?: down)?|give|print|report|copy|state|name|present|submit|answer with|respond with|reply with|use) (?:only |just )?$/i;

/** Whether what follows a participle says that no step has done it: "by the author", "in the text", "chosen to please the reader". */
export const isDoneElsewhere = (behind: string): boolean => elsewhere.test(behind);

const elsewhere =
  /^ (?:by (?!\p{L}+ing\b)|to \p{L}+ (?:it|them|the|an?|his|her|its|their)\b|(?:in|inside|at|with|from|throughout) (?:the |a |this |its )?(?:\p{L}+ )?(?:beginning|start|end|top|bottom|text|passage|sentence|input|definition|question|paragraph|article|dialog(?:ue)?|story|review|message|premise|hypothesis|task|list|table|abstract|title|context|brackets|parentheses|quotes|conversation|document)\b)/iu;
