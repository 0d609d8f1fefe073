import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { componentsOf } from './components-of.js';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A config names components by id: definePlugin keeps the prefix, this the rest. */
export const ids = defineCheck({
  id: 'plugin/ids',
  kind: 'plugin',
  sentence: 'Names components `<package name>/<name>`, each once, in lower case with hyphens.',
  since: sinceTheFirst,
  run({ plugin }) {
    const all = componentsOf(plugin).map(({ id }) => id);
    const wrong = all.filter(
      (id, index) =>
        !id.startsWith(`${plugin.name}/`) ||
        !kebab.test(id.slice(plugin.name.length + 1)) ||
        all.indexOf(id) !== index,
    );
    demand(wrong.length === 0, {
      message: 'Component ids do not follow the rule.',
      received: wrong.join(', '),
      wanted: `'${plugin.name}/…' with a name such as 'my-estimator', each once`,
      next: 'Rename them; ids enter configs and caches, so do it before the first release.',
    });
  },
});
