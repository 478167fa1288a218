import { isCommand } from '../commands';
import { anywhereInTalk } from './anywhere';
import { courtesies } from './courtesies';
import { handovers } from './handovers';
import { appeals } from './requester';
import { revisions, revisionsAnywhere } from './revisions';
import { confessions } from './speaker';

/** Talk of a chat with the model that wrote the steps, as against the steps themselves. */
export interface ChatTalk {
  readonly start: number;
  readonly end: number;
}

/** What the definition of a task says that its steps, too, may speak of. */
export interface TaskTopics {
  /** Instructions, steps or versions of a text. */
  readonly hasInstructions: boolean;
  readonly hasEmojis: boolean;
  /** What it is about, in lower case: "message", "review". */
  readonly words: readonly string[];
}

export function topicsOf(definition: string): TaskTopics {
  return {
    hasInstructions:
      /\b(?:instructions?|prompts?|drafts?|versions?|steps|recipes?|manuals?|procedures?|tutorials?|how-to|directions|guides?|revis\w+)\b/i.test(
        definition,
      ),
    words: [...new Set(definition.toLowerCase().match(/\p{L}{4,}/gu))],
    hasEmojis: /\b(?:emojis?|emoticons?|smileys?)\b/i.test(definition),
  };
}

/** Where a sentence speaks as in a chat; undefined where it does not. `end` is where the talk ends, mostly with the sentence. */
export function chatTalkIn(sentence: string, topics: TaskTopics): ChatTalk | undefined {
  if (!topics.hasEmojis && onlySmiles.test(sentence)) return { start: 0, end: sentence.length };
  if (asksAboutInput(sentence, topics)) return undefined;
  const start = /^(?:[\s*_<>~#/("'([-]|\p{Extended_Pictographic}|\ufe0f)*/u.exec(sentence)![0]
    .length;
  for (const opening of topics.hasInstructions ? openingAnyTask : openingOtherTask) {
    opening.lastIndex = start;
    if (opening.test(sentence)) return { start: 0, end: talkEnd(sentence, opening.lastIndex) };
  }
  if (isAnywhere.test(sentence))
    for (const pattern of topics.hasInstructions ? anywhere : allAnywhere)
      for (const { index } of sentence.matchAll(pattern))
        if (!isToBeWritten(sentence.slice(0, index))) return { start: 0, end: sentence.length };
  for (const { index } of sentence.matchAll(firstPerson))
    if (!isMentioned(sentence, index)) return { start: 0, end: sentence.length };
  return undefined;
}

/** "Is this clear from the message?" is no question to somebody in the room. */
function asksAboutInput(sentence: string, { words }: TaskTopics): boolean {
  if (!/\?\W*$/.test(sentence)) return false;
  const noun = ofInput.exec(sentence)?.[1]?.toLowerCase();
  return noun !== undefined && words.includes(noun) && !ofTalk.test(noun);
}

const ofInput = /\b(?:in|from|of|by|within) (?:the|this|each|both) (\p{L}{4,})\W*$/iu;
const ofTalk =
  /^(?:tasks?|steps?|lists?|instructions?|examples?|versions?|wordings?|definitions?|labels?|prompts?|answers?|outputs?|inputs?)$/;

/** Several, since V8 does not optimise an expression of more than 20,000 letters. */
const openingAnyTask = [courtesies, handovers, confessions, appeals].map(atStart);
/** Of a task that is not about instructions or versions of a text. */
const openingOtherTask = [...openingAnyTask, atStart(revisions)];
const anywhere = anywhereInTalk.map(atWord);
const allAnywhere = [...anywhere, ...revisionsAnywhere.map(atWord)];
/** Mostly none of them is there, which one search shows faster than as many. */
const isAnywhere = new RegExp(atWord(oneOf([...anywhereInTalk, ...revisionsAnywhere])).source, 'i');

function atStart(openings: readonly string[]): RegExp {
  return new RegExp(oneOf(openings), 'iy');
}

function oneOf(openings: readonly string[]): string {
  return openings.map((words) => `(?:${words})`).join('|');
}

function atWord(words: string): RegExp {
  return new RegExp(String.raw`(?<![\w'-])(?:${words})`, 'gi');
}

/** A sentence without words: an emoji, or ":-)". */
const onlySmiles =
  /^(?:\s|\u200d|\ufe0f|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[:;]-?[)DPp]|<3)+$/u;

/** Steps speak to their reader and never of their author. */
const firstPerson =
  /(?<![\w'&/-])(?:I stand corrected|I(?:'ve|'ll|'d|'m)? (?!(?:and|or|by|to|into|with|for|in|as|is|was|stands?|means?|becomes?|refers?|on|at|of|from|if|when|counts?|marks?|shows?)\b)[a-z]+|(?<!(?:,|and|or) )(?:me|my)(?= [a-z]|\s*[.!?]|$)(?! (?:and|or|by|to (?!if|when|know)|into|with|for|is|are|becomes?|refers?|means?)\b))\b/g;

/** "Sentences such as I am sad …", "would I agree": the word is mentioned, or somebody else's. */
function isMentioned(sentence: string, at: number): boolean {
  return (
    beforeMention.test(sentence.slice(0, at)) ||
    afterMention.test(sentence.slice(at).split(':', 1)[0]!)
  );
}

const beforeMention =
  /\b(?:writ\w+|say\w*|said|phras\w+|answer\w*|repl\w+|respond\w*|begin\w*|start\w*|end\w*|such as|(?<!would )(?<!'d )like|with|e\.g\.|words?|asks?|customer|user|speaker|author|writer|assistant|clerk|guest|turn\w*|chang\w+|replac\w+|swap\w*|pronouns?|feel\w*|thinks?|whether|option|thought|means?|meaning|speaks?|narrat\w+|person|sentences?)\b[^.;]*$|\b(?:would|should|could|do|does|am|can|as|from) $/i;
const afterMention =
  /\b(?:(?:are|is|as|form|mark|point to|show) (?:[\w-]+ ){0,3}(?:signs?|symptoms?|reasons?|evidence|clues?|hints?|markers?|forms?|words?|pronouns?|phrases?|statements?|opinions?)|(?:stands?|speaks?) for|counts? as|belongs? to|points? to|suggests?|and the like|and so on|etc)\b/i;

/** "End with: let me know …" tells what to write. */
function isToBeWritten(before: string): boolean {
  return /\b(?:writ\w+|say\w*|said|phras\w+|answer\w*|repl\w+|respond\w*|begin\w*|start\w*|end\w*|clos\w+|open\w*|such as|e\.g\.|words?|asks?|customer|user|speaker|assistant|clerk|avoid\w*|without|phrases?|omit|leave out|introduc\w+)\b[^.;]*$|\b(?:with|like)\W(?:[^\s.;]+ ?){0,4}$/i.test(
    before,
  );
}

/** "Sure, here are the steps: read …" goes on with a step behind its colon. */
function talkEnd(sentence: string, from: number): number {
  const colon = sentence.indexOf(':', from);
  const behind = colon < 0 ? '' : sentence.slice(colon + 1).trim();
  return behind !== '' && isCommand(behind) ? colon + 1 : sentence.length;
}
