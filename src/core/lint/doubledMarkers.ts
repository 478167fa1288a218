import type { Step } from '../document/model';
import { stepMarker, type StepMarker } from '../document/stepMarker';
import type { Report } from './rule';

/** Steps whose own text begins with one more number or bullet, as that of a pasted list does behind a number of the list here. */
export function* doubledMarkers(steps: readonly Step[]): Generator<Report> {
  for (const [index, { value, span }] of steps.entries()) {
    const doubled = doubledMarker(value.text);
    if (doubled === '') continue;
    const { start } = value.span;
    const place = { start, end: start + doubled.length };
    const written = doubled.trim();
    yield {
      span: value.runs.length > 0 ? { start, end: start + written.length } : span,
      message: `This step is marked twice: "${written}" stands in its text, too, and goes into the prompt.`,
      step: index + 1,
      ...(value.runs.length > 0 && {
        fix: { title: `Remove "${written}"`, edits: [{ span: place, text: '' }] },
      }),
    };
  }
}

/** The markers that stand before the text, with the white space behind them; empty where there are none. */
function doubledMarker(text: string): string {
  const [line = ''] = text.split('\n', 1);
  let end = 0;
  for (;;) {
    const rest = line.slice(end);
    const marker = stepMarker(rest);
    const behind = marker && rest.slice(marker.text.length).trimStart();
    if (!behind || !beginsText(behind) || beginsList(marker, text.slice(end))) break;
    end = line.length - behind.length;
  }
  return line.slice(0, end);
}

/** Not as in "2. of the options". */
const beginsText = (text: string): boolean => /^[^\p{Ll}]/u.test(text);

/** Whether the step has a list within it, of which the marker is the first. */
function beginsList({ text, number }: StepMarker, whole: string): boolean {
  if (number === null)
    return whole.split('\n').some((line, at) => at > 0 && stepMarker(line.trim())?.text === text);
  return new RegExp(String.raw`(?:^|[\s,;(])${number + 1}[.)]\s`, 'm').test(whole);
}
