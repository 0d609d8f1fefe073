import { CONTRACT_VERSION, definePlugin, type Plugin } from '@ggmi/core';
import { referenceComponents, VERSION } from '../../src/index.js';
import type { Mutant } from './mutant.js';

const name = '@ggmi/conformance';
const sound = referenceComponents['mi-estimator'];

function plugin(parts: Partial<Plugin>): Plugin {
  return definePlugin({ name, version: VERSION, contract: CONTRACT_VERSION, ...parts });
}

/** A package.json; the first of them has every fault but those of the others. */
function faultyPackage(
  fault: string,
  caughtBy: string,
  folder: 'faulty-package' | 'exports-source' | 'types-of-source' = 'faulty-package',
): Mutant {
  const packageFolder = new URL(`../fixtures/${folder}/`, import.meta.url);
  return { fault, caughtBy, plugin: plugin({ estimators: [sound] }), options: { packageFolder } };
}

/** Faults of a plugin as a whole. */
export const pluginMutants: readonly Mutant[] = [
  {
    fault: 'a contract from the future',
    caughtBy: 'plugin/contract-version',
    plugin: plugin({ contract: CONTRACT_VERSION + 1, estimators: [sound] }),
    options: {},
  },
  {
    fault: 'no component',
    caughtBy: 'plugin/has-components',
    plugin: plugin({}),
    options: {},
  },
  {
    fault: 'an id with capital letters',
    caughtBy: 'plugin/ids',
    plugin: plugin({ estimators: [{ ...sound, id: `${name}/MyEstimator` }] }),
    options: {},
  },
  {
    fault: 'no summary',
    caughtBy: 'plugin/summaries',
    plugin: plugin({ estimators: [{ ...sound, summary: ' ' }] }),
    options: {},
  },
  faultyPackage('a version of its own beside that of the package', 'plugin/name-and-version'),
  faultyPackage('no keyword to be found by', 'plugin/keyword'),
  faultyPackage('a contract of its own', 'plugin/core-as-peer'),
  faultyPackage('a host among its dependencies', 'plugin/no-host-dependency'),
  faultyPackage('no ES module', 'plugin/package-shape'),
  faultyPackage('exports that point at TypeScript', 'plugin/package-shape', 'exports-source'),
  faultyPackage('types that are a source', 'plugin/package-shape', 'types-of-source'),
];
