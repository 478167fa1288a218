import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

interface Layer {
  readonly layers: readonly string[];
  /** npm packages; those of core are named for one of its folders: `'prompt/mustache'`. */
  readonly packages: readonly string[];
  /** The modules of Node that it may use. */
  readonly node: 'all' | readonly string[];
  /** Whether what it takes from other layers must be types alone. */
  readonly typesOnly?: boolean;
}

/** Who may import what: the table of the architecture, as data. A layer may always import itself. */
export const layers: Readonly<Record<string, Layer>> = {
  core: { layers: [], packages: ['prompt/mustache', 'text/diff'], node: [] },
  language: { layers: ['core'], packages: ['vscode-languageserver-types'], node: [] },
  protocol: { layers: ['core'], packages: [], node: [], typesOnly: true },
  node: {
    layers: ['core', 'protocol'],
    packages: ['@huggingface/tokenizers', 'gpt-tokenizer', 'openai', 'tinyglobby'],
    node: 'all',
  },
  server: {
    layers: ['core', 'language', 'protocol', 'node'],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
    ],
    node: 'all',
  },
  cli: {
    layers: ['core', 'language', 'protocol', 'node'],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
    ],
    node: 'all',
  },
  extension: {
    layers: ['core', 'protocol', 'node'],
    packages: ['vscode', 'vscode-languageclient'],
    node: ['node:path'], // it computes with texts; files, processes and the network are behind src/node
  },
  webview: {
    layers: ['protocol'],
    packages: ['@vscode/webview-ui-toolkit', 'diff', 'uplot'],
    node: [],
  },
};

export interface Import {
  /** The file that imports, from the root of the project, such as `src/core/document/parse.ts`. */
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** What a person is told about an import that the table does not allow; `undefined` where it does. */
export function complaint({ from, line, specifier, typesOnly }: Import): string | undefined {
  const place = `${from}:${line} imports "${specifier}"`;
  const name = layerOf(from);
  const layer = name === undefined ? undefined : layers[name];
  if (name === undefined || !layer) return `${place}, and "${from}" stands in no layer`;
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(from), specifier);
    if (target === 'package.json' && layer.node === 'all') return undefined; // for the version
    const other = layerOf(target);
    if (other === undefined) return `${place}, which stands in no layer`;
    if (other === name) return name === 'webview' ? viewComplaint(from, target, place) : undefined;
    if (!layer.layers.includes(other)) return `${place}: ${name} may not import ${other}`;
    return layer.typesOnly && !typesOnly ? `${place}: ${name} may take types only` : undefined;
  }
  if (specifier.startsWith('node:'))
    return layer.node === 'all' || layer.node.includes(specifier)
      ? undefined
      : `${place}: ${name} may not use that of Node`;
  const wanted = packageOf(specifier);
  const folder = from.split('/')[2];
  return layer.packages.some((allowed) => allowed === wanted || allowed === `${folder}/${wanted}`)
    ? undefined
    : `${place}: "${wanted}" is not among the packages of ${name}`;
}

/** Every import of the project's own code, of any form, in the order of the files. */
export function projectImports(root: string): Import[] {
  return globSync(['src/**/*.ts', 'webview/**/*.ts'], { cwd: root })
    .filter((file) => !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));
}

export function importsOf(from: string, text: string): Import[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
    found.push({ from, line, specifier: specifier.text, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isCallExpression(node) && loads(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The places where core would take time, randomness, the network or the process from around it. */
export function impurities(from: string, text: string): string[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const used = ambient(node);
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (used !== undefined)
      found.push(`${from}:${line + 1} uses ${used}: core gets it as an argument`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function ambient(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const used = `${node.expression.text}.${node.name.text}`;
    const whole = ['process', 'console', 'performance', 'globalThis', 'crypto'];
    return /^(Date\.now|Math\.random)$/.test(used) || whole.includes(node.expression.text)
      ? used
      : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return /^(fetch|setTimeout|setInterval|setImmediate)$/.test(node.expression.text)
      ? `${node.expression.text}()`
      : undefined;
  return undefined;
}

function viewComplaint(from: string, target: string, place: string): string | undefined {
  const view = (file: string): string | undefined => file.split('/')[1];
  const allowed = view(target) === view(from) || view(target) === 'shared';
  return allowed ? undefined : `${place}: a view may import webview/shared only`;
}

function layerOf(file: string): string | undefined {
  const [top, second] = file.split('/');
  const name = top === 'src' ? second : top;
  return name !== undefined && name in layers ? name : undefined;
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function loads(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && callee.text === 'require')
  );
}
