import { format, formatOfName, type Format } from './format';

const languages =
  'German|French|Spanish|Italian|Portuguese|Dutch|Polish|Czech|Russian|Ukrainian|Swedish|Danish|Norwegian|Finnish|Hungarian|Romanian|Greek|Turkish|Arabic|Hebrew|Persian|Hindi|Bengali|Urdu|Tamil|Chinese|Mandarin|Japanese|Korean|Vietnamese|Thai|Indonesian|Swahili|Latin|Esperanto|Catalan';

const units =
  'milliseconds|seconds|minutes|hours|days|weeks|months|years|millimet(?:re|er)s|centimet(?:re|er)s|met(?:re|er)s|kilomet(?:re|er)s|inches|feet|yards|miles|milligrams|grams|kilograms|kilos|tonnes|ounces|pounds|millilit(?:re|er)s|lit(?:re|er)s|gallons|cups|degrees|Celsius|Fahrenheit|kelvins?|euros?|dollars|cents|percent|watts|kilowatts|bytes|kilobytes|megabytes|joules|calories';

/** In what language, unit, person and words an answer has to be. */
export const wordingFormats: readonly Format[] = [
  format(
    String.raw`\b(?:formal|polite|informal|familiar) (?:form\b|forms? of address|address|you\b|"?(?:Sie|du|vous|tu|tú|usted|Lei)(?!\p{L}))|\b(?:with|as|use|using|say) "?(?:Sie|du|vous|tu|tú|usted|Lei)"?(?!\p{L})`,
    String.raw`\b(?:in)?formal|polite|courte|civil|familiar|respect|\b(?:sie|vous|usted|with du|as du|du-form)\b|"(?:du|u)(?!\p{L})|\b(?:tu|tú|lei)(?!\p{L})|\baddress|honorific`,
  ),
  format(
    String.raw`\b(?:must|should|ha(?:s|ve) to|(?:is|are) to) be (?:written |given |phrased |formulated )?in English\b(?! (?:\w+ )?(?:words?|names?|spelling|terms?|letters|units?))`,
    String.raw`English|translat|\blanguage|\btongue`,
  ),
  format(
    String.raw`\b(?:in|use|using) the (?:same )?language (?:of|as|in which)\b`,
    String.raw`\blanguage|\btongue|translat`,
  ),
  format(
    String.raw`\b(?:in|use|using|as|set) (?:bold|italics?)\b`,
    String.raw`\bbold|\bitalic|\*|asterisk|\bemphas`,
  ),
  formatOfName(
    `(?<!\\b(?:stay|remain|translat|render)\\w* [^.;]{0,60})\\b(?:in|into) (${languages})\\b(?! (?:\\w+ )?(?:words?|names?|spelling|terms?|letters|digits|numerals|alphabet))`,
    (name) => `${name}|translat|\\blanguage|\\btongue`,
  ),
  format(
    String.raw`\b24[- ]?(?:hours?|h)\b|\bmilitary time\b`,
    String.raw`24|23\b|\b(?:1[3-9]|2[0-2])[:.]\d\d|midnight|hh|\b[ap]\.?m\b|\bafternoon|\b12\b|\btwelve\b|\bnoon|\bmilitary`,
  ),
  format(
    String.raw`\b(?:in|use|using|with) (?:British|American|Canadian|Australian) (?:English|spelling)\b`,
    String.raw`British|America|Britain|Canad|Austral|\bspel[lt]|"[a-z]+(?:our|tre|is(?:e|ed|ing)|or|ter|iz(?:e|ed|ing))"`,
  ),
  formatOfName(
    String.raw`\b(?:express\w*|given?|stat\w+|writ\w+|report\w*|measur\w+|output|answer|answered|return\w*|convert\w*|must be|should be|ha(?:s|ve) to be)\b[^.;]{0,30}\b(?:in|into|to) (?:whole |full |degrees )?(${units})\b`,
    (name) =>
      String.raw`${name.replace(/(?:re|er)?s?$/i, '')}|\bconvert|\bmultipl|\bdivid|\bround\w* (?:up|down|off)\b|\b60\b|\b100\b|\b1,?000\b|°|%|€|\$|\b(?:eur|usd|k[gm]|[cm]m|m[gl]|min|sec|hrs?)\b`,
  ),
  formatOfName(
    `\\b(?:the|its|their) (${languages}) (?:terms?|names?|words?|titles?|expressions?)\\b`,
    (name) => `${name}|translat|\\blanguage`,
  ),
  format(
    String.raw`\b(?:metric|imperial|SI) (?:units?|system|measures?)\b`,
    String.raw`metric|imperial|\bSI\b|\bunits?\b|\bconvert|\b(?:kilo|centi|milli)?(?:met(?:re|er)|gram|lit(?:re|er))s?\b|\b(?:miles|pounds|inches|feet|ounces)\b`,
  ),
  format(
    String.raw`\b(?:address|speak to|talk to|refer to)\b[^.;]{0,40}\bas "?you\b|\b(?:address|speak to|talk to) (?:(?:the|your) )?\w+ directly\b`,
    String.raw`"you|\byour?\b"|\b(?:use|with|as|into|by|say|form of) "?you\b|second person|\baddress|\bimperative|\bdirect|(?:speak|talk|writ|turn)\w* (?:\w+ )?to (?:the|your) \w+|\b(?:tell|ask|advis|invit|remind|encourag|thank|greet)\w* (?:the|your) \w+`,
  ),
  formatOfName(
    String.raw`\b(?:treat|count|regard|take) (?:the letter )?"?([a-z])"? as\b`,
    (letter) => `(?<![a-z'])${letter}(?![a-z'])`,
  ),
  formatOfName(
    String.raw`\b(?:append|add|attach) (?:the|an?) (degree|percent|currency|euro|dollar|plus|minus) (?:sign|symbol)\b`,
    (name) => String.raw`${name}|\bsign\b|\bsymbol|°|%|€|\$`,
  ),
  format(
    String.raw`\b(?:mention|name|contain|include|use|refer to|greet|address)\b(?! no\b)(?<!\b(?:not|never|n't) \w+)[^.;]{0,30}\bby (?:\w+ )?names?\b`,
    String.raw`\bname|\bcall`,
  ),
  format(
    String.raw`\b(?:must|should|has to|have to|needs? to) (?:also )?(?:mention|contain|include|name|give|state) (?:the |its |their |his |her |your )?(?:\w+ )?names?\b`,
    String.raw`\bname|\bcall`,
  ),
];
