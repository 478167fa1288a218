import type { TextDocument } from 'vscode';
import type { Linting } from '../../core/lint/lint';
import { configurationFiles, configurationOf } from '../../node/configurationFiles';

/** How the linter looks at a file: as the `stepwise.json` above it says now. */
export function lintingFor({ fileName }: TextDocument): Linting {
  return { configuration: configurationOf(configurationFiles().nearest(fileName)) };
}
