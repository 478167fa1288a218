import { sourceSpan, type Instruction } from '../../document/model';
import { defineRule } from '../rule';

export const iteratesOverDataset = defineRule({
  id: 'iterates-over-dataset',
  summary: 'A step speaks of the one example in the prompt, never of going through a data set.',
  severity: 'warning',
  options: {},
  *check({ instruction }) {
    const suspects = [...instruction.steps.entries()].filter(([, { value }]) =>
      hint.test(value.text),
    );
    const patterns = suspects.length > 0 ? patternsFor(instruction) : [];
    for (const [index, { value }] of suspects) {
      const match = firstMatch(value.text, patterns);
      if (!match) continue;
      const { start, end } = clauseAround(value.text, match);
      yield {
        span: sourceSpan(value, start, end),
        message: `"${value.text.slice(match.start, match.end).replace(/\s+/g, ' ')}": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.`,
        step: index + 1,
      };
    }
  },
});

/** Every pattern below needs one of these words; most steps have none, and are done with. */
const hint =
  /\b(?:each|every|all|any|next|other|another|remaining|additional|following|rest|further|subsequent|batch|stack|data|corpus|multiple|several|more|many|set|list|iterate|loop|cycle|one|first|entirety|remainder|whole|no)\b/i;

interface Range {
  readonly start: number;
  readonly end: number;
}

function firstMatch(text: string, patterns: readonly RegExp[]): Range | undefined {
  return patterns
    .flatMap((pattern) => {
      const match = pattern.exec(text);
      return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.start - b.start)[0];
}

/** From the match to the end of its sentence. */
function clauseAround(text: string, { start, end }: Range): Range {
  const rest = /^[^.!?;\n]*[.!?]?/.exec(text.slice(end))![0];
  return { start, end: end + rest.length };
}

/** Words for a collection of examples, as opposed to a part of one. */
const collection = String.raw`(?:(?:whole |entire |complete |full |given |provided |training |test |validation |evaluation |your )*(?:data ?-?sets?|data|corpus|batch|test set|training set|collection of (?:examples|instances|inputs)))`;

/** Words for one example that are never a part of one. */
const example = ['instance', 'example', 'sample', 'data point', 'input', 'record', 'item'];

/** Nouns for parts of an input and for what holds parts: a loop over these is about one input. */
const neverUnits =
  /^(?:word|letter|token|character|claim|step|option|answer|part|name|label|line|error|mistake|list|array|set|series|sequence|table|string)$/;

/**
 * A loop is about other examples when it goes on to what the definition calls the one thing given ("you are given a
 * review"), and about parts of this one when the definition gives several ("a list of questions").
 */
function patternsFor({ definition, positiveExamples }: Instruction): RegExp[] {
  const text = definition?.text ?? '';
  const units = [...givenUnits(text), ...example.filter((noun) => !mentionsSeveral(text, noun))];
  const showsBatch = positiveExamples.some(({ input }) =>
    /(?:^|\n)\s*(?:2[.):]|- )/.test(input?.text ?? ''),
  );
  const unit = `(?:[\\w-]+[ -]){0,2}(?:${units.map(nounPattern).join('|')})`;
  const all = '(?:each|every|all|all the|all of the|any)';
  const other =
    '(?:next|other|another|remaining|additional|following|rest of the|further|subsequent)';
  const patterns = [
    // the data set itself
    String.raw`(?:go|going|loop|iterate|run|work|step|move|cycle) (?:through|over|across) (?:the |your |this |all |every )*${collection}`,
    String.raw`(?:repeat|process|handle|apply|do|continue|redo|perform|follow)\b[^.;]*\b(?:of|in|from|over|across|for|throughout) (?:the |your |this |each |every |all )+${collection}`,
    String.raw`(?:process|handle|label|annotate|classify|go on with|continue with) (?:the )?(?:rest|remainder|whole|entirety) of (?:the |your )?${collection}`,
    String.raw`(?:take|pick|choose|select|get|fetch|load|read)[^.;]*\b(?:next|another|one|first)\b[^.;]*\b(?:from|in|of) (?:the |your )${collection}`,
    String.raw`(?:given|take|for) a (?:batch|stack|set|list) of (?:${units.map(nounPattern).join('|')})`,
  ];
  const unitPatterns = [
    String.raw`(?:repeat|redo|continue|reiterate)\b[^.;]*\b(?:for|with|on|over|until)\b[^.;]*\b(?:${all}|${other}) (?:of the )?${unit}\b`,
    String.raw`(?:move|go|proceed|continue|pass)(?: on)? (?:to|with) (?:the )?${other} ${unit}\b`,
    String.raw`(?:iterate|loop|cycle) (?:over|through) (?:${all}|the)(?: (?:complete |whole |entire |full )?(?:list|set|series) of)? ${unit}\b`,
    String.raw`(?:go|run) (?:over|through) (?:each|every|all|all of|all the) ${unit}\b`,
    String.raw`(?:do|apply|perform|process|handle|follow)\b[^.;]*\b(?:for|to|with) (?:${all}|${other}) (?:of the |the )?${unit}\b`,
    String.raw`(?:process|handle|treat|label|annotate|classify|answer) (?:each|every|all|all of|all the|all of the) (?:the )?(?:incoming )?${unit}\b`,
    String.raw`until (?:all|every|each|no)\b[^.;]*\b(?:${unit}|them|more)\b[^.;]*(?:labelled|labeled|processed|done|left|classified|annotated|answered|handled|covered)`,
    String.raw`if there are (?:multiple|several|more|many) (?:${units.map(nounPattern).join('|')})[^.;]*\b(?:each|same|every|all)`,
    String.raw`for (?:each|every|all|all the|all of the) ${unit}(?: (?:in|of|from) (?:the |your )?(?:${collection}|set|test set|quiz|list|file|table|pool|queue))`,
    String.raw`for (?:each|every) (?:${units.map(nounPattern).join('|')})\s*[,:]`,
  ];
  return (showsBatch ? patterns : [...patterns, ...unitPatterns]).map(
    (pattern) => new RegExp(String.raw`\b${pattern}`, 'i'),
  );
}

