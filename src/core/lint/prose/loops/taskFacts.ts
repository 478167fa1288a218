import { remembered } from '../../../text/remembered';
import { holdsExamples } from '../examples/inputExamples';
import { singular } from '../inflections';
import { writtenIn } from './answers';
import * as says from './givenNouns';
import { eachIn, eachOfIn, lotsOf, pluralsIn, severalIn, soughtIn } from './severalNouns';
import { wholesIn } from './pieces';
import {
  aliases,
  isAspect,
  isDialogue,
  isSizable,
  isSmall,
  isText,
  isTextualPart,
  isVague,
  sizeOf,
  usualUnits,
} from '../textNouns';

/** What a task says about its input, all without quotations. */
export interface TaskTexts {
  readonly definition: string;
  /** What the first steps take up: see `takenUpIn`. */
  readonly takenUp: readonly string[];
  /** What the steps find in it: see `nounsGathered`. */
  readonly gathered: readonly string[];
  readonly inputs: readonly string[];
  /** Nouns, in the singular, that are to be taken for parts of an input. */
  readonly parts: readonly string[];
}

/** What a task says about its input, for judging the nouns of its steps. */
export interface TaskFacts {
  readonly task: string;
  /** The words of the definition in the singular. */
  readonly words: ReadonlySet<string>;
  /** Nouns for what the definition shows: "you are given a review". */
  readonly shown: ReadonlySet<string>;
  /** These, and nouns that it speaks of as of the only one. */
  readonly given: ReadonlySet<string>;
  /** Nouns for what is to be written. */
  readonly made: ReadonlySet<string>;
  /** Nouns for what an answer has several of. */
  readonly written: ReadonlySet<string>;
  /** Nouns for what there are several of in one input. */
  readonly several: ReadonlySet<string>;
  /** Nouns for what the input is taken from: "a line of a song", "a quiz question". */
  readonly wholes: ReadonlySet<string>;
  /** Nouns for what steps find in the input. */
  readonly gathered: ReadonlySet<string>;
  /** Whether letters are those of words. */
  readonly isSpelled: boolean;
  /** Whether each input has examples of its own. */
  readonly holdsExamples: boolean;
  /** Whether the input may be called a pair. */
  readonly isPair: boolean;
  readonly showsList: boolean;
  readonly holdsDialogue: boolean;
  /** The size of the largest thing given. */
  readonly largest: number;
}

/** The nouns, in the singular, of texts that the first step or two have read: "look at the review". */
export const takenUpIn = remembered((opening): readonly string[] => {
  const nouns = [
    ...says.givenBy(opening, says.readings).filter(isSizable),
    ...says.givenBy(opening, says.readTexts),
  ];
  return [...new Set(nouns.filter((noun) => !isAspect(noun) && !isSmall(noun)))].sort();
});

