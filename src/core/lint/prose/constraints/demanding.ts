import { subjectOf } from './outputNouns';

/** Whether a sentence that is no order says how the answer has to be. */
export function isDemanding(
  text: string,
  outputs: ReadonlyMap<string, 'made' | 'named'>,
  presented: string,
  before: string,
): boolean {
  if (demandingOrder.test(text) || condition.test(text) || fragment.test(text)) return true;
  const subject = subjectOf(text);
  if (answered.test(text)) return obliging.test(text) || laidOut.test(text);
  if (pronoun.test(text)) return obliging.test(text) && !judging.test(lastSentence(before));
  const isGiven = subject !== '' && presented.includes(subject);
  if (isGiven && assessing.test(before) && !modal.test(text)) return false;
  if (theOutput.test(text)) return true;
  const rank = subject === '' ? undefined : outputs.get(subject);
  if (rank === 'made') return ruling.test(text);
  if (rank === 'named' && !judging.test(before))
    return (
      obliging.test(text) || (laidOut.test(text) && !isGiven && !isOneOfThem(text, subject, before))
    );
  if (rank === 'named') return obliging.test(text) && written.test(text);
  if (decree.test(text) && !(noted.test(text) && isGiven)) return true;
  if (judging.test(before)) return false;
  return (
    /^[A-Za-z][a-z]+s (?:must|should|may not|cannot|have to|need to)\b/.test(text) ||
    (obliging.test(text) && passive.test(text) && !(isGiven && /\b(?:is|are) to\b/.test(text))) ||
    (impersonal.test(text) && !isGiven)
  );
}

/** "No sentence may have more than 15 words", "Every line starts with a dash": how a text is made that is not the input. */
export function isTextRule(text: string, presented: string, before: string): boolean {
  const part = textPart.exec(text)?.[1]?.toLowerCase().replace(/s$/, '');
  if (part === undefined) return obliged.test(text);
  if (presented.includes(part) || judging.test(before)) return false;
  const isGiven = new RegExp(String.raw`\b(?:the|this|given|each|every) (?:\w+ )?${part}`, 'i');
  return modal.test(text) || (ruling.test(text) && !isGiven.test(before));
}

/** "Name the odd word. | The words are separated by commas": what there are several of is the input. */
const isOneOfThem = (text: string, subject: string, before: string): boolean =>
  text.toLowerCase().includes(`${subject}s `) && !before.toLowerCase().includes(`${subject}s`);

/** Whoever only finds or judges something makes no text: what is said of texts then is a fact. */
const judging =
  /(?:^|[.?!,] |\b(?:to|and|then) )(?:please )?(?:count|decide|judge|check|determine|identify|detect|classify|pick|choose|guess|rate|grade|find|(?:say|tell)(?= (?:whether|if|which|who|what|how|where|when)\b))\b|(?:^|[.?!] )(?:which|does|is|are|do)\b/i;

const lastSentence = (text: string): string =>
  text
    .trimEnd()
    .split(/(?<=[.?!]) /)
    .at(-1)!;

const modal = /\b(?:must|should|shall|may|can|ha(?:s|ve) to|needs? to)\b/i;
const textPart =
  /^(?:(?:the|its|each|every|no|all) )?(?:(?!some\b)\w+ )?(length|format|language|lines?|sentences?|words?|verbs?|nouns?|items?|entr(?:y|ies)|bullets?|verses?|stanzas?|paragraphs?|letters?|numbers?|titles?|tags?|keywords?) (?=(?:must|should|shall|may|can|ha(?:s|ve)|is|are|starts?|begins?|ends?|opens?|consists?|stands?|needs?)\b)/i;
/** "There must be no more than three" */
const obliged = /^there (?:must|should|shall|may (?:only|not)|can only|ha(?:s|ve) to) be\b/i;

