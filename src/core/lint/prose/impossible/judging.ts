/** What others are asked to do with the text. */
export const judge = String.raw`(?:check|verify|review|proof-?read|read|label|annotate|judge|rate|decide|translate|evaluate|confirm|vote|correct|score|choose|help|look|test|rank|assess|compare|give|tell|answer|approve|edit|revise|comment|sign off|go (?:over|through)|look (?:at|over|through)|authori[sz]e|agree|settle)\b`;
/** The same, as it was done by somebody. */
export const judged = String.raw`(?:checked|verified|reviewed|proof-?read|labelled|labeled|annotated|judged|rated|translated|evaluated|confirmed|corrected|approved|scored|assessed|edited|signed off|looked at|validated|double-checked|reread|re-read|cleared|authori[sz]ed|examined|inspected|tested|graded|decided|ranked|revised|ok'd|counter-?checked|cross-checked|voted on|polished|adjudicated|settled)`;
/** "(somebody) from the team" */
export const belonging = String.raw`(?: (?:from|of|in|with|who|on|at)(?: [\wÀ-ɏ\uE004\uE005'-]+){1,5}?)?`;
