import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'estimator-kernel', include: ['test/**/*.test.ts'] },
});
