import type { Check } from '../../model/check.js';
import { disposesTwice } from './disposes-twice.js';
import { refusesUnknownOptions } from './refuses-unknown-options.js';
import { schemaDefaults } from './schema-defaults.js';

/** Checks of components of every kind. */
export const componentChecks: readonly Check<'component'>[] = [
  refusesUnknownOptions,
  schemaDefaults,
  disposesTwice,
];
