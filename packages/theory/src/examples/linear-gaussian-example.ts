import type { MatrixRows } from '../linear-gaussian/linear-gaussian-chain.js';
import type { NamedExample } from './named-example.js';

const DIMENSION = 2;
const ITEMS = 4;
const ANCHORS = 2;

/** rows × (items · rows) map of the mean of items laid side by side. */
function meanMap(items: number): MatrixRows {
  return Array.from({ length: DIMENSION }, (_, row) =>
    Array.from({ length: items * DIMENSION }, (_unused, column) =>
      column % DIMENSION === row ? 1 / items : 0,
    ),
  );
}

function spherical(variance: number): MatrixRows {
  return Array.from({ length: DIMENSION }, (_, row) =>
    Array.from({ length: DIMENSION }, (_unused, column) => (row === column ? variance : 0)),
  );
}

/** The continuous chain: two anchors, whose mean is the prompt, four synthetic items. */
export const linearGaussianExample: NamedExample = {
  id: 'linear-gaussian',
  title: 'mean of two anchors as the prompt, four Gaussian items around it',
  shows:
    'Differential entropies may be negative and depend on units; informations do not. The GGMI bound fails by the entropy that curation adds; bounds that need C or σ do not exist for an unbounded loss.',
  chain: {
    kind: 'linear-gaussian',
    itemCovariance: [
      [1, 0.5],
      [0.5, 1],
    ],
    anchorItems: ANCHORS,
    promptMap: meanMap(ANCHORS),
    generatorMap: spherical(1),
    generatorNoise: spherical(0.5),
    curationNoise: spherical(0.1),
    syntheticItems: ITEMS,
    anchorTrainer: { map: meanMap(ANCHORS), noise: spherical(0.1) },
    syntheticTrainer: { map: meanMap(ITEMS), noise: spherical(0.1) },
  },
};
