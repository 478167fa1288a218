const verbs =
  'answer|answers|answered|answering|return|returns|returned|returning|output|outputs|respond|responds|reply|replies|say|says|write|writes|print|prints|give|gives|choose|chooses|select|selects|pick|picks|predict|predicts|mark|marks|assign|assigns|generate|generates|produce|produces|report|reports|state|states|tag|tags|label|labels|class|classes|category|categories|option|options';
const between =
  'with|as|by|the|a|an|it|is|are|be|was|should|must|will|would|either|only|just|exactly|simply|word|words|letter|letters|label|labels|class|category|option|options|answer|output|response|text|string|value|values|number|token|tag|one|of|these|following|from|between|among|to|and|this|them';

/** A word that announces an answer, with nothing but small words between it and the end of the text. */
const announced = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?:${verbs})(?:[\s:,=(]+(?:${between})(?![\p{L}\p{N}_]))*[\s:,=(]*["'“‘\x60]?$`,
  'iu',
);

/** "classify the review as …": the verb stands further away. */
const classedAs =
  /(?<!\p{L})(?:classif|categori[sz]|label|mark|tag|rate|judge|identif|treat|count|regard)\p{L}*\s[^.;:!?\n]*(?<!\p{L})as(?:\s+(?:either|being|one\s+of(?:\s+(?:these|the\s+following))?))?[:,]?\s+["'“‘`]?$/iu;

/** How far back a cue is looked for, in UTF-16 code units. */
const reach = 120;

/** Whether the end of `text` announces an answer: what comes next is what a model should say. */
export function announcesAnswer(text: string): boolean {
  const near = text.slice(-reach);
  return announced.test(near) || classedAs.test(near);
}
