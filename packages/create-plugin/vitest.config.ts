import { testProject } from '../../vitest.project.js';

export default testProject('create-plugin');
