import { testProject } from '../../vitest.project.js';

// Trainings take a second of a free core, and ten where eight others want it too.
export default testProject('estimator-neural', { testTimeout: 30_000 });
