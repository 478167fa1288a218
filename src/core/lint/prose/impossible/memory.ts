import { rest, type Action, type Statement } from './action';

const gone = '(?:last|previous|earlier|former|past|other|prior|preceding)';
const meetings = '(?:conversations?|chats?|sessions?|interactions?|encounters?)';
/** The definition of a task whose input may speak of them. */
const aboutMeetings = /\b(?:conversations?|chats?|sessions?|interactions?|dialogues?|meetings?)\b/i;

/** Going back to what was before the prompt. */
export const memories: readonly Action[] = [
  {
    // "Remember what the user told you in earlier conversations"
    verbs:
      'recall remember recollect think_of think_back_to consider use bring_in include draw_on rely_on go_back_to return_to refer_to look_at look_back_at check compare consult take take_up work_in',
    object: String.raw` [^.;:!?]{0,70}?\b(?:(?:in|from|of|during|at|on|with) (?:the |all |any |some )?${gone} (?:[a-z]+ )?${meetings}(?! of\b)|(?:the )?last time (?:that )?you (?:spoke|talked|met|wrote|worked|helped|saw|answered|chatted)\b)${rest}`,
    unless: aboutMeetings,
  },
  {
    verbs: 'recall remember think_back_to consider look_at check compare',
    object: String.raw` (?:what|how|which \w+) you (?:have |had )?(?:told|advised|promised|recommended|answered|rated|labell?ed|said|gave|judged|decided|wrote|did|classified|handled|treated|chose) [^.;:!?]*?\b(?:last|earlier|previous\w*|yesterday|in our|in the past|the other day|last time|in former|before)\b(?! (?:sentence|line|turn|step|word|paragraph))${rest}`,
  },
];

export const memoryStatements: readonly Statement[] = [
  {
    words: String.raw`(?:feedback|corrections|criticism) (?:(?:that )?you (?:have )?(?:received|got|were given|had)(?! (?:in|from) the (?:text|input|dialogue))|[^.;:!?,]{0,40}?\byour ${gone} [\w-]+)`,
  },
];
