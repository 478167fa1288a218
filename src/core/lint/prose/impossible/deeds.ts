import { aboutReplies, aboutStories, described, ends, rest, type Action } from './action';
import { own } from './consulting';

const aboutStoriesOrReplies = new RegExp(`${aboutReplies.source}|${aboutStories.source}`, 'i');

/** What texts consist of: it is lifted out, shaken and turned about in thought. */
const ofTexts = String.raw`(?:${own}|clause|phrase|letter|syllable|quot(?:e|ation)|subject|object|predicate|adverb|prefix|suffix|stem|root|digit|sign|stanza|verse|scene|chapter|term|expression|detail|idea|argument|thought|theme|topic|item|element|point|statement|sentence|passage|meaning|reader|writer|author|speaker|problem|matter|down|out|end|beginning|start|top|bottom|side)s?\b`;

/** Something that is no text: "the soil", "a leaf". */
const thing = String.raw`(?:the|its|an?|each|one|both|some|his|her|their) (?!(?:(?!and |to )[a-z'-]+ ){0,2}?${ofTexts})[a-z'-]+`;
const limb = String.raw`(?:(?:your|the|one|an?|both|bare) )+(?:(?:bare|own|right|left|index|little) )?(?:hands?|fingers?|thumbs?|fingertips?|nose|tongue|palms?|ears?|elbow|foot|feet|toes|wrist|knuckles?|fingernail)`;
const noticing = String.raw`[^.;:!?]{0,60}? (?:and|to) (?:then )?(?:see|look|listen|hear|feel|smell|taste|notice|watch|find out|learn|measure)\b`;
const customers = '(?:customers?|callers?|clients?|buyers?|users?|guests?|passengers?|members?)';
const orders =
  '(?:orders?|bookings?|reservations?|subscriptions?|appointments?|accounts?|deliver(?:y|ies)|passwords?|refunds?|flights?|rooms?|tickets?)';

/** Doing something in the world: with hands, eyes and ears, or what somebody in the input wants done. */
export const deeds: readonly Action[] = [
  {
    // "Shake the melon and listen for loose seeds"
    verbs:
      'cook bake boil fry roast grill brew taste smell sniff lick chew touch squeeze shake lift knock_on tap_on rub scratch poke prod bite_into lean_over plug_in unplug unscrew jiggle photograph film plant dig_up install download launch restart switch_on turn_on',
    object: ` (?:it|them|${thing})(?![\\w'-]| (?:down|out)\\b)${noticing}${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'drive travel cycle ride fly hike walk',
    object: ` (?:out |over |down )?(?:to|into|round|around|past) ${thing}${noticing}${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    // "Press a finger into the soil", "put your ear to the engine"
    verbs: 'press stick dip push poke rub run hold put place lay',
    object: ` ${limb} (?:into|in|against|over|through|along|across|to|between|under|onto) ${thing}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'go step walk look',
    object: String.raw` (?:outside|outdoors)(?=[.,;]| (?:and|to|for)\b)${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'play put_on',
    object: String.raw` (?:an?|some|the|several|two|three|a few) (?:[\w-]+ ){0,3}?(?:music|songs?|tunes?|melod(?:y|ies)|chords?|notes?|games?|rounds?|matches|moves?|records?|scales?|recordings?)\b[^.;:!?]{0,60}?\b(?:listen|hear|see|against|yourself|on (?:an?|the|your) [\w-]+)\b`,
    unless: /\bplay/i,
  },
  {
    verbs: 'play replay record',
    object: String.raw` (?:it|them|both|the|this|each|your)\b[^.;:!?,]{0,40}? and (?:listen|hear|pay attention to (?:the|its|his|her) (?:voice|tone|sound))\b`,
    unless: /\bplay/i,
  },
  {
    verbs: 'refund reimburse cancel reset unblock reactivate renew book',
    object: ` (?:the|their|his|her) ${described}(?:${customers}|${orders})${ends}(?! to (?:zero|\\d))`,
    unless: aboutReplies,
  },
];
