/** Up to four words that describe the noun behind them. */
export const described = String.raw`(?:[\w'-]+ ){0,4}?`;

export const changed =
  '(?:refined|revised|updated|improved|final|corrected|rewritten|generali[sz]ed|shortened|simplified|new|adjusted|modified|edited|cleaned-up|polished|better|expanded|detailed|complete|concise|shorter|longer|clearer|more [\\w-]+|step-by-step|requested|rephrased|reworked|optimi[sz]ed|enhanced|following|amended|revamped|streamlined|leaner|tighter|condensed|cleaned up|tidied-up|re-written|reformulated|adapted|fixed|task-level|general|generic|alternative|suggested|proposed)';

/** What a chat model hands over. */
export const made =
  '(?:instructions?|steps(?! templates?)|version|prompt|list of (?:the )?steps|guide|breakdown|procedure|rewrite|draft|walk-?through|revision|code you)';

/** What only somebody who writes for another one says of himself. */
export const did =
  '(?:removed|rewrote|rewritten|kept|made|added|changed|updated|revised|shortened|simplified|generali[sz]ed|rephrased|included|written|wrote|tried|left|replaced|refined|fixed|corrected|adjusted|adapted|dropped|deleted|cut|split|merged|reordered|restructured|incorporated|provided|created|prepared|drafted|put together|taken|misunderstood|misread|forgot|moved|omitted|reworked|used|noticed|assumed|avoided|broken|numbered|listed|turned|combined|condensed|expanded|clarified|addressed|followed)';

/** How people praise a task or a request. */
export const approving =
  '(?:good|great|nice|interesting|fun|tricky|fair|lovely|neat|excellent|clever|cool|fascinating|challenging|wonderful|fantastic|amazing|valid|helpful|thoughtful|sharp|intriguing|super|brilliant|exciting|tough|hard|classic|important|awesome|useful|solid|valuable|smart)';
