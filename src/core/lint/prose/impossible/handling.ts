import { aboutReplies, aboutStories, rest, type Action } from './action';
import { own } from './consulting';

const aboutStoriesOrReplies = new RegExp(`${aboutReplies.source}|${aboutStories.source}`, 'i');

/** What texts consist of: it is lifted out, held against another and turned about in thought. */
const ofTexts = String.raw`(?:${own}|clauses?|phrases?|letters?|syllables?|quotations?|quotes?|subjects?|objects?|predicates?|adverbs?|prefix(?:es)?|suffix(?:es)?|stems?|roots?|digits?|signs?|stanzas?|verses?|scenes?|chapters?|terms?|expressions?|details?|ideas?|arguments?|thoughts?|themes?|topics?|items?|elements?|points?|statements?|meaning|reader|writer|author|speaker|problems?|matters?)`;

/** Something that is no text: "the soil", "a leaf". */
const thing = String.raw`(?:the|its|an?|each|one|both|some|his|her|their) (?:(?!${ofTexts}\b)[a-z-]+ ){0,2}?(?!${ofTexts}\b)[a-z-]+`;
const limb = String.raw`(?:(?:your|the|one|an?|both|bare) )+(?:(?:bare|own|right|left|index|little) )?(?:hands?|fingers?|thumbs?|fingertips?|nose|tongue|palms?|ears?|elbow|foot|feet|toes|wrist|knuckles?|fingernail)`;
const sensing = String.raw`(?:feel|smell|taste|sniff)(?! (?:like|free)\b) (?:how|whether|if|what|for|the|its?|any|where|when)\b`;
const noticing = String.raw`(?:see|hear|listen|watch|check|find out|notice|look|test|learn|tell)\b`;

/** Touching, moving and tasting things. */
export const handling: readonly Action[] = [
  {
    // "Press a finger into the soil", "put your ear to the engine"
    verbs: 'press stick dip push poke rub run hold put place lay',
    object: ` ${limb} (?:into|in|against|over|through|along|across|to|between|under|onto) ${thing}`,
    unless: aboutStoriesOrReplies,
  },
  {
    // "Rub a leaf between your fingers", "lift the frame with one hand"
    verbs:
      'press lift hold rub feel touch squeeze pinch roll take stick knock tap smell pick_up taste shake turn bend pull push break stretch knead weigh crumble tear',
    object: ` (?:it|them|${thing})(?: up)? (?:with|between|in|on|against|under) ${limb}(?![\\w-])`,
    unless: aboutStoriesOrReplies,
  },
  {
    // "Squeeze the fruit to feel whether it is ripe"
    verbs:
      'press squeeze shake lift knock knock_on tap tap_on touch rub scratch stick poke prod hold pick_up open step lean bite bite_into chew dip pour stir stroke bend pull push drop cut peel break sit_on stand_on lie_on put_on try_on put lay place wear walk',
    object: String.raw` (?!yourself\b|the (?:readers?|listeners?|audience)\b|into (?:the|its) [\w-]+'s\b)(?:(?! and )[^.;:!?]){0,50}? (?:to|and) (?:then )?${sensing}${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs:
      'squeeze shake lift knock_on tap_on tap rub scratch poke prod bite_into unscrew unplug plug_in sniff_at lick shine stick stir pour soak burn heat tug_at pull_at jiggle wiggle',
    object: String.raw` (?:it|them|${thing})(?! out\b)(?: [^.;:!?,]{1,40})? (?:to|and) (?:then )?${noticing}${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'squeeze rub lick sniff_at unscrew unplug jiggle prod shake',
    object: String.raw` (?:the|its|one of the) (?:[a-z-]+ ){0,2}?(?!${ofTexts}\b)[a-z-]+(?=[.;!]|$)`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'hold turn lift put',
    object: String.raw` (?:it|them|${thing})(?: up)? (?:to|against|towards|under|in front of) (?:the|an?|your) (?:[\w-]+ )?(?:light|lamp|window|mirror|sun|bulb|candle|magnet|flame)(?=[.,;!]|$| (?:to|and)\b)`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'step go walk climb',
    object: String.raw` (?:out )?(?:on ?to|out of|into|on) (?:the|your|an?) (?:balcony|street|garden|terrace|yard|door|porch|field|scales?|roof|ladder)\b`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'take',
    object: String.raw` (?:it|them|${thing}) (?:out )?for an? (?:[\w-]+ )?(?:ride|drive|spin|walk|run|test drive|flight|swim)\b`,
    unless: aboutStoriesOrReplies,
  },
];
