export { createPlugin } from './create-plugin.js';
export type { Surroundings } from './surroundings.js';
