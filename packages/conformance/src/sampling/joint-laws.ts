import { denseMatrix } from '@ggmi/numerics';
import type { KnownInformationLaw } from './known-law.js';

const BLOCKS = 3;

/** Three normal variables of which every two have correlation ρ: none, middling, strong, very strong. */
export const jointNormals: readonly KnownInformationLaw[] = [0, 0.5, 0.8, 0.9].map(equicorrelated);

/** Total correlation −½ ln det R, det R = (1 − ρ)^{m−1} (1 + (m − 1) ρ) for m variables. */
function equicorrelated(rho: number): KnownInformationLaw {
  return {
    id: `equicorrelated-${BLOCKS}-rho${rho}`,
    type: 'joint',
    nats: -((BLOCKS - 1) * Math.log(1 - rho) + Math.log(1 + (BLOCKS - 1) * rho)) / 2,
    sample(size, random) {
      const blocks = Array.from({ length: BLOCKS }, () => denseMatrix(size, 1));
      for (let row = 0; row < size; row++) {
        const common = Math.sqrt(rho) * random.normal();
        for (const { values } of blocks) {
          values[row] = common + Math.sqrt(1 - rho) * random.normal();
        }
      }
      return { type: 'joint', blocks };
    },
  };
}
