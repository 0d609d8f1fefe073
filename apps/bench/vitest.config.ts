import { testProject } from '../../vitest.project.js';

export default testProject('bench', {
  // The runtime imports cells of the benchmarks, whose source Node itself cannot load.
  server: { deps: { inline: [/\/packages\/runtime\/dist\//] } },
});
