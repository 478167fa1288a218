import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RatingPart } from '../../../src/core/rating/model';
import { raterPage } from '../../../src/node/rating/raterPage';

const built = { script: 'show();', style: '.rate { color: red }' };
const part: RatingPart = {
  format: 1,
  study: 'spring',
  kind: 'predictions',
  rater: 'Ann',
  questions: [],
  items: [],
};

const dataIn = (page: string): string =>
  /<script type="application\/json" id="part">(.*?)<\/script>/s.exec(page)![1]!;

test('the part stays what it is, whatever texts it holds', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (study, rater) => {
      const given = { ...part, study: `</script><!--${study}`, rater };
      expect(JSON.parse(dataIn(raterPage(given, built)))).toEqual(given);
    }),
  ));

test('the policy allows this script and this style alone, and no network', () => {
  const page = raterPage(part, { ...built, script: 'show();\r\n' });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash('show();\n')}`,
    `style-src ${hash(built.style)} ${hash('')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(page).toContain('<script type="module">show();\n</script>');
});

test('a script or style that would end early is refused', () => {
  for (const broken of [
    { script: 'a("</SCRIPT>")' },
    { script: '"<script"' },
    { style: '</style' },
  ])
    expect(() => raterPage(part, { ...built, ...broken })).toThrow('end early');
});
