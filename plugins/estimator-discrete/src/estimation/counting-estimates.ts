import { chaoShenEntropy } from './chao-shen-entropy.js';
import { chaoWangJostEntropy } from './chao-wang-jost-entropy.js';
import { grassberger1988Entropy } from './grassberger-1988-entropy.js';
import { grassberger2003Entropy } from './grassberger-2003-entropy.js';
import { sumOfEntropies, type InformationOfCounts } from './information-of-counts.js';
import { jamesSteinInformation } from './james-stein-information.js';
import { millerMadowEntropy } from './miller-madow-entropy.js';
import { nsbInformation } from './nsb-information.js';
import type { PairAlphabets } from './pair-alphabets.js';
import { plugInEntropy } from './plug-in-entropy.js';

/** Members of the family by the names of their components. */
export const countingEstimateNames = [
  'plug-in',
  'miller-madow',
  'grassberger-1988',
  'grassberger-2003',
  'chao-shen',
  'chao-wang-jost',
  'james-stein',
  'nsb',
] as const;

/** The name of a member of the family. */
export type CountingEstimateName = (typeof countingEstimateNames)[number];

/** The member of a name, for known alphabets, which James–Stein and NSB ask for. */
export function countingEstimate(
  name: CountingEstimateName,
  alphabets: Required<PairAlphabets>,
): InformationOfCounts {
  switch (name) {
    case 'plug-in':
      return sumOfEntropies(plugInEntropy);
    case 'miller-madow':
      return sumOfEntropies(millerMadowEntropy);
    case 'grassberger-1988':
      return sumOfEntropies(grassberger1988Entropy);
    case 'grassberger-2003':
      return sumOfEntropies(grassberger2003Entropy);
    case 'chao-shen':
      return sumOfEntropies(chaoShenEntropy);
    case 'chao-wang-jost':
      return sumOfEntropies(chaoWangJostEntropy);
    case 'james-stein':
      return jamesSteinInformation(alphabets);
    case 'nsb':
      return nsbInformation(alphabets);
  }
}
