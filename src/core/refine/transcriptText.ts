import { compareFindings, type StepFinding } from './convergence';
import { stages } from './stages';
import type { Transcript } from './transcript';
import { pathTo, stepsOf, type Turn } from './turns';

/**
 * A conversation as a page to read, and to lay beside another: the branch it ended on, turn by turn, what was asked last. Where
 * several models answered, each turn tells its own.
 * Nothing in it differs between two equal conversations: no times, no request ids.
 */
export function transcriptText(
  transcript: Transcript,
  lint: (steps: readonly string[]) => readonly StepFinding[],
): string {
  const { stepsBefore, turns, current, failure } = transcript;
  const path = pathTo(turns, current);
  const [answerer = answererOf(transcript), ...others] = new Set(path.map(answererOf));
  const sections: string[] = [
    [`# ${transcript.task}`, ...(others.length === 0 ? [answerer] : [])].join('\n'),
    `## Steps of the file\n\n${listed(stepsBefore)}`,
  ];
  let before = stepsBefore;
  for (const [index, turn] of path.entries()) {
    const findings = stepsOf(turn).length === 0 ? null : changes(before, turn, lint);
    sections.push(
      [
        `## ${index + 1}. ${titleOf(turn)}`,
        ...(others.length === 0 ? [] : [answererOf(turn)]),
        turn.steps.length === 0
          ? `The answer holds no steps:\n\n${turn.answer}`
          : listed(stepsOf(turn)),
        ...(turn.chosen ? ['Changed by hand.'] : turn.objection ? [turn.objection] : []),
        ...(findings ? [findings] : []),
      ].join('\n\n'),
    );
    if (stepsOf(turn).length > 0) before = stepsOf(turn);
  }
  if (failure) sections.push(`## Broken off\n\n${failure.message}`);
  sections.push(...path.map((turn) => `## What "${titleOf(turn)}" asked\n\n${turn.prompt}`));
  return `${sections.join('\n\n')}\n`;
}

/** Who answered, with its settings: a line for each. */
function answererOf({ model, parameters }: Pick<Turn, 'model' | 'parameters'>): string {
  const settings = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
  return [`Model: ${model}`, ...settings].join('\n');
}

function titleOf({ stage, edited, prompt }: Turn): string {
  const title = stages.find(({ id }) => id === stage)?.title;
  if (title !== undefined) return edited ? `${title}, with another prompt` : title;
  return `“${/^.*/.exec(prompt)![0]}”`;
}

function listed(steps: readonly string[]): string {
  return steps.length === 0
    ? 'None.'
    : steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
}

function changes(
  before: readonly string[],
  turn: Turn,
  lint: (steps: readonly string[]) => readonly StepFinding[],
): string {
  const found = (steps: readonly string[]) => (steps.length === 0 ? [] : lint(steps));
  const { fixed, added, left } = compareFindings(found(before), found(stepsOf(turn)));
  const told = [
    ...left.map(tell('left')),
    ...added.map(tell('added')),
    ...fixed.map(tell('fixed')),
  ];
  return told.length === 0 ? 'No findings.' : told.join('\n');
}

const tell =
  (what: string) =>
  ({ rule, message }: StepFinding): string =>
    `- ${what}: ${rule}: ${message}`;
