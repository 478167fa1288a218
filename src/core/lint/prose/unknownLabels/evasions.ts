import { isElsewhere } from './answerContext';
import type { Item } from '../labels/labelItems';
import type { LabelSet } from '../labels/labels';
import { sentencesOf } from '../words';

/** What a step tells to say or do where no label seems to fit: "write that it cannot be told", "ask for more context". */
export function* evasionsIn(step: string, { labels }: LabelSet): Generator<Item> {
  for (const { text: sentence, start } of sentencesOf(step)) {
    if (sentence.endsWith('?')) continue;
    for (const match of sentence.matchAll(evasion)) {
      const [text] = match;
      const left = sentence.slice(0, match.index);
      const isConditional = condition.test(left) || condition.test(sentence.slice(left.length));
      if (
        !isConditional ||
        goesOn.test(sentence.slice(left.length + text.length)) ||
        (/^skip it$/i.test(text) && ofPart.test(left)) ||
        isElsewhere(left.slice(-reach), '', statement.test(text) ? 'main clause' : 'command')
      )
        continue;
      const lower = text.toLowerCase();
      if (labels.some((label) => lower.split(/[^\p{L}\p{N}]+/u).includes(label.toLowerCase())))
        continue;
      const from = start + match.index;
      yield { text, isMarked: true, start: from, end: from + text.length };
    }
  }
}

/** How far back a sentence is looked at, in UTF-16 code units. */
const reach = 300;

const evasion =
  /\b(?:(?:write|say|answer|reply|respond|state|return|output|report|explain|tell|admit|mention)(?: (?:that|why|you|so|the (?:user|reader)|it)\b)+(?=[^,;.:]*\b(?:can(?:not|['’]t)|not|no|nothing|unable|impossible|missing|insufficient|lacks?|unclear|unsure|undecided|unknown|ambiguous|depends)\b)[^,;.:]*|ask (?:back|for (?:more|further|clarification|another|additional|the (?:rest|missing|full|whole|remaining))\b|the (?:user|author|reader|customer) (?:to|for)\b)[^,;.:]*|(?:decline|refuse) to (?:answer|label|judge|classify|rate|choose|decide)\b|(?:give|make|offer|provide|return|output|write) (?:no|neither) (?:answer|label|rating|score|choice|output|decision|verdict)\b|(?:give|return|output|write|choose|select|pick|answer(?: with)?|use|name|list) (?:more than one|both|several|two|all)\b(?: (?:of (?:them|the)\b|labels|letters|options|answers|operations|categories|classes)[^,;.:]*)?(?=[,;.]| (?:if|when|joined|separated)\b|$)|(?:put|write|enter|use|return|output|give) (?:an? )?(?:["'“]?[?*–—…-]["'”]?)(?=[ .,;]|$)|leave (?:off|out) (?:the|any|your) (?:label|answer|rating|output|score)(?=[,;.]| (?:if|when|there|then|altogether)\b|$)|(?:both|two|several|all) (?:labels|answers|letters|categories|classes|tags|codes) (?:(?:are to|should|may|can|must) be|are) (?:given|supplied|returned|output|written|named|listed|reported|chosen|allowed|printed|provided|used)\b|answered with (?:an? )?(?:question mark|dash|hyphen|blank|asterisk|shrug)|(?:abstain|refrain)(?: from (?:answering|labell?ing|judging|rating|choosing|classifying|deciding|an? \w+))?(?=[.,;]|$)|skip (?:it|them|this one|the (?:question|item|case|input|\w+ altogether))\b|say so\b)/gi;

/** What is said of answers, not told to give. */
const statement = /^(?:answered|both|two|several|all)\b/i;

/** "Name both and pick the stronger one", "say so to yourself": the answer is still to come. */
const goesOn =
  /^(?: to yourself\b|[^.;:]*\b(?:and|then|but)(?: then)? (?:pick|judge|choose|take|decide|go|read|keep|look|use|count|weigh|prefer|follow|compare|continue|move)\b)/i;
/** "If a word says nothing, skip it" */
const ofPart =
  /\b(?:an?|any|one|each|every) (?:\w+ )?(?:word|term|sentence|clause|phrase|line|paragraph|remark|part|detail|name|sign|token)\b[^,;:]*, (?:then |just |simply )?$/i;

const condition =
  /\b(?:if|when|whenever|where|should|may|in (?:\w+ ){0,2}(?:event|absence|cases?|doubt)|for|without|otherwise|unless)\b/i;
