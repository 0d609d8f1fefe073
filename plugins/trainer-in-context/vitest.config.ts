import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'trainer-in-context', include: ['test/**/*.test.ts'] },
});