export const demandingOrder =
  /^(?:(?:please|also|and|always|but|then),? )*(?:do not|don't|never|avoid|refrain|use|keep|leave|preserve|retain|maintain|ignore|disregard|skip|omit|exclude|include|mention|cover|begin|start|end|finish|open|close|limit|restrict|treat|stay|remain|be|separate|stick|address|refer|phrase|format|surround|enclose|wrap|quote|round|capitali[sz]e|lower-?case|number|prefix|preface|precede|append|attach|make sure|ensure|see to it|take care|follow|apologi[sz]e|thank|drop|discard|express|break|let|cite|base|rely|take|assume|count|at most|no more|exactly|all in|everything in|prefer|repeat|resolve|apply|allow|underline)\b/i;
const condition =
  /^(?:if|when|whenever|where|should|in case|in the case|in cases|in (?:the event of )?an? (?:tie|draw)|unless|for (?:a|an|any|every|each|all|inputs?|sentences?)\b[^,]{0,60},|without (?:a|an|any)\b|otherwise|with (?:several|more than|two or more|ties)|(?:an?|any|every) (?:empty|blank)\b)\b|^(?:write|output|return|answer|give|use|put|say|print)\b[^.]{1,50}\b(?:if|when|where|for)\b/i;
const fragment =
  /^(?:(?!.*\b(?:is|are|was|were)\b)(?:(?:at (?:the )?(?:most|least)|no more than|exactly|only|maximum|max|a maximum of) )?(?:one|two|three|four|five|six|an?|a single|\d+) (?:\w+ )?(?:words?|sentences?|lines?|characters?|letters?|paragraphs?|verses?|phrases?|points?|bullets?|items?)(?=$|[.,;]| (?:only|at (?:the )?most|at (?:the )?least|maximum|max|each|or|per|long|in)\b)|(?:only|max|maximum)\b(?!.*\b(?:is|are|has|have|may|can)\b)|no\b(?!.*\b(?:is|are|has|have|does|was|were)\b)|only\b.*\b(?:may|can|should|must)\b)[^.]{1,80}\.?$/i;
export const pronoun =
  /^(?:it|they|each(?= (?:of (?:them|these|which)|one|must|should|has|starts|begins|with|in|on|is to be (?:put|written))\b)|all of them|both|(?:none|neither)(?: of (?:them|these|the (?:two|three|\w+s)))?(?= (?:may|must|can|should|is)\b)|the first|the second|the last|every one|this|these)\b/i;
const ruling =
  /\b(?:(?:must|should|ca|may|need)n't|must|should|has to|have to|may not|can ?not|may (?:\w+ )?only|may (?:have|be|contain|use|include)|shall|is to|are to|needs? to|ought to|rhymes?|starts?|begins?|ends? (?:with|in)|consists? (?:only )?of|(?:has|have|contains?|is|are|uses?) (?:limited to|a single|\d+\b|told in|no|not|never|at (?:most|least)|no more|exactly|only|under|below|less|fewer|between|one|two|three|four|five|six|up to|written|separated|sorted|ordered|given in|in (?:lower|upper|capital|the|alphabetical)|followed|preceded|numbered|surrounded|enclosed))\b/i;
const decree =
  /\b(?:(?:is|are) (?:the same|not (?:allowed|permitted|wanted|quoted|repeated|listed|rounded|numbered|translated|changed|altered|corrected)|forbidden|banned)\b|keeps? (?:its|their)\b|do(?:es)? not (?:appear|occur|belong|stand) in (?:the|your) (?:output|answer|list|result|reply)|(?:is|are) (?:listed|put|printed|sorted|rounded|joined|replaced|spelled|translated|merged) (?:once|first|last|only|separately|together|(?:in|by) (?:\w+ )?order)\b|stays?|remains?|counts? as|counts? (?:only )?once|do(?:es)? not (?:count|matter|cost|play)|(?:is|are) (?:always|never|ignored|dropped|omitted|skipped|treated|left out|returned|kept|removed|not counted|counted|written|to be (?:ignored|dropped|omitted|skipped|left|kept|removed|written|returned|counted))|become[s]?|belongs? to)\b/i;
/** "The allergens are separated by semicolons": so only what is answered is laid out. */
export const laidOut =
  /\b(?:is|are|goes?|stands?|comes?) (?:each )?(?:separated|joined|divided|linked|sorted|ordered|listed|rounded|put|enclosed|surrounded|(?:on|in) (?:an? )?(?:separate|new|own|alphabetical))\b/i;
/** "Find the word. It has to be written in capitals": how it is answered, and not which one it is. */
const written =
  /\b(?:be (?:given|written|stated|put|rounded|separated|sorted|enclosed|spelt|spelled|expressed|translated|quoted|copied|in|an? \w+)|not be|start|begin|end)\b/i;
/** "The rhyme scheme must be AABBA": of what is not given, it is said how it has to be. */
const impersonal =
  /^(?:the|each|every|no|all|exactly one|at least one|at most one) (?:[\w'-]+ ){1,4}?(?:must|should|may not|has to|shall)\b/i;
/** "Each score is written with the home side first", "The passage is never longer than …": so it is given. */
const noted = /\b(?:is|are) (?:written|always|never)\b/i;
const obliging =
  /\b(?:(?:must|should|ca)n't|must|should|has to|have to|may not|can ?not|is to|are to|shall|ought to|needs? to|(?:may|can) (?:\w+ ){0,3}(?:only|at most|no more|up to)|(?:has|have|contains?|is|are|consists? of) (?:at most|at least|no more|no longer|exactly|up to|only))\b|\bmay have\b|^(?:none|neither)\b.*\b(?:may|can|is)\b|^(?:no|only)\b.*\b(?:may|can)\b/i;
const passive =
  /\b(?:be (?:\w+ly )?(?:\w+ed|kept|left|lost|put|written|given|made|said|set|shown|cut|taken|drawn|sent|spelt|separated)|(?:must|should|ha(?:s|ve) to) (?:follow|come|go)|appear|occur|stay|remain|stand|show|get lost|be lost)\b/i;

/** "Given a question and an answer, decide whether … . The answer is written in lower case": it is part of the input. */
const assessing = /\b(?:rate|grade|judge|score|assess|evaluate|whether)\b/i;

/** "The output is a number followed by …" */
const theOutput =
  /^(?:the|your|each|every) (?:output|answer|response|reply|result)s? (?:is|are|has|have|consists?|contains?|comes?)\b/i;

/** What the reader makes, whatever its name: "your message", "the rewritten question", "… in your output". */
const answered =
  /^(?:your (?!(?:task|job|goal|aim|role)\b)|(?:each|every) (?:line|item|entry|bullet|verse|row|sentence|keyword|tag|pair|bullet point|paragraph|stanza) (?!of the (?:input|text|given|original))|the (?:\w+ )?(?:new|re\w+(?:ed|en)|revised|resulting|final|generated|chosen|selected|simplified|translated|corrected|modified|changed|transformed|converted|shortened|edited|proposed|suggested) )|\bin (?:your|the) (?:output|answer|response|reply|result)\b/i;
