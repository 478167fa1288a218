import { gap, rest, type Action, type Statement } from './action';

const gone = '(?:last|previous|earlier|former|past|other|prior|preceding)';
const occasions =
  '(?:conversations?|chats?|sessions?|discussions?|interactions?|meetings?|runs?|rounds?|batch(?:es)?|prompts?|shifts?|assignments?|tasks?|inputs?|requests?|examples?|instances?)';
const meetings = '(?:conversations?|chats?|sessions?|interactions?|encounters?)';
/** The definition of a task whose input may speak of them. */
const aboutMeetings = /\b(?:conversations?|chats?|sessions?|interactions?|dialogues?|meetings?)\b/i;
const handled =
  '(?:labell?ed|saw|seen|read|rated|answered|processed|gave|given|wrote|written|handled|judged|solved|assigned|met|encountered|classified|treated|used|chose|chosen|learned|learnt|translated|summari[sz]ed|marked|scored|graded|decided|received|made|did|done|came across|dealt with)';
const daysAgo =
  '(?:last time|yesterday|last (?:week|month|year|night)|the other day|in the past|(?:an hour|a week|a day|some days|some time) ago)';

/** Going back to what was before the prompt. */
export const memories: readonly Action[] = [
  {
    verbs:
      'recall remember recollect think_back_to call_to_mind look_back_at look_back_on go_back_to return_to draw_on',
    object: String.raw` (?:what you know (?:about|from) )?(?:the |all |your |all the |any )?${gone} (?<thing>inputs?|examples?|instances?|prompts?|tasks?|sessions?|tweets|reviews|emails|articles|posts|tickets|questions|messages|documents|headlines)\b(?! (?:of|in) (?:the|this|that)\b)`,
    isFurther: true,
  },
  {
    verbs:
      'recall remember think_back use consider refer_to refer_back_to go_back_to compare apply follow keep stay be bear_in_mind recollect check',
    object: String.raw` ${gap}(?:our (?:\w+ )?(?:conversations?|chats?|sessions?|discussions?|exchanges?|interactions?|talks?)|your (?:last|previous|earlier|former) (?:conversations?|chats?|sessions?|interactions?))\b`,
  },
  {
    // "Remember what the user told you in earlier conversations"
    verbs:
      'recall remember recollect think_of think_back_to consider use bring_in include draw_on rely_on go_back_to return_to refer_to look_at look_back_at check compare consult take take_up work_in',
    object: String.raw` [^.;:!?]{0,70}?\b(?:(?:in|from|of|during|at|on|with) (?:the |all |any |some )?${gone} (?:[a-z]+ )?${meetings}(?! of\b)|(?:the )?last time (?:that )?you (?:spoke|talked|met|wrote|worked|helped|saw|answered|chatted)\b)${rest}`,
    unless: aboutMeetings,
  },
  {
    verbs: 'recall remember recollect think_of think_back_to consider use bring_in include draw_on',
    object: String.raw` [^.;:!?]{0,40}?\b(?:told|asked|promised|sent|showed|wrote to) you\b[^.;:!?]{0,30}?\b(?:last (?:week|month|year|time|night)|yesterday|the other day|in the past|(?:days|weeks|months|a while) ago)`,
  },
  {
    verbs: 'recall remember think_back_to consider look_at check compare',
    object: String.raw` (?:what|how|which \w+) you (?:have |had )?(?:told|advised|promised|recommended|answered|rated|labell?ed|said|gave|judged|decided|wrote|did|classified|handled|treated|chose) [^.;:!?]*?\b(?:last|earlier|previous\w*|yesterday|in our|in the past|the other day|last time|in former|before)\b(?! (?:sentence|line|turn|step|word|paragraph))${rest}`,
  },
];

export const memoryStatements: readonly Statement[] = [
  { words: `(?:in|from|of|during|at) (?:our|your) ${gone} ${occasions}` },
  {
    words: String.raw`you (?:have |had |just )?(?:already )?${handled} (?:[\w-]+ ){0,3}?(?:(?:in|from|of|during|on|at|for|with) (?:the |your |our |all |any |all the )?${gone} (?:[a-z]+ )?${occasions}|${daysAgo})`,
  },
  {
    words: String.raw`(?:feedback|corrections|criticism) (?:(?:that )?you (?:have )?(?:received|got|were given|had)(?! (?:in|from) the (?:text|input|dialogue))|[^.;:!?,]{0,40}?\byour ${gone} [\w-]+)`,
  },
  {
    words: String.raw`(?:scores?|labels?|ratings?|answers?|judge?ments?|grades?) (?:that )?you (?:have )?(?:gave|given|assigned|wrote|chose) (?:earlier|in the past|last time|to (?:the )?${gone} ${occasions})`,
  },
  { words: String.raw`(?:as|like|than|from) (?:you did )?last time`, inCommand: true },
];
