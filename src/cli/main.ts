#!/usr/bin/env node
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from './command';
import { endWith } from './exitCode';
import { processTerminal } from './processTerminal';
import { stepwise } from './stepwise';

const terminal = processTerminal();
const given = process.argv.slice(2);
const done = commandsFor(given[0])
  .then((commands) => stepwise(commands, given, terminal))
  .then(async (code) => {
    terminal.close();
    if (process.env.STEPWISE_TASK && code !== 0) await sleep(untilLinesAreReadMs);
    return code;
  });
// Not process.exit(): what was printed into a pipe must arrive.
void endWith(process, done);

/**
 * The editor reads the problems of a task from its last lines, and on a busy machine those that come with the end of the
 * process are lost (microsoft/vscode#92868).
 */
const untilLinesAreReadMs = 1000;

/** Scoring is over before all commands would be read, so it comes alone. */
async function commandsFor(name: string | undefined): Promise<readonly Command[]> {
  if (name === 'evaluate') return [(await import('./evaluateCommand')).evaluateCommand];
  return (await import('./commands')).commands;
}
