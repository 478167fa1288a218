/** Nouns for what holds the inputs of a task, as alternatives of regular expressions. */

/** Words that hardly mean anything else. */
export const strongCollections = String.raw`(?:data ?-?sets?|corpus|corpora|(?:test|training|train|dev|validation|evaluation|development|held-out|unlabell?ed|labell?ed|input|entire|whole) (?:set|split|data)|csv(?: file)?|(?:input|data|text|output|log) files?|spread ?sheet|excel (?:sheet|file)|batch(?:es)?|benchmark|work ?sheet|inbox|quiz|queue|backlog|waiting list|mailbag|data ?base|data file|json(?:l)? file|sample set|annotation batch|mailbox|exercise sheet|problem set|question bank|test suite|data pool)`;

/** What inputs are kept in and what hardly stands for a part of one. */
export const keepers = String.raw`(?:(?:[a-z]*(?:cook|song|hymn|text|work|hand|guide|phrase|scrap)[- ]?)?books?|albums?|antholog(?:y|ies)|binders?|drawers?|shel(?:f|ves)|cabinets?|magazines?|newspapers?|forums?|librar(?:y|ies)|catalogues?|catalogs?|playlists?|archives?|galler(?:y|ies)|year group|cohort|class|ward|inbox|feed|survey|questionnaire|exam(?:ination)?|test sheet|docket|in-?tray|ledger|dossier|portfolio|compilation|trolley|crate|mailbag|volume|chapter)`;

/** What holds inputs where it is named after them: "the verb list". */
export const namedHolders = String.raw`(?:lists?|tables?|columns?|sheets?|notebooks?|decks?|pads?|banks?)`;

/** With words that may mean a part of an input, too. */
export const collections = String.raw`(?:${strongCollections}|data|(?:collection|file|folder|pool|archive|stack|pile|heap|feed|stock|code ?base|repository|repo|exam|questionnaire|data stream|feed|list of (?:tweets|reviews|sentences|questions|texts|pairs|instances|examples|documents|articles|messages|posts|comments|passages|inputs|problems|dialogues|paragraphs))(?! (?:name|format|extension)))`;

export interface Collection {
  /** How much of the text it takes. */
  readonly length: number;
  /** The last word of its name, in lower case. */
  readonly noun: string;
  readonly isStrong: boolean;
}

/** "in the dataset", at the start of a text. */
export function collectionAt(rest: string): Collection | undefined {
  const match = within.exec(rest);
  if (!match) return undefined;
  const words = match[0].toLowerCase();
  const noun = /[\w-]+$/.exec(words.replace(/data[ -]sets?$/, 'dataset'))![0];
  return { length: match[0].length, noun, isStrong: strong.test(words) };
}

const named = String.raw`(?:(?:the|your|this|a|our|given|provided|whole|entire|complete|full|same|current|input|large|[\w-]+) ){1,3}?`;
const within = new RegExp(
  String.raw`^ (?:(?:contained|found|given|listed|included|stored|that (?:is|are)) )?(?:in|of|from|within|across|throughout|on) ${named}(?:${collections}|set|list|collection|file|table|pool|queue|test|exam|sheet|database|shop|archive|thread|website|forum|board|site|portal|platform|log|history|book|catalogue|library|repo|repository|register|class|series|session|feed|folder|directory|store|cookbook|waiting room|tracker|crawl|dump|export|newspaper|magazine|channel|lot|round)(?![\w-])`,
  'i',
);
const strong = new RegExp(String.raw`${strongCollections}$`, 'i');
