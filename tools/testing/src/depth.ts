/**
 * Whether the long tests run too: those that repeat a rule on more cases or wait for slow programs. CI runs them, and so does
 * `MAINSTEM_PROPERTY_RUNS=500 npm test`; without them `npm test` stays within five minutes on two cores. A test is one of them by
 * `{ tags: ['long'] }`. Files that are named run whole: `npm test tools/graph/test/soundness.test.ts`.
 */
export const thorough = process.env.CI === 'true' || process.env.MAINSTEM_PROPERTY_RUNS !== undefined;
