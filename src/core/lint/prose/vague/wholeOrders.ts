/** Orders that ask for the task as a whole, or for nothing in particular. */

const vagueObject =
  '(?:it|this|things|everything|all(?: of it)?|further|on it|about (?:it|this|everything)|(?:the|your) (?:\\w+ )?(?:answer|response|results?|output|outcome|work|solution|draft|findings|quality))';
/** An order without an object of its own. */
export const isBare = new RegExp(
  String.raw`^(?:please |then |also |carefully |thoroughly )*(?:` +
    String.raw`(?:optimi[sz]e|improve|refine|polish|perfect|enhance|adjust|tweak|reconsider|rethink|revise|review|recheck|go (?:back )?over|look over|double-check|finali[sz]e|evaluate|assess|modify|ponder|contemplate|deliberate|meditate|think|reflect|act|concentrate|focus|brainstorm)\b(?: ${vagueObject})?(?: (?:once more|again|one last time))?(?:,? and (?:adjust|improve|refine|revise|tweak|modify|fix|polish|optimi[sz]e|make|correct)\b(?: (?:it|this|them|any|the|some|all|possible|remaining|changes|improvements|adjustments|corrections|issues|problems))*)?(?: (?:as|if|where(?:ver)?|when(?:ever)?) (?:needed|necessary|required|possible|appropriate|it is \w+))?` +
    String.raw`|be (?:yourself|prepared|ready)|(?:think|reason) (?:step by step|it (?:over|through)|twice|before \w+)` +
    String.raw`|(?:start|begin|get (?:started|going))(?: (?:working|thinking|the (?:process|task|work)|(?:to )?work))?|act on (?:it|this|your findings)` +
    String.raw`|(?:make|do) (?:(?:any|the|some) )?(?:(?:necessary|needed|required) )?(?:improvements|adjustments|changes)(?: (?:as|if|where) (?:needed|necessary))?)\W*$`,
  'i',
);

/** "Improve the answer", where an answer is given. */
export const itself = /^\w+ the \w+\W*$/;

const taskNoun =
  '(?:task|problem|input|matter|job|work|everything|instructions?|directions?|guidelines?|requirements?|it|assignment|rest|data|information|situation|context|process|(?:next )?moves?|expectations|criteria|aspects?|factors?|issues|problems|difficult(?:y|ies)|challenges?|essence|thoughts|possibilit(?:y|ies)|eventualit(?:y|ies)|insights?|understanding|picture|overview|ideas|scenario|circumstances)';
export const isWholeTask = new RegExp(
  String.raw`^(?:please |now |always )*(?:do|handle|process|understand|comprehend|analy[sz]e|complete|perform|tackle|approach|solve|execute|deal with|work on|accomplish|manage|resolve|make sure (?:that )?you (?:understand|know)|follow|think about|reflect on|carry out|consider|evaluate|assess|interpret|get|gain|develop|obtain|achieve|meet|satisfy|fulfil+|familiari[sz]e (?:yourself )?with|brainstorm|use|finish|address|take care of|conduct|ensure|settle|adapt|weigh|explore|grasp|generate|plan|organi[sz]e|structure|immerse yourself in|get familiar with|ponder|contemplate|gather|collect|absorb|think over|look at|review)\b.*\b${taskNoun}\W*$`,
  'i',
);

/** "Come to a decision": which one, and by what? */
export const concludes =
  /^(?:(?:reach|make|draw|form|arrive at|come to|come up with|get to|find|take|develop)\b)(?: \w+){0,2} (?:conclusions?|decisions?|verdicts?|judge?ments?|solutions?|inferences?)\W*$/i;
