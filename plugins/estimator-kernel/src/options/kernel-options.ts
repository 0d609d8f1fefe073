import { z } from 'zod';

/** Column-wise maps before the kernels. */
export const preprocessingOption = z
  .enum(['standardise', 'none', 'normal-scores', 'asinh'])
  .default('standardise')
  .describe(
    'Column-wise map before the kernels; none of them changes whether there is dependence. asinh (of z-scores) suits heavy tails of finite variance, normal-scores any.',
  );

/** How σ is found. */
export const bandwidthOption = z
  .union([z.enum(['median-distance', 'median-squared-distance']), z.number().positive().max(1e100)])
  .default('median-distance')
  .describe(
    'σ of exp(−d²/(2σ²)), per block: the median of the distances between different rows; or 2σ² = the median of their squares; or σ itself.',
  );

/** Factor on σ. */
const bandwidthMultipleOption = z
  .number()
  .positive()
  .max(1e100)
  .default(1)
  .describe('Factor on that σ.');

/** Options of a measure with one Gaussian kernel per block. */
export const gaussianOptions = {
  preprocessing: preprocessingOption,
  bandwidth: bandwidthOption,
  bandwidthMultiple: bandwidthMultipleOption,
};
