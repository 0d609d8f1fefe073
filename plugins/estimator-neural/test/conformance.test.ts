import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorNeural from '../src/index.js';

/** Small networks, trained for a moment: promises of form and behaviour do not wait for convergence. */
const quick = { hidden: [4], maximumRounds: 4, batchSize: 64 };
const small = { rows: 160, replicates: 4, coverageReplicates: 5 };
const critic = {
  options: { ...quick, embedding: 4 },
  fixtures: { 'mi-estimator': small },
};
// Of densities something has to be learnt before pairs can be told from unpaired rows.
const density = {
  options: { ...quick, hidden: [8], maximumRounds: 12 },
  fixtures: { 'mi-estimator': { ...small, biasNats: 0.15 } },
};

describeConformance(estimatorNeural, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    club: density,
    'difference-of-entropies': density,
    'donsker-varadhan': critic,
    infonce: critic,
    'jensen-shannon': critic,
    nwj: critic,
    // The one among the critics that aims at the information itself: it has to be trained, and is biased.
    smile: {
      options: { ...critic.options, maximumRounds: 30 },
      fixtures: { 'mi-estimator': { ...small, biasNats: 0.2 } },
    },
    'classifier-two-sample': {
      options: quick,
      fixtures: { 'divergence-estimator': small },
    },
  },
});
