import { testProject } from '../../vitest.project.js';

export default testProject('runtime', {
  // Plugins written for tests import @ggmi/core, whose source Node itself cannot load.
  server: { deps: { inline: [/test\/fixtures\//] } },
});
