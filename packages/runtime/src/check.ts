// What reads and checks configs, alone: programs that start for an answer of a second load neither what
// evaluates them nor what reads runs, which is nine tenths of the package.
export { checkConfig } from './check/check-config.js';
export type { CheckConfigRequest } from './check/check-config-request.js';
export type { CheckedConfig } from './check/checked-config.js';
export {
  listComponents,
  type ComponentList,
  type ListComponentsRequest,
  type ListedComponent,
} from './check/list-components.js';
export { configJsonSchema } from './config/config-json-schema.js';
