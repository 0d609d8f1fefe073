import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'estimator-auto', include: ['test/**/*.test.ts'] },
});
