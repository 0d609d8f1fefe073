import type { CellFailure } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';

/** The code of a cell that was not started because one that it needs failed. */
export const INPUT_FAILED = 'INPUT_FAILED';

/**
 * Says at every cell that was lost with another what failed first: the first failed input in the
 * order of the inputs, followed to a cell that failed by itself. Wants the failures of all stages up
 * to now: only then is the answer the same with any number of workers.
 */
export function nameCauses(
  failures: ReadonlyMap<string, CellFailure>,
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, CellFailure> {
  const causeOf = (failure: CellFailure): CellFailure => {
    if (failure.code !== INPUT_FAILED) return failure;
    const inputs = cells.get(failure.cell)?.inputs ?? [];
    const failed = inputs.map((input) => failures.get(input)).find((each) => each !== undefined);
    return failed === undefined ? failure : causeOf(failed);
  };
  return new Map(
    [...failures].map(([address, failure]) => {
      const cause = causeOf(failure);
      if (cause === failure || cause.code === INPUT_FAILED) return [address, failure];
      const message = `It needs '${cause.label}', which failed: ${cause.message}`;
      return [address, { ...failure, message }];
    }),
  );
}
