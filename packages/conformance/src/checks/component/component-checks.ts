import type { Check } from '../../model/check.js';
import { disposesTwice } from './disposes-twice.js';
import { optionsUnchanged } from './options-unchanged.js';
import { plainCapabilities } from './plain-capabilities.js';
import { plainOptions } from './plain-options.js';
import { refusesUnknownOptions } from './refuses-unknown-options.js';
import { schemaDefaults } from './schema-defaults.js';

/** Checks of components of every kind. */
export const componentChecks: readonly Check<'component'>[] = [
  plainCapabilities,
  plainOptions,
  refusesUnknownOptions,
  schemaDefaults,
  optionsUnchanged,
  disposesTwice,
];
