import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RatingPart } from '../../core/rating/model';
import { writeTextFile } from '../files';
import type { RatingFailure } from './studies';

/**
 * Writes the part of a rater as one HTML file that needs neither VS Code nor a network: any browser shows it, keeps the
 * ratings and saves them as a file. `dist` is the folder of the built pages.
 */
export async function writeRaterPage(
  file: string,
  part: RatingPart,
  dist: string,
): Promise<{ readonly kind: 'written' } | RatingFailure> {
  const [script, style] = await Promise.all(
    ['webview-rate.js', 'webview-rate.css'].map((name) => readFile(path.join(dist, name), 'utf8')),
  );
  const written = await writeTextFile(file, raterPage(part, { script: script!, style: style! }));
  return written.kind === 'written' ? written : { kind: 'failed', message: written.message };
}

interface Built {
  readonly script: string;
  readonly style: string;
}

/**
 * The text of such a file. Its policy allows this script, this style and the empty style that the controls fill by
 * script, and nothing else, no network among it.
 */
export function raterPage(part: RatingPart, built: Built): string {
  const script = asContent(built.script, 'script');
  const style = asContent(built.style, 'style');
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}' '${hash('')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en" class="standalone">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Rating</title>
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript: it shows what is to be rated and keeps your ratings.</noscript>
<p id="loading">The page is loading. If this text stays, the file is damaged: ask the person who sent it to send it again.</p>
<script type="application/json" id="part">${asData(part)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** JSON in which nothing can end the element that holds it; it stays the same JSON. */
function asData(part: RatingPart): string {
  return JSON.stringify(part).replaceAll('<', '\\u003c');
}

/**
 * Our own bundle holds nothing that a browser would take for the end of its element, or that would hide the end; one that
 * does is a bug.
 */
function asContent(text: string, element: 'script' | 'style'): string {
  const ends = element === 'script' ? /<\/?script/i : /<\/style/i;
  if (ends.test(text)) throw new Error(`The ${element} of the page would end early.`);
  return text.replaceAll('\r\n', '\n'); // as a browser reads it, for the hash
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
