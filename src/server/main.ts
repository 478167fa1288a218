import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileExpressionsOnce } from '../node/regularExpressions';
import { serve } from './server';

compileExpressionsOnce();
serve(createConnection(ProposedFeatures.all), {
  rulePages: path.join(__dirname, 'rules'),
  layouts: path.join(__dirname, 'layouts'),
});
