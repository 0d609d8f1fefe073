import type { Check } from '../../model/check.js';
import { coreAsPeer } from './core-as-peer.js';
import { contractVersion } from './contract-version.js';
import { hasComponents } from './has-components.js';
import { ids } from './ids.js';
import { keyword } from './keyword.js';
import { nameAndVersion } from './name-and-version.js';
import { noHostDependency } from './no-host-dependency.js';
import { packageShape } from './package-shape.js';
import { summaries } from './summaries.js';

/** Checks of a plugin as a whole. */
export const pluginChecks: readonly Check<'plugin'>[] = [
  contractVersion,
  hasComponents,
  ids,
  summaries,
  nameAndVersion,
  keyword,
  coreAsPeer,
  noHostDependency,
  packageShape,
];
