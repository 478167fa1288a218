/** Words behind "of" that still mean this very list. */
const ownList =
  /^(?:these|this|the|our|my|your)?\s*(?:above|present|current|given|same|step-by-step)?\s*(?:steps?|lists?|instructions?|procedures?|process|tasks?|guidelines?|methods?|approach|above|directions?)(?![\p{L}\p{N}_-])(?!['’]s)/iu;

/** Whether the steps that are named between two texts are those of something else: "the recipe's step 3", "step 3 of the recipe". */
export function belongsElsewhere(before: string, after: string): boolean {
  if (/^\s+times(?!\p{L})/iu.test(after)) return true;
  if (/(?:['’]s|(?<![\p{L}\p{N}_])(?:its|their|his|her|sub|time))[ \t\n]+$/iu.test(before))
    return true;
  const owner = /^(?:\.?[a-z]|\.\d+|\([a-z0-9]\))?\s+of\s+(.*)$/isu.exec(after)?.[1];
  return owner !== undefined && !ownList.test(owner);
}

/** Quoted words are to be written, not to be followed, unless the sentence goes there: `go back to "step 3"`. */
export function isQuoted(before: string, after: string): boolean {
  if (!/["“”«‹`‘']$/.test(before)) return false;
  const leads =
    /(?<!\p{L})(?:to|in|of|from|see|repeat|follow|after|before|until|at)\s+["“”«‹`‘']$/iu;
  return !(leads.test(before) && /^[a-z]?[.,]?["“”»›`’']/i.test(after));
}
