import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { recordOf, withManifest } from './manifest.js';

const hosts = ['@ggmi/runtime', '@ggmi/cli', '@ggmi/conformance', 'inversify', 'reflect-metadata'];

/** A plugin knows the contract, never what hosts it. */
export const noHostDependency = defineCheck({
  id: 'plugin/no-host-dependency',
  kind: 'plugin',
  sentence: 'Depends on no host, no container and no other part that users have already.',
  since: sinceTheFirst,
  appliesTo: withManifest,
  run({ manifest }) {
    const found = ['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap((field) =>
      Object.keys(recordOf(manifest, field)).filter((name) => hosts.includes(name)),
    );
    demand(found.length === 0, {
      message: 'The plugin depends on what hosts it.',
      received: found.join(', '),
      wanted: `none of ${hosts.join(', ')}`,
      next: 'Declare needs and slots instead; the conformance kit is a devDependency.',
    });
  },
});
