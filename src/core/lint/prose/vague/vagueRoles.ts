import { attitude, good, upTo } from './vagueFillers';

const joint = '(?!(?:of|for|in|to|and|or|with|at|on|by|from|who|that|when|about|as|where)\\b)';
/** "Librarian", "customer service employee". */
export const role = `(?:${joint}[\\w-]+ ){0,3}${joint}(?!(?:match|fit|listener|guess)\\b)[\\w-]+`;
export const able = `(?:(?:very|truly|really) )?(?:${good}|fine|true|real|skilled|skil+ful|experienced|competent|responsible|dedicated|model|proper|conscientious|careful|diligent|reliable|capable|gifted)`;

/** "The grading", "the classification": the task, named after what is done; a calculation is but a part of it. */
export const doing =
  '(?:the|this|your|each|every) (?:[\\w-]+ )?(?!(?:calcul|comput|addi|subtr|multip|divi|compar|conver|count|sort|order|rank|test|check)\\w*)(?:[\\w-]{2,}ing|[\\w-]{3,}(?:[ai]tion|sion|ment)|task|job|work|step)';
const properly = `(?:in (?:the|an?) (?:most )?(?:proper|right|correct|appropriate|suitable|sensible|fitting|professional|orderly|adequate|careful|thorough|competent|conscientious|satisfactory|good|best|reasonable|decent|responsible) (?:possible )?(?:way|manner|fashion)|properly|well|carefully|conscientiously|professionally|competently|diligently|as (?:it|they) (?:should|ought to|must|has to|deserves? to) be(?: done)?|as well as (?:you can|possible)|to (?:an?|the) (?:very )?(?:high|highest|good|best|top|professional|excellent) (?:possible )?standards?|with ${upTo(2)}${attitude}(?: (?:that )?it (?:deserves|needs|requires|calls for))?)`;

/** Frames of sentences that ask to be somebody good at it, or to do the task well. */
export const roleFrames: readonly (readonly [verbs: string, frame: string])[] = [
  // "Be a great support agent", "Be as good a librarian as you can"
  [
    'be',
    `be (?:(?:an?|the) ${able} ${role}(?: here)?|(?:as|the) (?:${able}|best)(?: an?)? ${role} (?:as )?(?:that )?(?:you (?:possibly )?can(?: be)?|possible|any)|(?:an?|the) ${role} (?:(?:that|whom|who) )?(?:every|any|all|each) \\w+ (?:would |could )?(?:dreams? of|wants?|wish(?:es)?(?: for)?|hopes? for|likes?)|an? ${role} of the (?:first|highest|best|finest) (?:rank|order|quality|kind|calibre|class))`,
  ],
  [
    'act behave work write think answer proceed respond reason perform',
    `(?:act|behave|work|write|think|answer|proceed|respond|reason|perform) (?:like|as) an? ${able} ${role}(?: (?:would|does))?`,
  ],
  // "Do the grading in the proper manner"
  [
    'do carry perform conduct execute undertake go complete',
    `(?:do|carry out|perform|conduct|execute|undertake|go about|complete) ${doing} ${properly}`,
  ],
  [
    'see make ensure take',
    `(?:see(?: to it)?|make sure|ensure|take care)(?: that)? ${doing} is (?:done|carried out|performed|handled|executed|completed) ${properly}`,
  ],
];
