import {
  aboutCode,
  aboutReplies,
  described,
  determined,
  ends,
  gap,
  rest,
  type Action,
} from './action';
import { program, programs } from './programs';

const runnable = String.raw`(?:code|scripts?|programs?|programmes?|functions?|quer(?:y|ies)|sql|commands?|snippets?|notebooks?|unit tests?|tests|test suites?|software|regex|methods?|implementations?|algorithms?|projects?|applications?|apps?|installers?|builds?|binar(?:y|ies)|pipelines?|benchmarks?)`;

/** Running something, and writing programs where no program is asked for. */
export const execution: readonly Action[] = [
  {
    verbs: 'time clock benchmark profile stress-test load-test unit-test instrument decompile',
    object: String.raw` (?:the|this|that|both|each|your|its|all) ${described}${runnable}\b`,
  },
  {
    verbs: 'run execute compile debug launch re-run rerun',
    object: String.raw` (?:the|a|an|this|your|it|its|each|both|some|that|all|them|another|any|every) ${described}${runnable}\b(?! step by step)`,
  },
  {
    verbs: 'run execute try test verify check validate compile',
    object: String.raw` ${gap}(?:in|on|with|against|using) (?:the|a|an|your|some|any) ${described}(?:terminal|shell|console|interpreter|compiler|data ?base|sandbox|ide|repl|browser|machine|computer|server|emulator|debugger|editor|command line|playground|notebook|environment|sample arguments|test (?:inputs|data)|regex tester)\b`,
  },
  {
    verbs: 'compile debug run execute launch re-run rerun',
    object: String.raw` (?:it|them)(?= (?:and|in|on|with|to|step|once|again|first|locally|until|if|against|for|yourself)\b|[.,;:]|$)(?! (?:in|on) (?:the|your|both) (?:text|head|mind|words?|sentences?))`,
  },
  {
    verbs: 'type enter issue',
    object: String.raw` (?:(?:the|that|this|your|each) (?:[\w-]+ )?(?:commands?|quer(?:y|ies)|code|statements?|url)${ends}|(?:git|ls|cat|pip|npm|cd|man|sudo|python|grep|man|make|docker) [\w-]+|${gap}(?:in|into|at) (?:the|an?|your) ${described}(?:prompt|window|(?:search|input|text|address|login|password) (?:bar|field|box|form)|(?:web|online) form|(?<=\b(?:the|an?|your) )form(?=[.,;]|$| and\b)|keyboard)\b)`,
    unless: /\btype\b/i,
  },
  {
    verbs: 'query call ping request access hit poll',
    object: String.raw` ${determined}${described}(?:interfaces?|portals?|web services?|servers?|end ?points?|indexes|apis?|systems?)${ends}`,
    unless: /\b(?:generate|write|create|produce)\b[^.]*\b(?:api|code|request|endpoint|query)/i,
  },
  {
    verbs: 'reproduce replicate trigger provoke',
    object: String.raw` (?:it(?= (?:locally|yourself|on)\b)|${determined}(?:[\w-]+ )?(?:bug|error|problem|issue|crash|fault|failure|behaviou?r|result)(?:e?s)?\b) ?(?:on|in|with|locally|yourself)\b${rest}`,
  },
  {
    verbs: 'log_into log_in_to log_onto log_on_to sign_in_to sign_into',
    object: String.raw` (?:the|an?|your|our|their|its|his|her|[\w-]+'s)\b${rest}`,
    unless: aboutCode,
  },
  {
    verbs: 'write implement code program create develop build',
    object: String.raw` (?:(?:an?|some|your own|your|one|several|new|more|two|three) (?!the\b)${described}${program}|(?!the\b)${described}${programs})(?![\w-])`,
    unless: aboutCode,
  },
  {
    verbs: 'compile commit push merge check_in',
    object: String.raw` (?:the|it|them|this|your|all) ?(?:[\w-]+ ){0,2}?(?:class(?:es)?(?! \w+s\b)|module|(?:in)?to (?:the|your|a) (?:[\w-]+ )?(?:repositor(?:y|ies)|repo|branch|main|master))(?![\w-])`,
  },
  {
    // "Call json.dumps on it"
    verbs: 'call invoke run apply import execute use try',
    object: String.raw` ${gap}(?!(?:e\.g|i\.e|u\.s)\b)[a-z_]{2,}\d*(?:\.[a-z_]{2,})+(?:\(\))?(?![\w-])`,
    unless: aboutCode,
  },
  {
    verbs: 'send',
    object: String.raw` (?:an?|the|several|some) (?:[\w-]+ )?requests? (?:to|with|using|via)\b${rest}`,
    unless: aboutReplies,
  },
];

