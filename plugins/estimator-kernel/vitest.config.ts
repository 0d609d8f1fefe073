import { testProject } from '../../vitest.project.js';

// A test of many samples takes a second or two alone, and several on a busy machine.
export default testProject('estimator-kernel', { testTimeout: 30_000 });
