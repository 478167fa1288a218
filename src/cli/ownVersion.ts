import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of Stepwise, from its package.json: one folder above the bundle, or two above the sources. */
export function ownVersion(): string {
  const candidates = ['..', '../..'].map((up) => path.join(__dirname, up, 'package.json'));
  const file = candidates.find((candidate) => existsSync(candidate));
  if (file === undefined) return 'unknown';
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version; // our own file
}
