/**
 * Whether a text that names all labels but one speaks of the one that is left: "the opposite answer", "the remaining label".
 * "The other letter" stands for no label that a reader could guess.
 */
export function namesTheRemaining(labels: readonly string[], text: string): boolean {
  return labels.length === 2 ? otherOfTwo.test(text) : labels.length > 2 && lastOfMany.test(text);
}

const answers = '(?:answers?|labels?|ones?|class|category|option|value|verdict|choice)';
const lastOfMany = new RegExp(
  String.raw`\b(?:the|that) (?:(?:only|one|last|single) )?(?:remaining|left-over) ${answers}\b`,
  'i',
);
const other = '(?:opposite|contrary|reverse|other)';
const otherOfTwo = new RegExp(
  [
    lastOfMany.source,
    String.raw`\b(?:the|its) ${other} (?:of the two|${answers})\b`,
    String.raw`\b(?:otherwise|else|if not|(?:in )?(?:all|any|every) other cases?|(?:answer|give|write|output|return|choose|print|say)),? (?:\w+ ){0,3}the ${other}(?=[.,;)]|$)`,
  ].join('|'),
  'im',
);
