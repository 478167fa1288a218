/** What fills the frames of sentences that only ask for effort, skill or quality, as parts of regular expressions. */

/** What somebody has in the head. */
export const faculty =
  '(?:skills?|skillset|abilit(?:y|ies)|capabilit(?:y|ies)|capacit(?:y|ies)|knowledge|experience|expertise|talents?|gifts?|instincts?|intuition|judge?ment|imagination|creativity|intelligence|intellect|brains?|brain ?power|minds?|wits?|powers?|strengths?|sense|reasoning|insights?|training|competenc(?:e|y|ies)|craft|flair|potential|acumen|wisdom|learning|mastery|proficiency|ingenuity|faculties|thinking|thought|logic|know-how|cleverness|resourcefulness|best self|artistry|arsenal|repertoire|toolbox|toolkit)';
export const merit =
  '(?:excellence|perfection|quality|accuracy|precision|correctness|completeness|brilliance|greatness|success|exactness|mastery|reliability|clarity of thought|a (?:top|great|perfect|good|excellent) (?:result|performance|outcome)|the (?:best|top|stars|sky))';
export const good =
  '(?:(?:(?:really|truly|very|quite|simply|absolutely|as|so|most|particularly|extra|utterly) )*(?:good|nice|great|excellent|perfect|wonderful|superb|outstanding|brilliant|terrific|fantastic|amazing|awesome|remarkable|exceptional|impressive|extraordinary|first-rate|first-class|top|top-notch|high[- ]quality|stellar|splendid|marvell?ous|magnificent|decent|solid|satisfying|satisfactory|special|world-class|flawless|impeccable|superior|exemplary|optimal|ideal|better|best possible|(?:the|your) best|worthwhile|professional)(?: (?:as possible|as can be|as you can(?: make it)?|enough))?)';
export const matter =
  '(?:it|this|that|things|everything|(?:the|this|your|each|every|all|what) (?:\\w+ )?(?:task|job|work|problem|matter|affair|thing|whole|input|case|assignment|exercise|challenge|texts?|items?|answer|question|response|result|output|you do|is asked))';
export const result =
  '(?:answers?|results?|outputs?|outcomes?|works?|solutions?|responses?|products?|jobs?|performance|things?|piece|one|impression)';
export const tail =
  '(?: (?:of the (?:highest|best|first) (?:order|kind|quality|standard|calibre)|here|throughout|at all times|at (?:every|each) (?:step|stage|turn|point)|from (?:start|beginning) to (?:finish|end)|all the way(?: through)?|in (?:this|every|everything|all|what|whatever)(?: \\w+)?(?: you do)?|at hand|at your (?:disposal|command)|(?:that )?you (?:have|possess|can muster|can summon|can)(?: got| learn(?:ed|t))?|for (?:this|it|the (?:task|job))|to the full(?:est)?|(?:up)?on (?:this|it|the task)|(?:in)?to (?:the utmost|good use|work|use|bear)(?: here)?|on|of yours|as (?:it )?(?:needed|required|necessary|appropriate)|when (?:you )?(?:answer\\w*|work\\w*|decid\\w+|respond\\w*|do\\w*(?: (?:so|this|it))?)|with (?:this|it|care)|wisely|well|fully|properly|in full))*';
export const users =
  'use apply employ utilise utilize rely draw trust bring summon muster harness tap exercise exert engage deploy leverage mobilise mobilize unleash show demonstrate display call fall make put combine activate lean wield unlock exploit exhaust prove sharpen switch turn';
export const using =
  '(?:use|apply|employ|utili[sz]e|rely (?:up)?on|draw (?:up)?on|trust(?: in)?|bring|summon|muster|harness|tap into|exercise|exert|engage|deploy|leverage|mobili[sz]e|unleash|show(?: off)?|demonstrate|display|call (?:up)?on|fall back (?:up)?on|make (?:\\w+ )?use of|make the most of|put|combine|activate|lean on|wield|unlock|exploit|bring in|bring out|exhaust|prove|sharpen|switch on|turn on)';
const owned = `(?:(?:all|every bit|the full (?:range|power)|the whole|both|each|the (?:best|most|full(?:est)? extent))(?: of)? )?(?:your |all (?:the |available |relevant |necessary )?|every (?:last )?|the necessary |the required |the relevant |whatever |what |good |common |sound |critical |logical |careful |clear |some )`;
export const faculties = `${owned}(?:(?!background|world|general|outside|prior|external|domain)[\\w-]+ ){0,3}${faculty}(?:(?:,| and|, and) (?:your )?(?:\\w+ )?${faculty})*`;
