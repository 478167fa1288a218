#!/usr/bin/env node
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from './command';
import { endWith } from './exitCode';
import { processTerminal } from './processTerminal';
import { isRuleProcess, ruleProcess } from './ruleProcess';
import { stepwise } from './stepwise';

const terminal = processTerminal();
const given = process.argv.slice(2);
// Not process.exit(): what was printed into a pipe must arrive.
void endWith(process, run());

/**
 * The editor reads the problems of a task from its last lines, and on a busy machine those that come with the end of the
 * process are lost (microsoft/vscode#92868).
 */
const untilLinesAreReadMs = 1000;

async function run(): Promise<number> {
  if (given[0] === 'lint' && !isRuleProcess())
    try {
      // To lint a few files takes half the time in a process that is started for it.
      return (await ruleProcess(__filename, given, terminal.signal)) ?? 1;
    } catch {
      // None can be started: then here.
    }
  const code = await stepwise(await commandsFor(given[0]), given, terminal);
  terminal.close();
  if (process.env.STEPWISE_TASK && code !== 0) await sleep(untilLinesAreReadMs);
  return code;
}

/** Scoring is over before all commands would be read, so it comes alone. */
async function commandsFor(name: string | undefined): Promise<readonly Command[]> {
  if (name === 'evaluate') return [(await import('./evaluateCommand')).evaluateCommand];
  return (await import('./commands')).commands;
}
