import type { Foreign } from './nouns';

/** Something that no model can do with the text in front of it. */
export interface Action {
  /** What the object has a noun for: it is then looked for in the sentence as `blotted` gives it. */
  readonly needs?: Foreign;
  /** In their base form, with a particle behind `_`: "search look_up". */
  readonly verbs: string;
  /** A regular expression for what stands behind the verb, the space between them included. */
  readonly object: string;
  /** A definition that makes it ordinary work: "Write a bash command …". */
  readonly unless?: RegExp;
  /** Whether the group `thing` of the object is ordinary where the definition names it. */
  readonly isForeign?: boolean;
}

/** What is impossible whoever is said to do it: "is checked by an expert". */
export interface Statement {
  readonly words: string;
  readonly needs?: Foreign;
  readonly isCaseSensitive?: boolean;
  /** Whether it counts only in a sentence that tells somebody to do something. */
  readonly inCommand?: boolean;
  /** Whether it counts only in a main clause. */
  readonly isMain?: boolean;
  readonly unless?: RegExp;
}

/** Up to nine words of one clause, each with the space behind it. */
export const gap = String.raw`(?:(?!(?:by [a-z]+ing|and(?! (?:the|an?|its|their|your|all|any)\b)|but|which|that|what|if|whether|how|who|where|when|as|than|because|so|then|unless|until|till)\b)[\wÀ-ɏ\uE001-\uE005'¤"()/-]+ ){0,9}?`;

/** Up to four words that describe the noun behind them. */
export const described = String.raw`(?:(?!(?:and|or|but|of|in|on|to|for|from|with|by|about|as|at|which|that|whether|if)\b)[\wÀ-ɏ\uE001-\uE005'¤-]+ ){0,4}?`;

/** Articles and what stands for them. */
export const determined =
  '(?:(?:(?:each|all|both|any|some|one|every one) of|both|the|a|an|any|some|your|all|this|these|those|more|new|several|other|each|every|its|their|one or more|additional|further|enough|as many|many|two|three) )*';

/** Where a noun phrase is over: its last word is its head. */
export const ends = String.raw`(?![\w'-])(?= (?:if|when|whenever|to|for|about|and|or|first|before|after|in|on|at|by|until|till|so|with|via|back|up|now|again|directly|immediately|once|unless|where|afterwards|who|that|which|of|from|how|what|whether|as|because|instead|personally|yourself|you|online|next|then|too|side|together|themselves|just|only|but)\b|[.,;:!?)"]|$)`;

/** The rest of the clause. */
export const rest = '[^.;:!?,]*';

/** The definition of a task whose answer is code or a command. */
export const aboutCode =
  /\b(?:(?<!\b(?:postal|zip|post|area|country|dress|bar|qr|colou?r|diagnosis|product|morse|penal|civil|criminal) )code|programs?|scripts?|functions?|python|java|javascript|bash|shell|commands?|sql|quer(?:y|ies)|regex|regular expression|api|software|html|css|algorithm)\b/i;

/** The definition of a task whose answer speaks to somebody, so that asking the customer is the answer's business. */
export const aboutReplies =
  /\b(?:write|generate|produce|compose|create|draft|complete|continue|provide|give|formulate|craft|come up with|construct|predict|return|output|suggest|rewrite it as|turn [^.]{1,60}? into|expand [^.]{1,60}? (?:in)?to|convert [^.]{1,60}? (?:in)?to) (?:(?!(?:if|when|whether|that|which|of|from|in|about|label|class|as|one|or)\b)[\w'-]+[ ,]+){0,7}?(?:repl(?:y|ies)|responses?|turn|e-?mail|letter|utterance|messages?|reminders?|complaints?|apolog(?:y|ies)|requests?|announcements?|dialogues?|conversation|(?<!\b(?:javadoc|code|doc|inline|source) )comment|invitation|interview|answer (?:of|by|from|in the name of|on behalf of) (?:the|an?)|questions? (?:to|for) (?:a|the|your)|(?:helpful|friendly|polite|suitable|good|short|written) (?:answer|advice|support))\b|\b(?:respond|reply|talk|speak|write|answer) to (?:the|a|an|this|your) (?!question|trivia|query|problem|statement|prompt|puzzle|riddle|following)[\w-]+/i;

/** The definition of a task whose answer tells of people. */
export const aboutStories =
  /\b(?:write|generate|produce|compose|create|continue|complete|finish|invent)\b[^.]*\b(?:stor(?:y|ies)|tales?|fables?|scenes?|plots?|endings?|novels?|legends?|dialogues?|sketch(?:es)?)\b/i;

/** Where the answer is or holds a question, or speaks to somebody, or is code. */
export const aboutAsking = new RegExp(
  String.raw`${aboutReplies.source}|\b(?:write|generate|produce|create|ask|formulate|construct|compose)\b[^.]*\bquestions?\b|${aboutCode.source}`,
  'i',
);
