import { CONTRACT_VERSION, definePlugin, type Plugin } from '@ggmi/core';
import { referenceComponents, VERSION } from '../../src/index.js';
import type { Mutant } from './mutant.js';

const name = '@ggmi/conformance';
const sound = referenceComponents['mi-estimator'];
const packageFolder = new URL('../fixtures/faulty-package/', import.meta.url);

function plugin(parts: Partial<Plugin>): Plugin {
  return definePlugin({ name, version: VERSION, contract: CONTRACT_VERSION, ...parts });
}

/** A package.json with every fault. */
function faultyPackage(fault: string, caughtBy: string): Mutant {
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
];
