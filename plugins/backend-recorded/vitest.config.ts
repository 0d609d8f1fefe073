import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'backend-recorded', include: ['test/**/*.test.ts'] },
});
