import { readMarker } from './stepMarkers';

const tag = '(?:think(?:ing)?|thoughts?|reasoning|analysis|scratchpad|reflection)';
const aloud = new RegExp(String.raw`^(?:\s*<${tag}>[\s\S]*?(?:<\/${tag}>|$))+`, 'i');

/** What reasoning models think aloud before they answer is no part of the answer; an answer may speak of such tags. */
export function withoutReasoning(text: string): string {
  const rest = lastChannel(text).replace(aloud, '');
  return rest.slice(endOfUnopened(rest));
}

/** What stands behind the mark that some endpoints leave in front of the answer itself. */
function lastChannel(text: string): string {
  const mark = '<|channel|>final<|message|>';
  const at = text.lastIndexOf(mark);
  return at < 0 ? text : text.slice(at + mark.length);
}

/**
 * Where a thought ends whose opening tag the endpoint has kept: behind the last closing tag that has none before it, and that
 * stands alone on its line, or ends a line above all lists; 0 where there is none.
 */
function endOfUnopened(text: string): number {
  const opening = text.search(/<think(?:ing)?>/i);
  const list = startOfLists(text);
  let end = 0;
  for (const { 0: line, 1: before = '', index } of text.matchAll(
    /^(.*)<\/think(?:ing)?>[ \t]*$/gim,
  )) {
    if (opening >= 0 && opening < index + line.length) break;
    if (before.trim() === '' || index < list) end = index + line.length;
  }
  return end;
}

function startOfLists(text: string): number {
  let start = 0;
  for (const line of text.split('\n')) {
    if (readMarker(line)) return start;
    start += line.length + 1;
  }
  return text.length;
}
