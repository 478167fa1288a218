import { aboutReplies, aboutStories, determined, ends, rest, type Action } from './action';

const aboutStoriesOrReplies = new RegExp(`${aboutReplies.source}|${aboutStories.source}`, 'i');
const noticing = String.raw`[^.;:!?]{0,60}?\b(?:and|to) (?:then )?(?:see|look|watch|listen|hear|ask|describe|feel|taste|smell|count|note|check|find out|learn|buy|take|measure|compare)\b`;
const patient = String.raw`(?:the |this |each |his |her |their )(?:patient|child|baby|boy|girl|man|woman|animal|dog|cat|horse|cow|person)(?:'s|s')`;
const body = String.raw`(?:throat|lungs?|heart(?:beat)?|chest|pulse|breathing|blood pressure|eyes?|ears?|skin|mouth|teeth|tongue|temperature|reflexes|abdomen|stomach|belly|wounds?|knees?|legs?|arms?|back|neck|forehead)`;

/** Seeing, hearing and touching what is in no text, and going where it is. */
export const senses: readonly Action[] = [
  {
    verbs: 'examine feel touch press palpate tap listen_to measure shine_a_light_into',
    object: String.raw` ${patient} (?:[\w-]+ )?${body}(?=[.,;:]|$| (?:and|with|for|to|before|again|yourself)\b)`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'order do run take request arrange carry_out perform prescribe',
    object: String.raw` ${determined}(?:[\w-]+ )?(?:blood|urine|allergy|laboratory|lab|pregnancy|skin|stress|hearing|eye|dna|tissue|soil|water|x-ray|ct|mri|ultrasound) (?:tests?|samples?|scans?|counts?|examinations?)\b(?! (?:into|as)\b)`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'walk drive travel cycle ride fly hike',
    object: String.raw` (?:out |over |round |down |along )?to (?:an?|some|the|your) [\w-]+${noticing}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'go head',
    object: String.raw` (?:out |over |round |down |along )?(?:to|into) (?:a nearby|the local|your (?:local|nearest)|a (?:local|real)) [\w-]+${noticing}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'drop_by drop_in_at stop_by call_in_at pop_into pop_in_at nip_into swing_by',
    object: String.raw` (?:an?|the|your|his|her|their|its)\b${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'go step walk look',
    object: String.raw` (?:outside|outdoors)(?=[.,;]| (?:and|to|for)\b)${rest}`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'look walk go search',
    object: String.raw` (?:around|round|through|about) (?:town\b|your (?:own )?(?:records?|shel(?:f|ves)|files|papers|photos|albums?|inbox)\b|(?:your|the) (?:own )?(?:kitchen|house|home|flat|apartment|room|office|garden|neighbou?rhood|street|shops?|supermarket|cupboards?|fridge|wardrobe|city)\b(?! (?:of|in) the (?:text|story|description)))`,
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
    verbs: 'walk drive cycle ride',
    object: String.raw` (?:both|each|the) [\w-]+ and (?:stop|measure|time|count|take|note)\b`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'clap tap stamp beat drum dance act act_out',
    object: String.raw` [^.;:!?]{0,40}?(?:with|on) (?:your|the|an?) (?:hands?|fingers?|feet|foot|table|desk|puppets?|dolls?)\b`,
    unless: aboutStoriesOrReplies,
  },
  {
    verbs: 'watch observe shadow film',
    object: String.raw` (?:how |what )?(?:an?|another|other|several|some|real|your) (?:(?!(?:and|or|that|which|who)\b)[\w-]+ ){0,3}?\uE004+ (?:does|do|makes?|handles?|works?|solves?|plays?|performs?|pronounces?|cooks?|draws?|reads?|goes about|go about|uses?|at work|in action|doing|working|making)\b`,
    unless: aboutStoriesOrReplies,
    needs: 'people',
  },
  {
    verbs: 'look_at look_on look_in check consult glance_at see read',
    object: String.raw` (?:an?|your|the (?:wall|current|kitchen|office)|on an?|in an?) (?:[\w-]+ )?(?<thing>calendars?|clocks?|watch(?:es)?|maps?|globes?|atlas|thermometers?|barometers?|time ?tables?|price lists?|phone books?|menu cards?)${ends}`,
    isForeign: true,
  },
];
