import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  // Trainings take a second of a free core, and ten where eight others want it too.
  test: { name: 'estimator-neural', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
