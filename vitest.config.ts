import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** How many cases each property test tries, where that is asked for. */
const CASES = Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 0);

export default defineConfig({
  test: {
    include: ['tools/*/test/**/*.test.ts', 'actions/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Most tests start programs, on machines that are busy: one that fails is tried once more, and run-tests.ts names it.
    retry: 1,
    pool: 'forks',
    // Most of the work is in the programs that the tests run: all cores, but in CI, where calm counts more than minutes.
    ...(process.env.CI === 'true' ? {} : { maxWorkers: availableParallelism() }),
    // See tools/testing/src/depth.ts. A case of a property may start Terraform a handful of times: the limit only ends what hangs.
    tags: [
      {
        name: 'long',
        description: 'repeats a rule on more cases, or waits for slow programs',
        timeout: 240_000 + CASES * 4_000,
      },
    ],
  },
});
