import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tools/*/test/**/*.test.ts', 'actions/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
