// Tests of properties draw the same cases on every machine, so that a failure is one's own and can be repeated.
// Another seed draws others: STEPWISE_SEED=7 npm run test:unit, or STEPWISE_SEED=random.
import fc from 'fast-check';

const seed = process.env.STEPWISE_SEED ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
