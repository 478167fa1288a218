import { demandOf, isInput, leadingTo, leadsPlainWords, speaksOfAnswers } from './labelDemands';
import type { LabelGroup } from './labelGroup';
import { coordinationAt, type Coordination } from './labelCoordination';
import { saidBesideIn, withFunctionWords, withoutNouns, type SaidBeside } from './labelEdges';
import type { Item } from './labelItems';
import { isHeadAt, withKnown } from './knownLabels';
import { scalesOf } from './labelScales';
import { capitalsOf, codesOf, quotedOf } from './scatteredLabels';
import { isRest } from './relatedLabels';
import { tokensOf, type Token } from './labelTokens';

/**
 * What the definition offers as labels: enumerations, scales, and the answers that it demands one by one. Words in `outputs` (in
 * lower case) are known to be answers.
 */
export function labelGroupsOf(
  definition: string,
  outputs: ReadonlySet<string> = new Set(),
): readonly LabelGroup[] {
  const tokens = withKnown(tokensOf(definition), outputs);
  const groups: LabelGroup[] = [...scalesOf(definition), ...codesOf(definition)];
  const isSaidBeside = saidBesideIn(tokens);
  const singles: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = coordinationAt(tokens, at);
    const [only, second] = found?.items ?? [];
    const group = found && second && groupOf(found, definition, tokens, at, isSaidBeside);
    if (group) groups.push(group);
    else if (
      only &&
      (outputs.has(only.text.toLowerCase()) ||
        isAnswer(only, tokens[found!.next]) ||
        isRestAt(definition, only)) &&
      demandAt(definition, tokens, at) === 'single'
    )
      singles.push(only);
    const isWhole = group?.isMarked && group.explained === 0;
    at = isWhole || (found?.items.length ?? 0) > 100 ? found!.next : at + 1;
  }
  const answers = distinct(singles);
  const isDemanded = isChoice(answers, definition);
  if (answers.length > 0)
    groups.push({
      labels: answers,
      places: singles,
      isDemanded,
      isScale: false,
      isMarked: true,
      explained: 0,
      start: 0,
      end: 0,
    });
  return groups.some((group) => covers(group, outputs))
    ? groups
    : [...groups, ...capitalsOf(definition, outputs), ...quotedOf(definition, outputs)];
}

function covers({ labels }: LabelGroup, outputs: ReadonlySet<string>): boolean {
  const keys = new Set(labels.map((label) => label.toLowerCase()));
  return [...outputs].every((output) => keys.has(output));
}

function groupOf(
  found: Coordination,
  definition: string,
  tokens: readonly Token[],
  at: number,
  isSaidBeside: SaidBeside,
): LabelGroup | undefined {
  if (isHead(tokens, at)) return undefined;
  const items = withFunctionWords(withoutNouns(found, tokens, at, isSaidBeside), definition);
  if (!items) return undefined;
  const labels = distinct(items);
  const isMarked = items.every((item) => item.isMarked);
  const left = leadingTo(definition, tokens[at]!.start);
  const isFit = isMarked ? speaksOfAnswers(left) : leadsPlainWords(left, tokens[at]!.text);
  const isDemanded =
    labels.length > 1 && isFit && !isInput(left) && demandAt(definition, tokens, at) !== undefined;
  const [start, end] = [items[0]!.start, items.at(-1)!.end];
  if (exemplary.test(leadingTo(definition, start))) return undefined;
  if (isOrder.test(definition.slice(items[0]!.end, items[1]?.start))) return undefined;
  return {
    labels,
    places: items,
    isDemanded,
    isScale: false,
    isMarked,
    explained: found.explained,
    start,
    end,
  };
}

/** "The gender of the noun, masculine or feminine", "where the door is, left or right": what the labels are said of. */
function isHead(tokens: readonly Token[], from: number): boolean {
  const at = /^an?$/.test(tokens[from]!.text) ? from + 1 : from;
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !token.isLabel &&
    /^\p{Ll}/u.test(token.text) &&
    isHeadAt(tokens, at) &&
    tokens[/^(?:is|are)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1]?.text === ','
  );
}

/** "Such as red or blue": some of many. */
const exemplary =
  /(?:\b(?:such as|like|including|for (?:example|instance)),?|\be\.g\.,?) *[("“'‘]?$/i;

/** "Given two numbers, answer | first if …" */
const isOrder =
  /^, (?:answer|output|return|say|label|write|respond|reply|give|print|choose|select)\b/;

function demandAt(definition: string, tokens: readonly Token[], at: number) {
  const token = tokens[at]!;
  if (token.kind === 'punctuation' && !/[([-]/.test(token.text)) return undefined;
  if (tokens[at - 1]?.kind === 'quote') return undefined;
  return demandOf(leadingTo(definition, token.start));
}

/** "If the text does not say, write unknown", but not "it says nothing". */
function isRestAt(definition: string, { text, start }: Item): boolean {
  return isRest(text) && order.test(definition.slice(Math.max(0, start - 20), start));
}

const order =
  /\b(?:answer|output|return|say|write|respond|reply|give|print|choose|use|state)(?: with)? ["'“‘]?$|\banswer is ["'“‘]?$/i;

/** A plain word is an answer where a condition follows: "say yes if …". */
function isAnswer({ isMarked }: Item, next: Token | undefined): boolean {
  return isMarked || /^(?:if|when|whenever|otherwise|else|unless)$/i.test(next?.text ?? '');
}

function distinct(items: readonly Item[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [text];
  });
}

/** Answers for this case and for that one are a choice; one answer for want of another ("otherwise 'None'") is none. */
function isChoice(answers: readonly string[], definition: string): boolean {
  if (answers.length < 2) return false;
  return answers.length > 2 || /\b(?:otherwise|else|if not|and|or)\b/i.test(definition);
}
