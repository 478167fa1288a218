import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileExpressionsAtOnce } from '../node/compiledExpressions';
import { serve } from './server';

compileExpressionsAtOnce();
serve(createConnection(ProposedFeatures.all), {
  rulePages: path.join(__dirname, 'rules'),
  layouts: path.join(__dirname, 'layouts'),
});
