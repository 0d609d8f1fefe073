import type { Cell } from '../../src/cells/cell.js';

/** A cell with the given address and inputs, for tests that look at order and storage only. */
export function cellOf(address: string, inputs: readonly string[] = []): Cell {
  return {
    address,
    type: 'draw-examples',
    label: address,
    roles: {},
    overrides: {},
    componentKeys: {},
    parameters: {},
    inputs,
  };
}
