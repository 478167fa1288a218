import { remembered } from '../../../text/remembered';
import { aboutReplies } from './action';

/** "Follow the link and see what page it leads to": a deed for what it shows is meant, even where the definition speaks of links. */
export const isForItsOutcome = (verb: string, behind: string, task: string): boolean =>
  going.test(verb) && showsOutcome(behind, task);

/** "… into a terminal and see what is printed" */
export const showsOutcome = (behind: string, task: string): boolean =>
  learning.test(behind) && !aboutReplies.test(task) && !writesDeeds(task);

/** Verbs by which one leaves the text: "find the file and check its name" stays in it. */
const going =
  /^(?:open|visit|follow|click|enter|typ|past|run|execut|start|launch|download|fetch|upload|submit|connect|load)(?:e|ing|ning)?$/;
const learning =
  /^[^.;:!?]{0,80}?(?:\band|,|\bto|\bso that you(?: can)?) (?:then )?(?:see|hear|learn|check|confirm|verify|make sure|find out|watch|observe|test|note|record|look|wait|read|paste|type|compare)\b/i;
/** The definition of a task whose answer opens and runs things itself. */
const writesDeeds = remembered((task) =>
  task.split('.').some((sentence) => {
    const verb = sentence.search(making);
    return verb >= 0 && running.test(sentence.slice(verb));
  }),
);
const making = /\b(?:write|generate|create|produce|complete|translate|convert|turn)\b/i;
const running =
  /\b(?:code|commands?|scripts?|functions?|programs?|sql|regex|regular expression)\b/i;
