/** Limits on an answer, such as "avoid slang" and "keep it short". */
export const limits =
  /^(?:avoid|do not|don['’]t|never|keep (?:it|the|your)|stay|stick to|prefer|favou?r|use (?:no\b|only\b|[^.;:]{1,60} only\b)|be|include|mention|address|allow|put (?:nothing|no)|let (?:no|nothing|none|nobody|neither))\b/i;

/** How the letters of an answer have to look. */
export const casing =
  /^(?:turn|change|convert)\b[^.;:]{1,60}\b(?:capitals?|capital letters|(?:upper|lower)[ -]?case|small (?:letters|ones))\b/i;

/** "Give that kind more weight" */
export const weighing =
  /^(?:give|lend|attach|assign|grant|allow|accord|pay|devote)\b[^.;:]{0,80} (?:(?:no|more|less|greater|special|extra|enough|due|full|high(?:er|est)?|most|little|much|particular|some|equal|added|close) (?:\w+ )?(?:weight|importance|attention|emphasis|heed|thought|care|consideration|room)|(?:priority|precedence|preference|credence|the (?:benefit of the doubt|edge|upper hand|last word))(?! (?:of|is|in the)\b))\b/i;
