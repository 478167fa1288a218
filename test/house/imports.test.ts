import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { complaint, importsOf, impurities, projectImports } from './imports';

const root = path.resolve(import.meta.dirname, '../..');
const imports = projectImports(root);

test('every import is one that the architecture allows', () => {
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.flatMap((found) => complaint(found) ?? [])).toEqual([]);
});

test('core takes neither time nor randomness nor the network from around it', () => {
  const files = globSync('src/core/**/*.ts', { cwd: root });
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  expect(files.flatMap((file) => impurities(file, read(file)))).toEqual([]);
});

test('the webview toolkit is imported in one module', () => {
  const modules = imports
    .filter(({ specifier }) => specifier.startsWith('@vscode/webview-ui-toolkit'))
    .map(({ from }) => from);
  expect([...new Set(modules)]).toHaveLength(1);
});

describe('the guard sees', () => {
  test.each([
    ['core reaching out', 'src/core/lint/lint.ts', `import fs from 'node:fs';`],
    ['core reaching up', 'src/core/lint/lint.ts', `import { x } from '../../node/files';`],
    ['a package in a folder of core that it is not for', 'src/core/lint/lint.ts', `import 'diff';`],
    ['vscode outside the extension', 'src/node/files.ts', `import type { Uri } from 'vscode';`],
    ['a type in passing', 'src/language/hover.ts', `let u: import('vscode').Uri;`],
    ['an import on first use', 'src/extension/activate.ts', `await import('../server/main');`],
    ['a re-export', 'webview/refine/main.ts', `export { x } from '../../src/core/lint/lint';`],
    ['require', 'src/language/hover.ts', `const fs = require('node:fs');`],
    ['import =', 'src/language/hover.ts', `import fs = require('node:fs');`],
    ['a value in the protocol', 'src/protocol/refine.ts', `import { x } from '../core/lint/lint';`],
    ['one view taking from another', 'webview/refine/main.ts', `import '../preview/rows';`],
    ['a file outside every layer', 'src/text/x.ts', `import '../core/lint/lint';`],
  ])('%s', (_, from, text) => {
    expect(importsOf(from, text).map(complaint)).toEqual([expect.stringContaining(from)]);
  });

  test.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'fetch(url)',
    'process.env',
    'setTimeout(f)',
  ])('%s in core', (text) => {
    expect(impurities('src/core/lint/lint.ts', text)).toHaveLength(1);
  });

  test('and lets pass what is allowed', () => {
    const allowed = [
      importsOf('src/core/text/words.ts', `import { diffWords } from 'diff';`),
      importsOf('src/protocol/refine.ts', `import type { Span } from '../core/document/model';`),
      importsOf('src/protocol/refine.ts', `import { type Span } from '../core/document/model';`),
      importsOf('src/server/server.ts', `import { x } from 'vscode-languageserver/node';`),
      importsOf('webview/refine/main.ts', `import '../shared/dom'; import './refine.css';`),
      importsOf('src/core/lint/rules.ts', `const d = new Date(0); import page from './a.md';`),
    ].flat();
    expect(allowed).toHaveLength(7);
    expect(allowed.map(complaint)).toEqual(allowed.map(() => undefined));
  });
});
