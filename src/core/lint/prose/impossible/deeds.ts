import { aboutReplies, described, determined, ends, rest, type Action } from './action';

const staff = '(?:customers?|callers?|clients?|buyers?|users?|guests?|passengers?|members?)';
const orders =
  '(?:orders?|bookings?|reservations?|subscriptions?|appointments?|accounts?|contracts?|payments?|deliver(?:y|ies)|cards?|passwords?|refunds?|returns?)';

/** Doing what somebody in the input wants done. */
export const deeds: readonly Action[] = [
  {
    verbs: 'send',
    object: String.raw` (?:(?:the|this|that) ${staff}|him|her|them) (?:an?|the|their|another) ${described}(?:vouchers?|refunds?|replacements?|links?|codes?|forms?|invoices?|cop(?:y|ies)|e-?mails?|messages?|letters?)\b`,
    unless: aboutReplies,
  },
  {
    verbs: 'refund reimburse compensate',
    object: String.raw` (?:the |their |his |her )(?:${staff}|money|price|purchase|amount)${ends}`,
    unless: aboutReplies,
  },
  {
    verbs: 'issue process initiate arrange grant pay_out authorize authorise trigger',
    object: ` (?:an?|the|their) ${described}(?:refunds?|replacements?|vouchers?|pick-?ups?|call-?backs?)${ends}`,
    unless: aboutReplies,
  },
  {
    verbs: 'cancel block unblock reset reactivate deactivate freeze unlock lock renew suspend',
    object: String.raw` (?:the|their|his|her) ${described}(?:[\w-]+(?:'s|s') )?${described}${orders}${ends}`,
    unless: aboutReplies,
  },
  {
    verbs: 'book reserve',
    object: ` (?:an?|the) ${described}(?:flights?|rooms?|seats?|tables?)(?= (?:for|with|at|on|in|and|to)\\b|[.,;]|$)`,
    unless: aboutReplies,
  },
  {
    verbs: 'book schedule arrange make',
    object: ` (?:an?|the) ${described}(?:appointments?|reservations?|visits?|meetings?|call-?backs?)(?= (?:for|with|at|on|in)\\b|[.,;]|$)`,
    unless: aboutReplies,
  },
  {
    verbs: 'open create raise file lodge log submit',
    object: String.raw` (?:an?|another) ${described}(?:tickets?|incidents?|support (?:cases?|requests?)|bug reports?) (?:for|with|in|at|on)\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'dispatch send_out send call call_for',
    object: ` ${determined}${described}(?<thing>ambulances?|taxis?|cabs?|couriers?|fire brigade|police|replacements?)${ends}`,
    isForeign: true,
    unless: aboutReplies,
  },
  {
    verbs: 'photograph film',
    object: String.raw` (?:the|it|them|this|each|your|some)\b${rest}`,
    unless: /\b(?:photograph|film)\w*/i,
  },
  {
    verbs: 'publish post upload pin',
    object: String.raw` (?:(?:it|them|the [\w-]+|your [\w-]+|this [\w-]+) (?:in|on|to|at|under|among|via|around) |(?:an?|some) [^.;:!?]{1,40}? (?:in|on|to|at) (?:an?|the|your|some) (?:[\w-]+ )?(?:groups?|forums?|pages?|channels?|boards?|communit(?:y|ies)|sites?|networks?|walls?|feeds?|blogs?)\b)${rest}`,
    unless: new RegExp(
      String.raw`${aboutReplies.source}|\b(?:publish|post(?:ed|ing)|share)\b`,
      'i',
    ),
  },
  {
    verbs: 'subscribe sign_up register',
    object: String.raw` (?:to|for|with|at) (?:the|an?|its|their)\b${rest}`,
  },
  {
    verbs: 'order buy purchase borrow rent hire',
    object: String.raw` (?:one of|samples?|an? (?:copy|sample|specimen|test))\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'publish post upload release',
    object: String.raw` (?:it|them|both|each|the|your|this)\b[^.;:!?]{0,40} and (?:see|compare|count|wait|watch|note|measure|check)\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'go go_out drive travel walk cycle ride',
    object: String.raw` to (?:the|that) (?:place|scene|site|address|location|shop|venue|spot|office|house)(?: [^.;:!?]{0,30})? and (?:look|listen|see|ask|check|inspect|measure|take)\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'play sing hum',
    object: String.raw` [^.;:!?]{0,40}on (?:an?|the|your) (?:piano|guitar|keyboard|violin|flute|instrument|trumpet|organ)\b`,
  },
  {
    verbs: 'look peer',
    object: String.raw` (?:out of|through) (?:the|your|an?) (?:window|telescope|microscope|door)\b`,
  },
  {
    verbs: 'turn_on switch_on turn_off switch_off enable activate',
    object: String.raw` (?:the |your )?${described}(?:logging|tracing|track changes|spell(?:ing)?[ -]checking|machine|device|appliance|phone|lights?|power|microphone|subtitles|notifications?)\b`,
    unless: aboutReplies,
  },
  {
    verbs: 'mark flag move archive delete star',
    object: String.raw` (?:it|them|this|the [\w-]+) (?:as [\w-]+ )?(?:in|from|to) (?:the|your) ${described}(?:inbox|mailbox|folder|outbox|spam folder|bin|trash)\b`,
  },
];
