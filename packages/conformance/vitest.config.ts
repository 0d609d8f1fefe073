import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'conformance', include: ['test/**/*.test.ts'] },
});
