import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), {
  rulePages: path.join(__dirname, 'rules'),
  layouts: path.join(__dirname, 'layouts'),
});
