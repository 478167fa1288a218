/** What a step says to do where an input holds more: patterns for the words behind a mention in a condition. */

/** "If there are several requests, name the first." */
export const picksOne =
  /^[^.;,]*, (?:then )?(?!(?:start|begin|do|take|open|go)\b)(?:[a-z]+|decide by|go by) (?:only |just )?(?:(?:for|by|with) )?(?:the (?:first|last|main|longest|shortest|strongest|one|most|earliest|latest)|one|any|either)\b/i;
/** "If there are other stories, ignore them." */
export const leftAside =
  /^[^.;]{0,60}?, (?:then |please |just |simply )?(?:ignore|skip|leave|disregard|drop|discard|pass over|forget|do not|don't|never)\b/i;
