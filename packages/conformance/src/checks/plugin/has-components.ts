import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { componentsOf } from './components-of.js';

/** A list under a misspelt name is not seen by any host. */
export const hasComponents = defineCheck({
  id: 'plugin/has-components',
  kind: 'plugin',
  sentence: 'Brings at least one component.',
  since: sinceTheFirst,
  run({ plugin }) {
    demand(componentsOf(plugin).length > 0, {
      message: 'The plugin brings no component.',
      received: `the keys ${Object.keys(plugin).join(', ')}`,
      wanted: 'a list such as `estimators` with a component in it',
      next: 'Give the components to definePlugin under the name of their kind.',
    });
  },
});
