import type { AnyComponent } from '@ggmi/core';
import { referenceComponents } from '../../src/index.js';
import { mutant, type Mutant } from './mutant.js';

const sound = referenceComponents['mi-estimator'];

/** The reference's schema with another way of parsing. */
function parsing(validate: AnyComponent['options']['~standard']['validate']) {
  return { '~standard': { ...sound.options['~standard'], validate } };
}

/** Faults that a component of any kind can have. */
export const componentMutants: readonly Mutant[] = [
  mutant('mi-estimator', {
    fault: 'a wrong default in the JSON Schema',
    caughtBy: 'component/schema-defaults',
    component: {
      optionsJsonSchema: { type: 'object', properties: { ridge: { type: 'number', default: 1 } } },
    },
  }),
  mutant('mi-estimator', {
    fault: 'no JSON Schema at all',
    caughtBy: 'component/schema-defaults',
    component: {
      options: {
        '~standard': {
          version: 1,
          vendor: 'none',
          validate: (value) => sound.options['~standard'].validate(value),
        },
      },
    },
  }),
  mutant('mi-estimator', {
    fault: 'a misspelt option goes unnoticed',
    caughtBy: 'component/refuses-unknown-options',
    component: { options: parsing(() => ({ value: { ridge: 0 } })) },
  }),
  mutant('mi-estimator', {
    fault: 'options that JSON cannot hold',
    caughtBy: 'component/plain-options',
    component: { options: parsing(() => ({ value: { ridge: 0, since: new Date(0) } })) },
  }),
  mutant('mi-estimator', {
    fault: 'null in place of options',
    caughtBy: 'component/plain-options',
    component: { options: parsing(() => ({ value: null })) },
  }),
  mutant('mi-estimator', {
    fault: 'a list in place of options',
    caughtBy: 'component/plain-options',
    component: { options: parsing(() => ({ value: [] })) },
  }),
  mutant('mi-estimator', {
    fault: 'changes the options that it is given',
    caughtBy: 'component/options-unchanged',
    component: {
      create(context: never) {
        const given: { options: { ridge: number } } = context;
        given.options.ridge += 0.1;
        return sound.create(context);
      },
    },
  }),
  mutant('mi-estimator', {
    fault: 'breaks when it is disposed of twice',
    caughtBy: 'component/disposes-twice',
    instance: () => {
      let open = true;
      return {
        dispose() {
          if (!open) return Promise.reject(new TypeError('closed already'));
          open = false;
          return Promise.resolve();
        },
      };
    },
  }),
  mutant('mi-estimator', {
    fault: 'capabilities that JSON cannot hold',
    caughtBy: 'component/plain-capabilities',
    component: { capabilities: { ...sound.capabilities, minimumSampleSize: Number.NaN } },
  }),
];
