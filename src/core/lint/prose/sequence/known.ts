import type { Instruction } from '../../../document/model';
import { examined } from '../../examined';
import { labelsOf } from '../labels/labels';
import { wordsOf } from '../words';
import { familyOf, type Family } from './families';
import { stemsOf } from './operands';
import { workIn } from './work';

/** What a step may speak of before any step has made it. */
export interface Known {
  /** Stems of all words of definition, category, labels and inputs, but not of what the definition orders to do. */
  readonly stems: ReadonlySet<string>;
  /** Stems of the words of definition and inputs, in their order, with a blank around each. */
  readonly phrases: string;
  /** Kinds of work that the definition speaks of without ordering them. */
  readonly families: ReadonlySet<Family>;
  /** Kinds of work that the definition orders. */
  readonly orders: ReadonlySet<Family>;
  /** Stems of things that the definition has made: "a summary" in "Write a summary of the text". */
  readonly products: ReadonlySet<string>;
  /** Stems of words for what has been done to the input already: "marked", "shuffled". */
  readonly conditions: ReadonlySet<string>;
  /** Whether the task is about steps, as of a recipe. */
  readonly hasSteps: boolean;
  /** Whether the input has marks of its own. */
  readonly isMarked: boolean;
}

export function knownFrom(instruction: Instruction): Known {
  const { definition, category, positiveExamples } = instruction;
  const task = examined(definition?.text ?? '');
  const inputs = positiveExamples
    .slice(0, 5)
    .map(({ input }) => examined(input?.text ?? '').slice(0, 2_000));
  const ordered = workIn(task).filter(({ start }) => !isListed(task, start));
  const orders = new Set(ordered.map(({ start }) => start));
  const stems = [
    ...wordsOf(task).filter(({ start }) => !orders.has(start)),
    ...[category?.text ?? '', ...inputs, ...labelsOf(instruction).labels].flatMap((text) =>
      wordsOf(text),
    ),
  ].map(({ stem }) => stem);
  return {
    stems: new Set(stems),
    get phrases() {
      return [task, ...inputs].map(stemsOf).join('');
    },
    families: new Set(
      wordsOf(task)
        .filter(({ start }) => !orders.has(start))
        .map(({ lower }) => familyOf(lower)),
    ),
    orders: new Set(ordered.map(({ family }) => family)),
    products: productsOf(task),
    conditions: conditionsOf(task, new Set(ordered.map(({ family }) => family))),
    hasSteps: /\bsteps?\b/i.test(task),
    isMarked:
      marks.test(task) || inputs.some((input) => /<\w+>|\*\w|\b_+\w|\[\p{L}[^\],]*\]/u.test(input)),
  };
}

/** "The width of the window, fullness, drop and hems": a noun that might be a verb, in a list of what the input has. */
function isListed(task: string, start: number): boolean {
  const behind = task.slice(start, start + 40);
  if (/^\p{L}+ of\b/u.test(behind)) return true;
  return (
    /(?:[,:(]|\b(?:and|or)) $/.test(task.slice(Math.max(0, start - 5), start)) &&
    /^\p{L}+(?:[,.;)]|$| (?:and|or)\b)/u.test(behind)
  );
}

const production =
  /\b(?:writ(?:e|ing)|generat(?:e|ing)|creat(?:e|ing)|compos(?:e|ing)|produc(?:e|ing)|mak(?:e|ing)(?: up)?|invent(?:ing)?|formulat(?:e|ing)|com(?:e|ing) up with|draft(?:ing)?|craft(?:ing)?|construct(?:ing)?|build(?:ing)?|devis(?:e|ing)|rewrit(?:e|ing) (?:it |them |this )?(?:as|into))(?: (?:me|us))? (?:(?:an?|one|the|your|its|two|three|another|single|short|brief|new)\b[ -])*(?<thing>(?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?= (?:of|for|about|that|which|in|with|to|on|from|based|by|using|so|whose|as|at|under|between)\b|[.,;:(]|$)/giu;

/** What the definition speaks of before it has it made, is in the input, too: "Given a question, write a question". */
function productsOf(task: string): ReadonlySet<string> {
  const firsts = new Map<string, number>();
  for (const { stem, start } of wordsOf(task)) if (!firsts.has(stem)) firsts.set(stem, start);
  const products = new Set<string>();
  for (const match of task.matchAll(production)) {
    const stem = wordsOf(match.groups!['thing']!).at(-1)?.stem;
    if (stem !== undefined && firsts.get(stem)! >= match.index) products.add(stem);
  }
  return products;
}

/** All words in -ed and the like, but not those of the answer: "Sort the list. Return the sorted list". */
function conditionsOf(task: string, ordered: ReadonlySet<Family>): ReadonlySet<string> {
  const inputs = task.replace(
    /\b(?:output|return|write|print|give|produce|answer with|generate|provide|report) (?:only )?(?:the|a|an|your) \p{L}+(?:ed|en)\b/giu,
    '',
  );
  return new Set(
    wordsOf(inputs)
      .filter(({ lower }) => /(?:ed|en|ing)$|^(?:found|left|kept|made|cut|split)$/.test(lower))
      .filter(({ lower }) => !ordered.has(familyOf(lower)))
      .map(({ stem }) => stem),
  );
}

const marks =
  /\b(?:marked|highlighted|underlined|enclosed|emphasi[sz]ed|tagged|bold|italics|brackets?|bracketed|asterisks?|underscores?|tags?|circled|flagged)\b|<\w+>/i;
