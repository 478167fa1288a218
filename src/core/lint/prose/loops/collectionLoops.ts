import { collections, keepers, namedHolders, strongCollections } from './collections';
import { isSearched } from './consulted';
import { isCommand, isDenied } from '../commands';
import { singular } from '../inflections';
import type { InputUnits } from './inputUnits';
import { nounPhraseAt } from './unitPhrases';

/** Where a sentence goes on to other inputs, in its offsets. */
export interface Loop {
  readonly start: number;
  readonly end: number;
}

/** The places of a sentence, without its quotations, that go through what holds the inputs of a task. */
export function loopsThroughCollections(sentence: string, units: InputUnits): Loop[] {
  if (!namesCollection.test(sentence)) return [];
  return [...overCollections, overHolders, overLots].flatMap((pattern) =>
    loopsThrough(sentence, units, pattern),
  );
}

const start = String.raw`(?:(?<=^\W*)|(?<=[,;:.]\s)|(?<=\b(?:and|then|to|or|now|finally|next|please|first|should|must|can|will|have to|need to|also|simply|just|by|when|once|after|before|while) ))`;
const determiner =
  "(?:(?:the|your|this|[a-z]+'s|all|every|our|each|whole|entire|complete|full|rest of|remainder of|of|given|provided|remaining|available) )*";
/** The same, with at least one of these words. */
const determined = determiner.replace(/\*$/, '+');
/** Not "a spreadsheet", "the spreadsheet program": those are tools. */
const strongName = `${determiner}(?:(?!an? )[\\w-]+ )?${strongCollections}(?! (?:programs?|software|functions?|apps?|tools?|formulas?|quer(?:y|ies)|search))`;

const goingThrough =
  '(?:go|going|goes|loop|looping|iterate|iterating|run|work|working|step|move|cycle|proceed|continue|carry on|read|look|scan|page|browse|walk|make|way|progress)(?: (?:your|on|all|the|way|one by one|in order|steadily|like this|(?:in )?this (?:way|manner)))*(?: (?:through|over|across|down|along|in|with|for|throughout))';

/** Going through what holds many inputs, whatever the task is. */
const overCollections: readonly RegExp[] = [
  `${goingThrough} ${determiner}(?:[\\w-]+ )?${collections}`,
  `${start}(?:process|label|annotate|classify|handle|cover|finish|translate|solve|shuffle|split|divide|partition|load|import|clean|preprocess|pre-process|balance|sort|sample|deduplicate|de-duplicate|normali[sz]e|randomi[sz]e|tokeni[sz]e|filter|export|augment|iterate|prepare|permute|stratify|collect|gather|inspect|explore|complete|review|analy[sz]e|examine|download|reshuffle|subsample|treat) (?:all (?:of )?|half of |parts? of |the rest of |the remainder of )?${determined}(?:[\\w-]+ )?${collections}`,
  `${start}(?!(?:ignore|skip|keep|leave|disregard|drop|delete|remove|discard|forget|with|in|for|of|like|as)\\b)[a-z]+(?: (?:off|up|through|on|with|out))* the (?:rest|remainder|whole|entirety|other parts?|second half) of (?:the |your |this )?(?:[\\w-]+ )?(?:${collections}|${keepers})`,
  `(?:across|over|throughout|through|for|on|of|in) (?:the |your |this )?(?:whole|entire|full|complete|rest of the|remaining|all the|all|remainder of the) (?:${strongCollections}|log|archive|folder|pile|stack|repository|sheet|notebook|binder)`,
  `(?:take|pick|choose|select|get|fetch|draw|sample|read|start with|begin with|open|retrieve|use|grab)\\b[^.;]{0,50}? (?:from|in|of|out of|off) ${strongName}`,
  `(?:take|pick|choose|select|get|fetch|draw|grab|pull|open)(?: up| out)? (?:an?|another|one|the next|next|some|the following)\\b[^.;]{0,40}? (?:from|out of|off) ${determined}(?:[\\w-]+ )?${collections}`,
  `(?:stop|finish|end|done|finished)\\b[^.;]{0,30}? (?:when|once|as soon as) ${determined}(?:[\\w-]+ )?${collections} (?:is|has been) (?:empty|exhausted|worked off|cleared|done|finished|complete|processed|used up|through)`,
  `(?:repeat|process|apply|do(?! not\\b)|continue|redo|perform|follow|proceed|keep)\\b[^.;]{0,80}? (?:of|in|from|over|across|for|throughout|with|to) ${strongName}`,
  `(?:until|till) (?:you (?:have |reach |get to )?(?:reached |covered |gone through |finished |processed |labell?ed |exhausted )?)?(?:the end of )?${determiner}(?:[\\w-]+ )?${collections}(?: (?:is|are|has been|have been|ends?|runs? out)\\b)?`,
  `(?:count|compute|calculate|average|sum|report|tally|note|keep|record)\\b[^.;]{0,80}? (?:of|in|from|over|across|for|throughout) ${strongName}`,
  `${determiner}${strongCollections}[^.;]{0,60} (?:in (?:like|the same|this|a similar) (?:manner|way|fashion)|likewise|similarly|identically)`,
].map(wholeWords);

