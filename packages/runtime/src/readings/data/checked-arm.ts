import type { Cell } from '../../cells/cell.js';

/** The data of one arm, and what is looked at in them. */
export interface CheckedArm {
  readonly arm: string;
  /** What every curator left, in their order. */
  readonly stages: readonly { readonly curator: string; readonly cell: Cell }[];
  /** Undefined where the data are no texts. */
  readonly overlap: Cell | undefined;
}
