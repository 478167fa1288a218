import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

/**
 * Expects that axe finds nothing to object to in what the page shows, which is called `shown` in a failure. Between
 * themes only colours differ: with `coloursAlone`, no other rule is asked.
 */
export async function expectAccessible(page, shown, { coloursAlone = false } = {}) {
  // A page without frames can be judged in itself; a second page for each judgement takes as long as the judgement.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (coloursAlone) axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, impact, nodes }) =>
      `${shown}: ${impact} ${id} ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
  assert.deepEqual(found, []);
}
