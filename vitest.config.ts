import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'plugins/*', 'apps/*', 'tools/repo-checks', 'tools/workspace-plugin'],
    // The default leaves one core idle: on two cores that is half of them.
    maxWorkers: '100%',
    reporters: ['default'],
  },
});
