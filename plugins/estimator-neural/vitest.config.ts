import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'estimator-neural', include: ['test/**/*.test.ts'] },
});