/** "Go through the joke book", where the input is a joke. */
const overHolders = wholeWords(
  `${goingThrough} ${determined}(?<held>[a-z]+) (?:${keepers}|${namedHolders})`,
);

/** "Over the entire set of sentences", where the input is a sentence. */
const overLots = wholeWords(
  `(?:the|your|this) (?<lot>(?:whole|entire|complete|full) (?:set|collection|pile|stack|lot|range|bunch)) of (?:the )?(?:[\\w-]+ )?(?<several>[a-z]+s)`,
);

function wholeWords(words: string): RegExp {
  return new RegExp(String.raw`(?<![\w'-])${words}(?![\w-])`, 'gi');
}

function loopsThrough(sentence: string, units: InputUnits, pattern: RegExp): Loop[] {
  return [...sentence.matchAll(pattern)]
    .filter(
      ({ groups }) => holdsInputs(groups?.['held'], units) && areInputs(groups?.['several'], units),
    )
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: match.groups?.['lot'] ?? match[0],
    }))
    .filter(
      ({ start, end, name }) =>
        isToBeDone(sentence, start) &&
        !isOfTask(name, units) &&
        !isLookup(sentence.slice(start, end), units) &&
        !elsewhere.test(sentence.slice(end)) &&
        !isSearched(sentence.slice(end)),
    );
}

/** "The joke book", where the input is a joke; undefined for what is no matter of the input. */
const holdsInputs = (held: string | undefined, units: InputUnits): boolean =>
  held === undefined || units.standingOf(held.toLowerCase()) === 'unit';

/** "Set of sentences", where the input is a sentence. */
const areInputs = (several: string | undefined, units: InputUnits): boolean =>
  several === undefined ||
  /^(?:unit|thing)$/.test(units.standingOf(singular(several.toLowerCase())));

/** Whether the words at an offset are no part of a condition, of a denial or of a statement about somebody else. */
function isToBeDone(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  if (isDenied(before) || /\b(?:if|whether|that|which|who|unless)\b[^,;]*$/i.test(before))
    return false;
  return isCommand(sentence) || passive.test(sentence);
}

const passive =
  /\b(?:is|are|be) (?:\w+ )?(?:repeated|applied|done|carried out|performed|processed)\b/i;

/** Whether the definition has the collection, too. */
function isOfTask(words: string, units: InputUnits): boolean {
  const name = words.replace(/ (?:is|are|has been|have been|ends?|runs? out)$/i, '').toLowerCase();
  const noun = /[\w-]*$/.exec(name)![0].replace(/s$/, '');
  if (units.isWhole(noun)) return false;
  return (
    units.holdsCollection ||
    units.mentions(noun) ||
    (/set$/.test(noun) && units.mentions('dataset'))
  );
}

/** "Get the synonyms from the database": what is taken out is no input. */
function isLookup(words: string, units: InputUnits): boolean {
  const taken = takenOut.exec(words);
  if (!taken) return false;
  const phrase = nounPhraseAt(words, taken[0].length, units);
  return phrase !== undefined && !/^(?:unit|thing)$/.test(phrase.standing);
}
const takenOut =
  /^(?:get|fetch|retrieve|read|use|draw|take|choose|select|pick) (?:the|its|their|any|an?) (?!(?:next|following|first|second|other|rest|remaining|new)\b)(?=[^.;]* (?:from|in|of|off) [^.;]*(?:data ?base|corpus|corpora)$)/i;

/** "the data in the table", "the file that is named" */
const elsewhere =
  /^ (?:in (?!two|three|half|halves|\d|this|the same|a similar|turn|order|like|batches|random|sequence|the order|parallel)|of|from(?! the (?:first|oldest|newest|earliest|latest|top|beginning|start|bottom|end)\b)|within|that|which|set|point|mentioned|named|described|you (?:found|collected))\b(?! (?:tweets|reviews|examples|texts|inputs|instances))/i;

/** Soon tested, so that most sentences need no more. */
const namesCollection = new RegExp(
  String.raw`\b(?:${collections}|${keepers}|${namedHolders}|(?:set|lot|range|bunch) of )`,
  'i',
);
