import type { LossColumn, PoolLosses } from './loss-column.js';

/** A number of every example that a pool can be sorted by. */
export interface LossOrder {
  /** Names it in an address. */
  readonly key: string;
  readonly arm: string;
  /** `difference`: the loss when it was trained on, minus the loss when it was held back. */
  readonly role: LossColumn['role'] | 'difference';
  readonly unit: LossColumn['unit'];
}

/** Which end comes first. */
export type LossDirection = 'highest' | 'lowest';

/** What the examples of a pool with these columns can be sorted by: each of them, then differences. */
export function lossOrders(columns: readonly LossColumn[]): readonly LossOrder[] {
  const own = columns.map(({ arm, role, unit }) => orderOf({ arm, role, unit }));
  const differences = columns
    .filter(({ role }) => role === 'trained-on')
    .map(({ arm, unit }) => orderOf({ arm, role: 'difference', unit }));
  return [...own, ...differences];
}

function orderOf(order: Omit<LossOrder, 'key'>): LossOrder {
  return { key: `${order.role} ${order.unit} ${order.arm}`, ...order };
}

/** Places of a draw in another order: first those with a number, then, as they were drawn, the others. */
export interface SortedPlaces {
  readonly places: Uint32Array;
  /** Those that have a number. */
  readonly known: number;
}

/** Sorts the first `count` examples of a draw; those that are equal stay as they were drawn. */
export function sortByLoss(
  losses: PoolLosses,
  by: {
    readonly order: LossOrder;
    readonly direction: LossDirection;
    readonly count: number;
  },
): SortedPlaces {
  const { count, direction } = by;
  const values = valuesOf(losses, by);
  const sign = direction === 'highest' ? -1 : 1;
  const all = Array.from({ length: count }, (_, place) => place);
  const known = all
    .filter((place) => values[place] !== undefined)
    .toSorted((a, b) => sign * (values[a]! - values[b]!) || a - b);
  const missing = all.filter((place) => values[place] === undefined);
  return { places: Uint32Array.from([...known, ...missing]), known: known.length };
}

function valuesOf(
  losses: PoolLosses,
  { order, count }: { readonly order: LossOrder; readonly count: number },
): readonly (number | undefined)[] {
  const { columns } = losses.table([]);
  const columnOf = (role: LossColumn['role']): readonly (number | undefined)[] => {
    const place = columns.findIndex(
      (column) => column.arm === order.arm && column.unit === order.unit && column.role === role,
    );
    return losses.column(place, count);
  };
  if (order.role !== 'difference') return columnOf(order.role);
  const [trained, heldBack] = [columnOf('trained-on'), columnOf('held-back')];
  return trained.map((value, place) => {
    const other = heldBack[place];
    return value === undefined || other === undefined ? undefined : value - other;
  });
}
