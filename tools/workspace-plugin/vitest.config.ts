import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: { name: 'workspace-plugin', include: ['test/**/*.test.ts'] },
});
