import type { AnyComponent, MIEstimator, Plugin } from '@ggmi/core';
import type { HostContract } from '../../src/plugins/host-contract.js';

/** The code of the caveat that an estimator of contract 1 lacks in the fixture's contract 2. */
export const adaptedCode = '@fixture/contract-2/ADAPTED';

/**
 * A contract 2 as it might come: every estimate says how it was adapted. Its adapter wraps what
 * estimators of contract 1 give, and leaves the rest as it is.
 */
export const contract2: HostContract = {
  current: 2,
  fromPrevious: (written) => {
    // Contract 1 differs from the fixture's contract 2 in the estimates alone.
    const plugin = written as unknown as Plugin;
    return { ...plugin, contract: 2, estimators: (plugin.estimators ?? []).map(adaptedEstimator) };
  },
};

function adaptedEstimator(component: AnyComponent<'mi-estimator'>): AnyComponent<'mi-estimator'> {
  return {
    ...component,
    create: async (context) => adaptedInstance(await component.create(context)),
  };
}

function adaptedInstance(instance: MIEstimator): MIEstimator {
  return {
    ...instance,
    estimate: async (input, context) => {
      const estimate = await instance.estimate(input, context);
      const warning = { code: adaptedCode, message: 'From contract 1.' } as const;
      return { ...estimate, warnings: [...estimate.warnings, warning] };
    },
  };
}
