#!/usr/bin/env node
import { commands } from './commands';
import { processTerminal } from './processTerminal';
import { stepwise } from './stepwise';

const terminal = processTerminal();
void stepwise(commands, process.argv.slice(2), terminal).then((code) => {
  terminal.close();
  // Not process.exit(): what was printed into a pipe must arrive.
  process.exitCode = code;
});
