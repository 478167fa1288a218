const dealt =
  '(?:solved|answered|label(?:l?)ed|assigned|done|handled|treated|translated|rendered|formatted|written|classified|rated|annotated|dealt with|phrased|worded|rewritten|summari[sz]ed|graded|scored|resolved|decided|tagged|converted|paraphrased|split|judged|marked|transformed|processed|approached|completed|filled|set out|put)';
const manner =
  '(?:formats?|styles?|ways?|manners?|patterns?|layouts?|forms?|schemes?|approach(?:es)?|methods?|notation|conventions?|structure|template|tone|register|wording|spelling|logic|reasoning)';
const notByOthers = String.raw`(?! (?:in|by|on) (?:the|a|this) (?!prompt|examples?|task))`;

/** Pointing to examples by how something was shown or done, with no noun for them: "as demonstrated above". */
export const shownWays: readonly RegExp[] = [
  // "as demonstrated", "as shown above", "just as you were shown"
  String.raw`(?:as|like|the way|in the way|how) (?:(?:was|were|is|are|it|we|you|they|have|has|been|already|this|things) ){0,4}(?:demonstrated|illustrated|exemplified|shown|seen|saw|modell?ed) (?:above|before|earlier|previously|beforehand|to you|at the (?:top|beginning|start|outset)|up front)${notByOthers}`,
  String.raw`(?:as|like|the way|in the (?:way|manner)|exactly as) (?:was |were |is |has been |you were |you have been |you've been )?(?:demonstrated|exemplified|modell?ed)(?=\s*(?:[.,;:!)]|$)| and\b)`,
  String.raw`(?:as|like|the way|in the (?:way|manner)|exactly as) illustrated(?=\s*(?:[.!)]|$)| and\b)`,
  String.raw`(?:format|output|answer|return|label|structure|present|phrase|respond|proceed|(?:do|write|give|list|put) (?:it|this|the [\w-]+|your [\w-]+))(?: [\w'-]+){0,4} as shown(?=\s*(?:[.!)]|$))`,
  String.raw`(?:as|like|the way|in the way|how|what) you(?:'ve| have| were| had|'d) (?:already |just )?(?:been )?shown(?: how| above| before| earlier)?(?=\s*(?:[.,;:!)]|$)| (?:and|to|above|before|earlier|how)\b)`,
  // "the way titles were rendered above", "how earlier tweets were labelled"
  String.raw`(?:how|the way|in the way|as|like) (?:[\w'-]+ ){0,4}?(?:was|were|has been|have been|is|are) (?:${dealt}) (?:beforehand|before|earlier|above|previously|so far|in the prompt|at the (?:top|beginning|start))(?! (?:in|of|by|the|that|this|answering|you|writing|giving)\b)`,
  String.raw`(?:was|were|has been|have been) (?:${dealt}) in the prompt`,
  String.raw`(?:how|the way|as|like) (?:it |this |that )?(?:[\w'-]+ )?(?:(?:previous|preceding|earlier|prior|former|solved|given|other) [\w-]+s|(?:previous|preceding|earlier|prior) (?:ones|tasks?)) (?:was|were|have been|had been) (?:${dealt})`,
  String.raw`as (?:was|has been|had been) (?:${dealt}) (?:for|in|with|to) (?:the )?(?:previous|preceding|earlier|prior|others?|given|above)\b`,
  String.raw`(?:lines of|similar to|like|in line with|consistent with|based on|from|to|of) what you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:seen|saw|shown|given|learned|learnt)(?! in the (?:text|input|passage|review|list))(?: (?:so far|above|before|earlier))?`,
  String.raw`what you (?:saw|have seen|see|were shown|learned|learnt) (?:above|before|earlier|so far|at the (?:top|beginning|start)|in the prompt)`,
  String.raw`(?:like|to|from|of|as|than|with|on) what (?:was|has been|is) (?:shown|demonstrated|illustrated)(?: (?:above|before|earlier|to you))?(?! (?:in|by|on)\b)`,
  String.raw`(?:an? |the )?(?:example|sample|demonstration|illustration)s?\b[^.;]{0,40} (?:(?:can|may) be (?:seen|found)|(?:is|are) (?:shown|given|provided|listed)) (?:above|below|earlier|in the prompt)`,
  String.raw`(?:the|this|that) (?:first|second|third|last|given|provided|previous|shown|earlier|preceding)(?: (?:pair|instance|case|output|solution|answer))? as (?:an? |your |the )(?:models?|patterns?|templates?|guides?|benchmarks?|yardsticks?|orientation)`,
  String.raw`(?:kinds?|sorts?|types?) you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:saw|seen|shown|given)`,
  // "the format demonstrated", "the style you saw", "the pattern used there"
  String.raw`${manner} (?:exemplified|demonstrated|illustrated|modell?ed)(?: (?:above|before|earlier))?(?! (?:in|by) (?:the|a|this|each) (?!prompt))`,
  String.raw`${manner} (?:used|shown|applied|seen|adopted|employed|followed|chosen|taken) (?:there|above|before|earlier|previously|beforehand|so far|to you|at the (?:top|beginning|start))(?! in (?:the|this) (?!prompt))`,
  String.raw`${manner} (?:that )?you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:saw|seen|shown)(?! in (?:the|this) (?:text|input|passage|list|sentence|review))`,
  // "the slogans supplied with the task", "the docstrings in the prompt"
  String.raw`(?:the|those|these|all) (?!(?:labels?|class(?:es)?|options?|categories|rules?|list|format|criteria|steps|requirements|instructions?|definitions?|guidelines|tags|choices|input|text|passage|values|constraints|conditions)\b)[\w-]+ (?:supplied|given|provided|shown|received|printed|included|handed out|that (?:came|come|were given|were shown|are given|are shown)|you (?:received|got|were given|were shown)) (?:together |along )?(?:with|in|at the (?:top|start|beginning) of) (?:the|this|your) (?:task|prompt)`,
  String.raw`[\w-]+ (?:that |which )?(?:was|were|is|are)? ?(?:shown|given|provided|used|presented|supplied) as (?:an? |the )?(?:examples?|samples?|demonstrations?|illustrations?|models?)(?! (?:of|in)\b)`,
  String.raw`(?:samples?|examples?|demonstrations?)\b[^.;]{0,40} in the prompt`,
].map((words) => new RegExp(String.raw`(?<![\w'-])${words}(?![\w-])`, 'gi'));
