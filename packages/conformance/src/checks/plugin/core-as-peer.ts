import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { recordOf, withManifest } from './manifest.js';

const CORE = '@ggmi/core';

/** The host brings the contract: a copy of one's own may be of another version. */
export const coreAsPeer = defineCheck({
  id: 'plugin/core-as-peer',
  kind: 'plugin',
  sentence: `Takes ${CORE} as a peer dependency, and not as a dependency.`,
  since: sinceTheFirst,
  appliesTo: withManifest,
  run({ manifest }) {
    const peers = recordOf(manifest, 'peerDependencies');
    const own = recordOf(manifest, 'dependencies');
    demand(Object.hasOwn(peers, CORE) && !Object.hasOwn(own, CORE), {
      message: `${CORE} is not a peer dependency alone.`,
      received: `peerDependencies ${Object.keys(peers).join(', ') || 'none'}; dependencies ${Object.keys(own).join(', ') || 'none'}`,
      wanted: `${CORE} among the peerDependencies only`,
      next: `Move ${CORE} to peerDependencies; for tests it may be a devDependency besides.`,
    });
  },
});
