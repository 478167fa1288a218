import type { Command } from './command';
import { buildCommand } from './buildCommand';
import { doctorCommand } from './doctorCommand';
import { evaluateCommand } from './evaluateCommand';
import { exportCommand } from './exportCommand';
import { formatCommand } from './formatCommand';
import { importCommand } from './importCommand';
import { lintCommand } from './lintCommand';
import { predictCommand } from './predictCommand';
import { previewCommand } from './previewCommand';
import { rateCommand } from './rateCommand';
import { refineCommand } from './refineCommand';
import { runCommand } from './run';
import { runsCommand } from './runs';
import { serverCommand } from './serverCommand';

/** Every command, in the order of the work. */
export const commands: readonly Command[] = [
  importCommand,
  lintCommand,
  formatCommand,
  refineCommand,
  previewCommand,
  exportCommand,
  buildCommand,
  predictCommand,
  evaluateCommand,
  runCommand,
  runsCommand,
  doctorCommand,
  rateCommand,
  serverCommand,
];