export function factsOf({ definition, takenUp, gathered, inputs, parts }: TaskTexts): TaskFacts {
  const task = definition
    .replace(/multiple[- ]choice/gi, 'choice')
    .replace(/data[ -]set/gi, 'dataset')
    .replace(/\be-mail/gi, 'email')
    .replace(/(?<![\w-])(?:ad|doc)(?=s?\b)/g, (short) => aliases.get(short) ?? short);
  const words = new Set(
    Array.from(task.toLowerCase().matchAll(/[a-z][a-z-]*/g), ([word]) => singular(word)),
  );
  const shown = new Set(says.givenBy(task, says.presentations));
  const plurals = pluralsIn(task).filter((noun) => !shown.has(noun));
  const sought = soughtIn(task).filter((noun) => !shown.has(noun));
  const wholes = new Set(
    [...wholesIn(task), ...sourcesIn(task)].filter((noun) => !shown.has(noun)),
  );
  if (shown.size === 0)
    for (const noun of says.firstIn(task)) if (!wholes.has(noun)) shown.add(noun);
  if (shown.size === 0)
    for (const noun of says.givenBy(task, says.workedOn))
      if (!isAspect(noun) && !isVague(noun)) shown.add(noun);
  if (shown.size === 0)
    for (const noun of takenUp) if (!isSizable(noun) && words.has(noun)) shown.add(noun);
  for (const owner of says.ownersIn(task))
    if (!isText(owner) && !isAspect(owner) && !isVague(owner)) shown.add(owner);
  const written = writtenIn(task);
  const made = new Set([...says.givenBy(task, says.productions), ...written]);
  const given = new Set([
    ...shown,
    ...says.givenBy(task, says.introductions),
    ...says.givenBy(task, says.mentions).filter(isSizable),
    ...says
      .givenBy(task, says.enclosures)
      .filter((noun) => isSizable(noun) && !says.formats.test(noun)),
    ...says.givenBy(task, says.anywhere).filter((noun) => isUsual(noun) && !made.has(noun)),
    ...says
      .givenBy(task, says.definite)
      .filter((noun) => isSizable(noun) && !made.has(noun) && !says.formats.test(noun)),
    ...says.modifiersIn(task).filter((noun) => isWholeThing(noun) && !made.has(noun)),
    ...takenUp.filter(
      (noun) => !made.has(noun) && !isTextualPart(noun) && (isSizable(noun) || words.has(noun)),
    ),
    ...inputs.flatMap(says.fieldNames),
  ]);
  const several = new Set([
    ...severalIn(task),
    ...plurals,
    ...sought,
    ...parts.map((noun) => noun.toLowerCase()),
  ]);
  for (const noun of eachIn(task))
    if (!shown.has(noun) && (!given.has(noun) || !isSizable(noun))) several.add(noun);
  for (const noun of eachOfIn(task)) if (!shown.has(noun)) several.add(noun);
  for (const noun of several) given.delete(noun);
  const isSpelled = !given.has('letter') || spelling.test(task);
  if (isSpelled) given.delete('letter');
  const isOfTwo =
    /\b(?:two|both|pair|second)\b|\b([A-Za-z]+) ?(?:1|A|one) (?:and|or) \1 ?(?:2|B|two)\b/i.test(
      task,
    ) || given.size > 1;
  const hasPairs = several.has('pair') || several.has('list') || /\bpairs\b/i.test(task);
  for (const [count, lots] of lotsOf)
    if (words.has(count)) for (const lot of lots) if (!words.has(lot)) shown.add(lot);
  return {
    task,
    words,
    shown,
    given,
    made,
    written: new Set(written),
    several,
    wholes,
    gathered: new Set(gathered),
    isSpelled,
    holdsExamples: holdsExamples(definition),
    isPair: isOfTwo && !hasPairs,
    showsList: inputs.some((input) => /(?:^|\n)\s*(?:2[.):]|[-*•] )/.test(input)),
    holdsDialogue: [...given].some(isDialogue),
    largest: Math.max(-1, ...Array.from(given, (noun) => sizeOf(noun) ?? -1)),
  };
}

/** "Without an article" is about grammar. */
const isUsual = (noun: string): boolean => usualUnits.has(noun) && noun !== 'article';

/** What a definition speaks of by the way and what is hardly in a text: a museum, a patient. */
const isWholeThing = (noun: string): boolean =>
  noun.length > 3 && !isAspect(noun) && !isTextualPart(noun) && !isVague(noun);

/** "a quiz question", "a problem from a school book": there is a quiz or a book that the input is taken from. */
const sourcesIn = (task: string): string[] =>
  sourced.flatMap((pattern) =>
    Array.from(task.matchAll(pattern), ([, noun = '']) => noun.toLowerCase()),
  );
const source =
  '(quiz|exam|examination|forum|newspaper|magazine|archive|cookbook|textbook|survey|questionnaire|contract|playlist|newsletter|inbox|handbook|catalogue|worksheet|spreadsheet|log|menu|agenda|diary|manual|programme|journal|recipe|poem|song|novel|play|test|book|anthology|album|collection)';
const sourced = [
  String.raw`\b(?:an?|one|this) ${source} (?=(?:question|item|answer|post|message|headline|article|story|document|recipe|exercise|clause|song|entry|page|row|line|record|email|section|report|title|task|step|sentence|verse|stanza|scene|chapter|paragraph|track|review page)\b)`,
  String.raw`\b(?:an?|one|the|this) (?:[\w-]+ )?[a-z]+ (?:taken )?(?:from|out of) an? (?:[\w'-]+ )??${source}\b`,
].map((words) => new RegExp(words, 'gi'));

/** Definitions in which letters are those of words. */
const spelling =
  /\b(?:alphabet\w*|vowels?|consonants?|characters?|strings?|capitals?|upper-?case|lower-?case|spell(?!ed (?:just |exactly )?(?:as|like|the way)\b)\w*|digits?|letters (?:of|in) |(?:each|every|first|last|single|missing|double|many|silent) letters?|letter (?:[a-z]\b(?! )|["'“]?¤))/i;
