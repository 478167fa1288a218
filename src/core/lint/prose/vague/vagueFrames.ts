import { frames } from './vaguePatterns';

const compiled = new Map<string, RegExp>();
function matches(frame: string, text: string): boolean {
  let pattern = compiled.get(frame);
  if (!pattern) compiled.set(frame, (pattern = new RegExp(`^(?:${frame})\\W*$`, 'i')));
  return pattern.test(text);
}

const framesOf = new Map<string, string[]>();
for (const [verbs, frame] of frames)
  for (const verb of verbs.split(' ')) framesOf.set(verb, [...(framesOf.get(verb) ?? []), frame]);

/** In UTF-16 code units. */
const longest = 200;

const leading =
  /^(?:(?:please|always|also|then|now|just|simply|really|truly|so|and|(?:make|be) sure to|try to|remember to|you should|you must) )+/i;

/** When or where one is to be good at it. */
const trailing =
  /,? (?:here|throughout|at all times|at (?:every|each) (?:step|stage|turn|point)|from (?:start|beginning) to (?:finish|end)|all (?:along|the way(?: through)?|the time)|the whole time|in (?:everything|all) (?:that )?you do|in all of this|as always|while (?:doing (?:so|this|it)|you work))(?=\W*$)/i;

/** Whether a sentence, or a part of it that begins with a verb of its own, only asks for effort, skill or quality, however it puts it. */
export function isVagueFrame(text: string): boolean {
  if (text.length > longest) return false;
  const plain = text.replace(leading, '').replace(trailing, '');
  const verb = /^[a-z]+/i.exec(plain)?.[0].toLowerCase() ?? '';
  return framesOf.get(verb)?.some((frame) => matches(frame, plain)) ?? false;
}
