import type { Quantity } from '@ggmi/core';
import type { Cell } from '../document/block.js';
import type { Attribute } from '../quantities/attribute.js';
import type { Grid } from '../quantities/place-attributes.js';

/** Quantities laid out in rows and columns. */
export interface QuantityGrid {
  /** Over the first column: what the rows are. */
  readonly rowsAre: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `cells[row][column]`. */
  readonly cells: Grid;
  /** What is to be said of the numbers; what rows or columns stand for is left out. */
  readonly attributes: readonly Attribute[];
  /** A last word on a number, such as whether its interval covers the truth; may be none. */
  readonly remark?: (quantity: Quantity) => Cell;
}
