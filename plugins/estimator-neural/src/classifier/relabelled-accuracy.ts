import type { RelabelledValue } from '@ggmi/core';

/**
 * The null of a classifier two-sample test: 2·accuracy − 1 of one trained classifier with the labels of
 * its test rows exchanged. Under equal laws the test rows are exchangeable given those that trained it,
 * so that no permutation needs a training of its own. `order` is restricted to the test rows.
 *
 * @param outputs on the test rows, those of x first, equally many of either sample; above 0 says x.
 * @param testRows where these rows stand among all.
 */
export function relabelledAccuracy(outputs: Float64Array, testRows: Uint32Array): RelabelledValue {
  const saysX = new Map(Array.from(testRows, (row, index) => [row, outputs[index]! > 0]));
  const ofX = testRows.length / 2;
  return (order) => {
    let seen = 0;
    let right = 0;
    for (const row of order) {
      const answer = saysX.get(row);
      if (answer === undefined) continue;
      if (answer === seen < ofX) right++;
      seen++;
    }
    return right / ofX - 1;
  };
}