/** Having a later. */
export const time: readonly Action[] = [
  {
    verbs: 'wait pause rest',
    object: String.raw` (?:for )?(?:an?|one|two|three|several|some|a few|five|ten|\d+|until (?:tomorrow|the next day|later|monday))\b(?: (?:seconds?|minutes?|hours?|days?|weeks?|while|time|moment|night))?`,
  },
  {
    verbs:
      'cook bake build play brew buy sew plant drive ride walk perform assemble try try_out do test taste carry_out make wear go go_to visit prepare experience inspect observe',
    object: String.raw` (?:(?:it|them|the [\w-]+|this|that|there)(?: [\w-]+){0,3}? yourself|${gap}(?:in person|on[- ]site|at home|for real|in real life|in (?:the|an?|your) (?:(?:own|real|test) )*(?:kitchen|lab|laboratory|field|garden|workshop|car|gym|street)))\b`,
    unless: new RegExp(`${aboutReplies.source}|${aboutCode.source}`, 'i'),
  },
  {
    // "Carry out the steps with real material"
    verbs:
      'carry_out act_out perform follow try try_out do go_through work_through build cook bake assemble test play_through set_up set lay_out place',
    object: String.raw` ${gap}(?:with|on|in|using) (?:an? |the )?(?:real|actual|physical) (?!(?:words?|names?|facts?|examples?|numbers?|sentences?|figures|dates|data|care|attention|interest|patience|effort|ease|thought)\b)[\w-]+`,
    unless: aboutReplies,
  },
  {
    verbs:
      'try use wear test keep drive run show observe monitor follow display advertise sell collect',
    object: String.raw` (?:the|this|that|it|both|two|each|them|all) ?${gap}for (?:an?|some|several|two|three|a few|\d+) (?:hours?|days?|weeks?|months?|while)\b`,
    unless: aboutReplies,
  },
  {
    verbs: 'cook bake fry taste smell sniff eat',
    object: String.raw` (?:the|it|some|this|an?)\b ?(?:[\w-]+)?`,
    unless:
      /\b(?:instructions?|steps|how to|advice|activit\w+)\b|\b(?:write|generate|create) (?:an?|the) (?:[\w-]+ )?recipe\b(?! for)/i,
  },
  {
    // "Check the temperature" may be reading
    verbs: 'take measure',
    object: String.raw` (?:the|their|his|her|its) (?:[\w-]+'s )?(?:temperature|pulse|blood pressure|heart rate|weight on)\b(?!${rest} (?:from|out of) )`,
    unless: aboutReplies,
  },
  { verbs: 'time clock', object: ' (?:yourself|how long)\\b' },
  {
    verbs: 'sleep_on come_back return go_back leave',
    object: String.raw` (?:(?<=sleep on )it\b|(?:to )?(?:(?:it|them|the [\w-]+) )?(?:overnight|tomorrow|(?:the )?next (?:day|morning)|after (?:a|an|some) (?:good )?(?:night|break|rest|sleep))\b)`,
    unless: aboutReplies,
  },
  {
    verbs: 'record film',
    object: String.raw` (?:yourself|your (?:voice|reading))\b${rest}`,
  },
];
