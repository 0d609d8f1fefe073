import { testProject } from '../../vitest.project.js';

// Planted violations: some of them look like tests.
export default testProject('repo-checks', { exclude: ['test/fixtures/**'] });
