import path from 'node:path';
import { defineCommand, json, wrongUse, type Outcome, type WrongUse } from './command';
import type { RateCall } from './rateCall';
import { createInstructions, createPredictions } from './rateCreate';
import { list, pages } from './ratePages';
import { decide, merge } from './rateMerge';
import { report } from './rateReport';
import { workspaceOption } from './run';

const actions: Readonly<Record<string, (call: RateCall) => Promise<Outcome>>> = {
  'create-instructions': createInstructions,
  'create-predictions': createPredictions,
  list,
  pages,
  merge,
  decide,
  report,
};

export const rateCommand = defineCommand({
  name: 'rate',
  summary: 'Let people rate instructions or predictions, and see how far they agree.',
  usage: 'rate <action> …',
  details: [
    'rate create-instructions <globs…> --name STUDY --raters A,B,… [--shared N|N%] [--seed N] [--pages DIR]',
    '    A study of instruction files: are the steps correct, are they complete?',
    'rate create-predictions --runs RUN RUN --name STUDY --raters A,B,… [--shared N|N%] [--sample N]',
    '    [--only-different] [--both-wrong] [--tasks <globs…>] [--seed N] [--pages DIR]',
    '    A study of two scored runs: which prediction is better? Raters do not see which run is which.',
    'rate pages --study STUDY --pages DIR [--rater NAME]',
    '    Write a file for each rater that opens in any browser, without a network; with --rater adjudication',
    '    one of what the raters disagree on, for the person who decides.',
    'rate list',
    '    The studies of the workspace, and how far they are.',
    'rate merge <files…> [--study STUDY]',
    '    Take over what raters sent back. Contradictions are shown, not hidden.',
    'rate decide --study STUDY --rater NAME --item ID --take FILE',
    '    Say which of two contradicting answers of one rater counts: the one of that file.',
    'rate report --study STUDY [--format text|markdown|csv | --json]',
    "    Progress, Fleiss' kappa with its interval, outcome, what is left to decide; as CSV the final labels.",
    '',
    'With --json: create-…, pages and merge print what they made, list a list of studies, report all figures.',
    'Exit code 1: something was left out, or is contradictory.',
  ].join('\n'),
  options: {
    name: { kind: 'text', value: 'STUDY', summary: 'The name of a new study.' },
    raters: { kind: 'text', value: 'A,B,…', summary: 'Names of raters, separated by commas.' },
    shared: {
      kind: 'text',
      value: 'N|N%',
      summary: 'How many items all raters get, for their agreement; 30 or all where not given.',
    },
    seed: { kind: 'text', value: 'N', summary: 'Of everything that is drawn; 1 where not given.' },
    pages: { kind: 'text', value: 'DIR', summary: "Where the raters' pages are written." },
    runs: { kind: 'list', value: 'RUN', summary: 'Two runs; "stepwise runs" lists them.' },
    tasks: {
      kind: 'list',
      value: 'GLOB',
      summary: 'Where definitions and inputs are read that the runs do not hold.',
    },
    sample: { kind: 'text', value: 'N', summary: 'At most N pairs, spread evenly over tasks.' },
    'only-different': { kind: 'switch', summary: 'Leave out what both runs predict alike.' },
    'both-wrong': { kind: 'switch', summary: 'Let raters say that both predictions are wrong.' },
    study: { kind: 'text', value: 'STUDY', summary: 'The name of a study that is there.' },
    rater: { kind: 'text', value: 'NAME', summary: 'One of its raters.' },
    item: { kind: 'text', value: 'ID', summary: 'One of its items.' },
    take: { kind: 'text', value: 'FILE', summary: 'The file whose answer counts.' },
    format: { kind: 'text', value: 'FORMAT', summary: 'One of text, markdown, csv.' },
    workspace: { ...workspaceOption, summary: 'The folder that holds .stepwise; the current one.' },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const [name, ...rest] = positionals;
    const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) return unknownAction(name);
    const workspace = path.resolve(terminal.folder, options.workspace ?? '.');
    return action({ positionals: rest, options, workspace, terminal });
  },
});

function unknownAction(name: string | undefined): WrongUse {
  const known = Object.keys(actions).join(', ');
  return wrongUse(
    name === undefined ? `Say what to do: ${known}.` : `"rate" cannot "${name}". It can: ${known}.`,
  );
}
