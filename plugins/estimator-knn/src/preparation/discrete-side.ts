import { DataInvalidError, type Matrix, type PairedInput } from '@ggmi/core';
import { groupEqualRows } from '../estimation/equal-rows.js';

/** Which side of a pair is discrete: named, or the one that holds repeated integers. */
export type DiscreteSide = 'detect' | 'x' | 'y';

/** A pair told apart into classes and a continuous side. */
export interface SidesApart {
  readonly discrete: 'x' | 'y';
  /** Per row 0..classes−1; equal rows of the discrete side are one class. */
  readonly classes: Int32Array;
  readonly continuous: { readonly name: 'x' | 'y'; readonly block: Matrix };
}

/**
 * Tells the discrete side of a pair from the continuous one.
 *
 * Throws DATA_INVALID when the discrete side holds a value that is no integer, one class only or no
 * class of two rows; and under `detect` when not exactly one side holds integers with repeated rows.
 */
export function tellSidesApart({ x, y }: PairedInput, side: DiscreteSide): SidesApart {
  const discrete = side === 'detect' ? detect(x, y) : side;
  const block = discrete === 'x' ? x : y;
  const fault = integerFault(block);
  if (fault !== undefined) {
    throw new DataInvalidError({
      where: `row ${fault.row}, column ${fault.column} of ${discrete}`,
      received: String(fault.value),
      expected: `an integer, the class of the row (${discrete} is the discrete side)`,
      next: 'Number the classes, or name the other side in the option discrete.',
    });
  }
  const { groupOfRow, sizes } = groupEqualRows(block);
  if (sizes.length < 2 || !sizes.some((size) => size > 1)) {
    throw new DataInvalidError({
      where: `classes of ${discrete}`,
      received: `${sizes.length} in ${block.rows} rows`,
      expected: 'at least two classes, one of them with two rows',
      next: 'One class carries no information, and rows in classes of their own show no overlap.',
    });
  }
  return {
    discrete,
    classes: groupOfRow,
    continuous: discrete === 'x' ? { name: 'y', block: y } : { name: 'x', block: x },
  };
}

function detect(x: Matrix, y: Matrix): 'x' | 'y' {
  const findings = { x: obstacle(x), y: obstacle(y) };
  if (findings.x === undefined && findings.y !== undefined) return 'x';
  if (findings.y === undefined && findings.x !== undefined) return 'y';
  const both = findings.x === undefined;
  throw new DataInvalidError({
    where: 'x and y',
    received: both
      ? 'repeated integers on both sides'
      : `x with ${findings.x} and y with ${findings.y}`,
    expected: 'repeated integers, the classes, on exactly one side',
    next: both
      ? 'Name the discrete side in the option discrete; for two discrete sides choose a discrete estimator.'
      : 'Number the classes of the discrete side; for two continuous sides choose KSG.',
  });
}

/** Why a side cannot be the classes. */
function obstacle(block: Matrix): string | undefined {
  const fault = integerFault(block);
  if (fault !== undefined) return `${fault.value} in row ${fault.row}, column ${fault.column}`;
  const { sizes } = groupEqualRows(block);
  return sizes.length === block.rows ? 'no repeated row' : undefined;
}

interface IntegerFault {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

function integerFault({ columns, values }: Matrix): IntegerFault | undefined {
  const index = values.findIndex((value) => !Number.isInteger(value));
  if (index < 0) return undefined;
  return { row: Math.floor(index / columns), column: index % columns, value: values[index]! };
}
