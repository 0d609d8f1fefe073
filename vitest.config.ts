import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'plugins/*', 'apps/*', 'tools/repo-checks'],
    reporters: ['default'],
  },
});
