import type { Check } from '../../model/check.js';
import { contractVersion } from './contract-version.js';

/** Checks of a plugin as a whole. */
export const pluginChecks: readonly Check<'plugin'>[] = [contractVersion];
