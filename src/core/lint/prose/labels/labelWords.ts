/** Whether no label goes on with a word behind so many others. */
export function endsItem(word: string, before: number): boolean {
  const lower = word.toLowerCase();
  if (before === 0 && namedFunctionWords.has(lower)) return false;
  if (/^(?:\p{Lu}{2,}|(?!If|When|The|For|In|It|Given)\p{Lu}\p{L}+)$/u.test(word)) return false;
  if (/^\p{Lu}/u.test(word) && lower !== 'i' && word.length === 1) return false;
  return gluing.has(lower) || closing.test(lower) || (before > 0 && lower === 'not');
}

/** Whether a word, in lower case, only holds a sentence together. */
export function isGluing(word: string): boolean {
  return gluing.has(word);
}

/** Words before and behind which no label goes on. */
const gluing = new Set(
  `a an the this that these those i me my you your yours we us our he him his she her hers it its they them their who whom
  whose which what whatever where when whenever whether why how and or but nor so as if because since though although while
  unless until than then else otherwise of in on at by for from to into onto with within over under about against between
  among through during before after behind beside beneath above below up out off is are was were be been being am has have had do does did can
  could may might must shall should will would there here thus therefore also too just again any each every all both either
  other others another several some only according regarding per via instead rather anyway even toward towards`.split(
    /\s+/,
  ),
);

/** What may stand behind the last word of a label. */
export const endsLabel = /^(?:[,.;:)]?|or|and)$/;

/** Function words that are labels, too. */
const namedFunctionWords = new Set(
  'both neither either none other others same not no this next all me him her his she he'.split(
    ' ',
  ),
);

/** What definitions call things; set in plain letters, it is no label. */
export const neverLabels = new Set(
  `not answer answers output outputs label labels kind sort response category categories class classes following list word words sentence
  sentences text passage keyword keywords option options one two three four five it them type types letter number form
  format lower upper case input inputs order way task example examples item items result results
  says states mentions tells gives asks means contains shows makes implies names uses wants expresses fill`.split(
    /\s+/,
  ),
);

const closing =
  /^(?:based|depend(?:s|ing)?|accordingly|respectively|using|without|given|refers?|means?|stands?|denotes?|represents?|indicates?|signif(?:y|ies)|provided|where|not|contains?|asks?)$/;
