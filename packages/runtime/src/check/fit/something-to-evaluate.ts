import { isRecord } from '../../config/config-path.js';
import type { FitRule } from './fit-context.js';

const lists = ['readings', 'divergenceEstimators', 'entropyEstimators'] as const;

/** A config asks for at least one number. */
export const somethingIsAsked: FitRule = ({ written }) => {
  if (!isRecord(written) || written['deployed'] !== undefined) return [];
  const isEmpty = (list: unknown) =>
    list === undefined || (isRecord(list) && Object.keys(list).length === 0);
  if (!lists.every((key) => isEmpty(written[key]))) return [];
  return [
    {
      code: 'NOTHING_TO_EVALUATE',
      path: [],
      received: 'no reading, no `deployed`, no divergence and no entropy estimator',
      expected: `at least one of ${lists.join(', ')}, deployed`,
      next: 'Add a reading, or `deployed: {}` for the comparison on held-out data.',
    },
  ];
};
