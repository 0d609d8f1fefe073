import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'trainer-tiny-lm', include: ['test/**/*.test.ts'] },
});
