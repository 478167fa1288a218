#!/usr/bin/env node
import type { Command } from './command';
import { processTerminal } from './processTerminal';
import { stepwise } from './stepwise';

const terminal = processTerminal();
const given = process.argv.slice(2);
void commandsFor(given[0])
  .then((commands) => stepwise(commands, given, terminal))
  .then((code) => {
    terminal.close();
    // Not process.exit(): what was printed into a pipe must arrive.
    process.exitCode = code;
  });

/** Scoring is over before all commands would be read, so it comes alone. */
async function commandsFor(name: string | undefined): Promise<readonly Command[]> {
  if (name === 'evaluate') return [(await import('./evaluateCommand')).evaluateCommand];
  return (await import('./commands')).commands;
}
