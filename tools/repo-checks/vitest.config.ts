import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: {
    name: 'repo-checks',
    include: ['test/**/*.test.ts'],
    // Planted violations: some of them look like tests.
    exclude: ['test/fixtures/**'],
  },
});
