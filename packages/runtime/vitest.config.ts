import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@ggmi/source'] } },
  test: {
    name: 'runtime',
    include: ['test/**/*.test.ts'],
    // Plugins written for tests import @ggmi/core, whose source Node itself cannot load.
    server: { deps: { inline: [/test\/fixtures\//] } },
  },
});
