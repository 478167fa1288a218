import type { Answer } from './answer';
import { actsInHead, actsOnParts } from '../actVerbs';
import { isCommandVerb } from './answerWords';
import { evaluations, ordinaryWords } from './extraLabels';
import { labelKey, type LabelSet } from '../labels/labels';

/** A plain word is one where other steps give labels in the same manner, or where the manner leaves no doubt. */
export function isPlainAnswer(
  { text, manner, force, isFinal, isConditional }: Answer,
  isUsual: boolean,
  set: LabelSet,
): boolean {
  const words = text.split(' ');
  const degree = words[0]!.toLowerCase();
  const rest = words.slice(1);
  if (rest.length > 0 && notBeside.has(degree)) return false;
  if (set.labels.some((label) => labelKey(label) === rest.join(' ')) && !isCommandVerb(degree))
    return isUsual || (isDegree(degree) && force !== 'hints');
  if (
    (!isFinal && !manner.startsWith('x as') && manner !== 'x it is') ||
    !areWords(set) ||
    !/^\p{Ll}{2,}[\p{Ll}_-]*(?: \p{Ll}+)?$/u.test(text)
  )
    return false;
  if (words.some((word) => ordinaryWords.has(word))) return false;
  const isNamed = byName.test(manner);
  if ((isNamed || manner === 'the answer is') && words.some((word) => evaluations.has(word)))
    return false;
  if (isNamed && words.length === 1 && !/(?:ed|ing|en|wn|ly)$/.test(text)) return true;
  if (byWord.test(manner) && words.length === 1 && !saidOfWord.test(text)) return true;
  if (isUsual || force !== 'hints') {
    const isOfKin =
      words.length === 1 && set.labels.some((label) => isDerived(text, labelKey(label)));
    if (isOfKin) return true;
  }
  if (isConditional && repliesWith.test(manner) && isPairOfWords(words)) return true;
  if (
    isConditional &&
    words.length === 1 &&
    /[^e]ed$/.test(text) &&
    /^(?:write|say|give|put)$/.test(manner)
  )
    return true;
  if (isConditional && words.length === 1 && answering.test(manner) && !isAdverb(text, set))
    return true;
  const isSaidOutright = force === 'names' && manner !== 'the answer is';
  if (!isUsual && !endsAsLabels(text, set, isSaidOutright ? plural : inflected)) return false;
  if (isAdverb(text, set) || (/^(?:->|=|:)$/.test(manner) && isAct(degree))) return false;
  if (manner === 'are') return nounEnding.test(text);
  if (manner === 'is') return isUsual && nounEnding.test(text);
  if (manner === 'goes to the label') return true;
  if (words.length > 1) return isUsual && force !== 'hints';
  if (isUsual || force === 'names' || namesOutright.test(manner)) return true;
  return isConditional && namesInCase.test(manner);
}

/** "If it would not compile, answer syntax error", but not "answer such questions briefly". */
const isPairOfWords = (words: readonly string[]): boolean =>
  words.length === 2 &&
  !words.some((word) => /ly$|[^su]s$/.test(word)) &&
  !notBeside.has(words[1]!) &&
  !evaluations.has(words[1]!) &&
  !isAct(words[1]!);

/** A word that may be a label of its own, and not one of how, when or whether. */
export const isSingleWord = (text: string, set: LabelSet): boolean =>
  isLabelWord(text, set) && !evaluations.has(text);

/** The same, where it is said of an input and not of an answer. */
export function isLabelWord(text: string, set: LabelSet): boolean {
  return (
    set.labels.every((label) => /^\p{L}{2,}[\p{L}_ -]*$/u.test(label)) &&
    !set.labels.every((label) => /^(?:yes|no|true|false)$/i.test(label)) &&
    /^\p{Ll}{3,}(?:[_-]\p{Ll}+)?$/u.test(text) &&
    !ordinaryWords.has(text) &&
    !isAdverb(text, set) &&
    endsAsLabels(text, set, plural)
  );
}

