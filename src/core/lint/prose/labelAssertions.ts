import { startsByJudging } from './statedAnswers';

/** "Same claim: Yes", "No if they do not", "then it is neutral", in a text without quotation marks. */
export function assertionOf(labels: readonly string[]): RegExp | undefined {
  const words = labels
    .map((label) => label.replace(marks, '').trim())
    .filter((label) => label !== '' && label.length <= longestLabel)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return undefined;
  const label = `(?:${words.join('|')})(?![\\p{L}\\p{N}])`;
  const flags = words.some((word) => word.length <= 2) ? 'u' : 'iu';
  return new RegExp(
    String.raw`\b(?:is|are) ${label}[.;,]?$|^(?:[Ii]f|[Ww]hen|[Ww]here|[Ww]ith|[Ff]or|[Ii]n|[Oo]therwise)\b[^.;:]{0,200}, ${label}[.;]?$|(?:^|[,;] *)${label} (?:is|would be|applies|fits|holds)(?: (?:correct|right|due|the case|appropriate|it))?[.;,]?$|(?:^|[,;:] *|\b(?:and|or|then) )(?:put|choose|pick|select|use|assign|enter) ${label}|(?:${leadsToLabel}) *(?:(?:a|an|the|simply|clearly|therefore|then|considered|labell?ed|classified as|rated|called) )*${label}|(?:^|[.,;:] *|\b(?:and|else|otherwise|or|then) )${label} (?:if|when|where|otherwise|in case|unless|for)\b`,
    flags,
  );
}

const longestLabel = 40;
const leadsToLabel =
  "[:=→?]|->|=>|\\b[Tt]hen|[Oo]therwise,?|\\b(?:others?|else|rest)(?: \\w+)? (?:is|are|counts? as)|\\b(?:it|this|that|they|tweet|text|sentence|review|comment|post|relation|pair|class|intent|stance|word|message|case|one|former|latter|first|second|sentence \\d|page|rest|others?|everything else) (?:is|are|must be|should be)|\\bit['’]s|\\bis labell?ed|\\b(?:gets|get|deserves?|receives?|earns?|scores?|counts? as|is worth|stay|becomes?|makes it)";
const marks = /["“”'‘’`]/g;

export function assertsLabel(sentence: string, assertion: RegExp | undefined): boolean {
  if (!assertion || startsByJudging.test(sentence)) return false;
  if (/\bstands? for\b|\bto see (?:if|whether)\b/i.test(sentence)) return false;
  return assertion.test(sentence.replace(marks, '').replace(/\bwhether\b[^,;:.]*/gi, ''));
}
