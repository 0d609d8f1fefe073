import type { CheckList } from '../check-list.js';
import type { BenchJson } from './bench-json.js';

const level = 0.05;
/** Standard errors that the share of rejections may lie above or below. */
const reach = 3.5;

/** At independence every permutation test rejects in 5 % of the samples, within sampling error. */
export function checkSizes({ rows }: BenchJson, list: CheckList): void {
  for (const estimator of new Set(rows.map((row) => row.estimator))) {
    const own = rows.filter((row) => row.estimator === estimator && row.truth === 0);
    const tests = own.reduce((sum, { test }) => sum + test.count, 0);
    const rejected = own.reduce((sum, { test }) => sum + test.count * (test.rejected ?? 0), 0);
    const error = Math.sqrt((level * (1 - level)) / tests);
    const share = rejected / tests;
    list.check(
      `the permutation test of ${estimator} rejects in ${100 * level} % at independence, within ${reach} standard errors`,
      tests > 0 && Math.abs(share - level) <= reach * error,
      `${(100 * share).toFixed(1)} % of ${tests}`,
    );
  }
}
