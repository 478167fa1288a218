import { startsByJudging } from './statedAnswers';

/** "Same claim: Yes", "No if they do not", "then it is neutral", in a text without quotation marks. */
export function assertionOf(labels: readonly string[]): RegExp | undefined {
  const words = patternsOf(labels);
  if (words.length === 0) return undefined;
  const label = `(?:${words.join('|')})(?![\\p{L}\\p{N}])`;
  return new RegExp(
    String.raw`^(?:then )?${label}[.!]?$|\b(?:give|output|return|write|print|say|answer|reply|respond with) ${label}|\b(?:is|are) ${label}[.;,]?$|(?:^|; )(?:[Ii]f|[Ss]hould|[Ww]hen|[Ww]here|[Ww]ith(?:out)?|[Ff]or|[Ii]n|[Oo]therwise)\b[^.;:]{0,200}, ${label}(?=[.;]|$)|(?:^|[,;] *)${label} (?:is|would be|applies|fits|holds)(?: (?:correct|right|due|the case|appropriate|it))?[.;,]?$|(?:^|[,;:] *|\b(?:and|or|then) )(?:put|choose|pick|select|use|assign|enter|take|opt for|vote(?: for)?|go (?:for|with)|settle (?:for|on)|decide (?:for|on|in favou?r of)|default to|fall back (?:on|to)) (?:(?:the|a|an) )?(?:(?:label|class|category|answer|word|letter|term|option|code|number|value|tag) )?${label}|(?:${leadsToLabel}) *(?:(?:a|an|the|simply|clearly|therefore|then|considered|labell?ed|classified as|rated|called) )*${label}|(?:^|[.,;:] *|\b(?:and|else|otherwise|or|then) )${label} (?:if|when|where|otherwise|in case|unless|for)\b`,
    flagsOf(words),
  );
}

/** "Send bills to billing": a label as the last word of an order's part. */
export function givenLabelOf(labels: readonly string[]): RegExp | undefined {
  const words = patternsOf(labels);
  if (words.length === 0) return undefined;
  return new RegExp(
    String.raw`(?<!\bfrom [^ ,.;:]{1,40} )\b(?:to|as|under|in|into|with) (?:the )?(?:${words.join('|')})(?=[,;.]|$| (?:and|or|if|when|class|label|category)\b)`,
    flagsOf(words),
  );
}

/** A label anywhere. */
export function labelOf(labels: readonly string[]): RegExp | undefined {
  const words = patternsOf(labels);
  if (words.length === 0) return undefined;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`,
    flagsOf(words),
  );
}

export function givesLabel(sentence: string, given: RegExp | undefined): boolean {
  if (!given || startsByJudging.test(sentence)) return false;
  return given.test(sentence.replace(marks, ''));
}

function patternsOf(labels: readonly string[]): string[] {
  return labels
    .map((label) => label.replace(marks, '').trim())
    .filter((label) => label !== '' && label.length <= longestLabel)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

function flagsOf(words: readonly string[]): string {
  return words.some((word) => word.length <= 2) ? 'u' : 'iu';
}

const longestLabel = 40;
const leadsToLabel =
  "[:=→?]|->|=>|\\b[Tt]hen|[Oo]therwise,?|\\b(?:others?|else|rest)(?: \\w+)? (?:is|are|counts? as)|\\b(?:it|this|that|they|tweet|text|sentence|review|comment|post|relation|pair|class|intent|stance|word|message|case|one|former|latter|first|second|sentence \\d|page|rest|others?|everything else) (?:is|are|must be|should be)|\\bit['’]s|\\bis labell?ed|\\b(?:gives? (?:you|it|us)|gets|get|deserves?|receives?|earns?|scores?|counts? as|means?|is worth|stay|becomes?|makes it)";
const marks = /["“”`]|(?<!\p{L})['‘’]|['’](?!\p{L})/gu;

export function assertsLabel(sentence: string, assertion: RegExp | undefined): boolean {
  const said = startsByJudging.test(sentence) ? /; *(if\b.*)/.exec(sentence)?.[1] : sentence;
  if (!assertion || said === undefined) return false;
  if (/\bstands? for\b|\bto see (?:if|whether)\b/i.test(said)) return false;
  return assertion.test(said.replace(marks, '').replace(/\bwhether\b[^,;:.]*/gi, ''));
}
