import type { Cell } from '../cells/cell.js';

/** The cells that are still to be executed, handed out when their inputs are there. */
export interface CellGraph {
  /** Distinct cells of the plan. */
  readonly total: number;
  /** Of these, how many were in the store already. */
  readonly reused: number;
  /** A cell whose inputs are all there, in the order of the plan; undefined while none is. */
  next(): Cell | undefined;
  succeeded(cell: Cell): void;
  /** The cells that directly wait for the one at this address, and now never run. */
  failed(address: string): readonly Cell[];
}

/** Orders a plan by its inputs. Cells with one address are one cell. */
export function cellGraph(plan: readonly Cell[], stored: (address: string) => boolean): CellGraph {
  const cells = new Map(plan.map((cell) => [cell.address, cell]));
  const open = [...cells.values()].filter((cell) => !stored(cell.address));
  const missing = new Map<string, number>();
  const dependents = new Map<string, Cell[]>();
  const lost = new Set<string>();
  const ready: Cell[] = [];
  for (const cell of open) {
    const absent = new Set(cell.inputs.filter((input) => !stored(input)));
    missing.set(cell.address, absent.size);
    for (const input of absent) {
      const waiting = dependents.get(input);
      if (waiting === undefined) dependents.set(input, [cell]);
      else waiting.push(cell);
    }
    if (absent.size === 0) ready.push(cell);
  }
  let position = 0;
  return {
    total: cells.size,
    reused: cells.size - open.length,
    next() {
      const cell = ready[position];
      if (cell !== undefined) position += 1;
      return cell;
    },
    succeeded(cell) {
      for (const dependent of dependents.get(cell.address) ?? []) {
        const left = missing.get(dependent.address)! - 1;
        missing.set(dependent.address, left);
        if (left === 0 && !lost.has(dependent.address)) ready.push(dependent);
      }
    },
    failed(failure) {
      const waiting = (dependents.get(failure) ?? []).filter(({ address }) => !lost.has(address));
      for (const { address } of waiting) lost.add(address);
      return waiting;
    },
  };
}