/** "You are given a short review": `review`. The nouns that the definition gives one or two of. */
function givenUnits(definition: string): string[] {
  const given =
    /\b(?:given|get|receive|read|provided with|presented with|is|with|for)\s+(?:an?|one|two|the following|the)\s+((?:[\w-]+\s+){0,4}?[\w-]+)(?=[,.:;]| that| which| with| and| on| from| about| of| in| whose| for|$)/gi;
  const nouns = new Set<string>();
  for (const [, phrase] of definition.matchAll(given))
    for (const noun of phrase!.toLowerCase().split(/\s+/).slice(-1)) nouns.add(singular(noun));
  for (const [, near, far] of definition.matchAll(
    /\b(?:an?|the|this|two) ([\w-]+)(?: ([\w-]+))?/gi,
  ))
    for (const noun of [near, far]) if (noun) nouns.add(singular(noun.toLowerCase()));
  return [...nouns].filter(
    (noun) => noun.length > 2 && !neverUnits.test(noun) && !mentionsSeveral(definition, noun),
  );
}

/** Whether the definition says that one input holds several of these. */
function mentionsSeveral(definition: string, noun: string): boolean {
  const several = String.raw`\b(?:(?:list|set|series|batch|number|sequence|collection|group|pairs?) of|three|four|five|six|ten|several|multiple|many|each|every|all|some|numbered|separate) (?:[\w-]+ ){0,2}${nounPattern(noun)}\b`;
  return new RegExp(several, 'i').test(definition);
}

function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}

function nounPattern(noun: string): string {
  const safe = noun.replace(/[^\w -]/g, '');
  return safe.endsWith('y') ? `${safe.slice(0, -1)}(?:y|ies)` : `${safe}(?:e?s)?`;
}