/** "Ditransitive" beside "transitive". */
function isDerived(word: string, label: string): boolean {
  return label.length > 5 && word.length > label.length && word.endsWith(label);
}

/** "Questions → ignore" */
export function isAct(text: string): boolean {
  const [word = ''] = text.split(' ');
  return actsInHead.has(word) || actsOnParts.has(word) || isCommandVerb(word);
}

const nounEnding = /(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ure|nym)$/;

const namesOutright =
  /^(?:answer|return|output|respond|reply|respond with|reply with|answer with|print|say|->|=|choose|select|pick|label|put down|x as the answer|\p{L}+ (?:every\w+ else|all else|(?:all )?(?:the )?(?:rest|others|remainder)) (?:as|under|into|to))$/u;
/** "Award the grade excellent". */
const byName =
  /^\p{L}+(?: for)? the (?:label|class|category|tag|grade|rating|verdict|mark|level)$/u;
/** "Answer with the word greeting", but not "with the word remaining". */
const byWord = /^(?:answer|reply|respond|return|output|write|give|say|print)(?: with)? the word$/;
const saidOfWord =
  /(?:ed|en|wn|ly)$|^(?:(?:remain|miss|fitt|match|rhym|result|correspond|winn|follow|mean|stand|start|begin|end)ing|found|itself|first|last|alone|only|before|after|above|below|left|meant|kept)$/;
/** Whose object can hardly be anything but an answer. */
export const repliesWith = /^(?:answer|reply|respond|(?:answer|reply|respond) with)$/;
/** Whose object is the answer: "if …, answer outdated". */
const answering =
  /^(?:answer|output|return|print|choose|select|pick|opt for|go for|go with|settle (?:on|for)|(?:respond|reply|answer) with(?: the \w+)?|label it|rate it|score it|grade it|label it as|mark it as|classify it as|(?:file|sort) it under)$/;
const namesInCase =
  /^(?:write|put|give|name|state|assign|use|enter|record|write down|go for|go with|opt for|counts as|plump for|reach for|settle for|declare|pronounce|hand in|vote|tick|jot down|recommend|suggest|propose|predict|(?:set|change|fix) .* to)$/;

/** "Is usually spam", "is no bird": words for how often and how surely it is a label, and whether. */
const notBeside: ReadonlySet<string> = new Set(
  `usually normally typically generally commonly probably presumably clearly certainly definitely surely simply always mostly often
  sometimes naturally obviously hardly rarely seldom likely possibly consequently accordingly therefore automatically finally
  never not no neither nor nothing once now either both merely only just even also already mainly chiefly all another your its any`.split(
    /\s+/,
  ),
);

function isDegree(word: string): boolean {
  return /^(?:very|somewhat|rather|half|quite|semi|partly|un|not|\p{Ll}{3,}ly)$/u.test(word);
}

function isAdverb(text: string, { labels }: LabelSet): boolean {
  return /ly$/.test(text) && !noAdverbs.has(text) && !labels.some((label) => label.endsWith('ly'));
}

const noAdverbs = new Set(
  'family reply supply assembly anomaly rally ally monopoly butterfly likely unlikely friendly unfriendly daily weekly monthly yearly hourly deadly costly lonely'.split(
    ' ',
  ),
);

/** But not "suspicious". */
const plural = /(?<=[^s])(?<!ou)s$/;
const inflected = /(?:ing|ed|(?<=[^s])(?<!ou)s)$/;

/** Plurals and participles are hardly labels beside others. */
export function endsAsLabels(text: string, { labels }: LabelSet, endings: RegExp): boolean {
  const ending = endings.exec(text)?.[0];
  return ending === undefined || labels.some((label) => label.length > 3 && label.endsWith(ending));
}

/** Whether all labels are words in lower case, of which running text is made. */
export function areWords({ labels }: Pick<LabelSet, 'labels'>): boolean {
  return labels.every((label) => /^\p{Ll}[\p{Ll}_ -]+$/u.test(label));
}
