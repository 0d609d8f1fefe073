import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  // A test of many samples takes a second or two alone, and several on a busy machine.
  test: { name: 'estimator-kernel', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
