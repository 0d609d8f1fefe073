import type { ArmLosses } from '@ggmi/runtime';

/** What losses are counted in. `loss` is bounded, on a scale of the trainer's own. */
export type LossScale = 'nats/byte' | 'squared-error' | 'loss';

/**
 * Losses of one arm, `[row][item]`: of one evaluation a row for each training; of several a row for each
 * evaluation, averaged over its trainings.
 */
export type LossTable = readonly (readonly number[])[];

/** The scales on which an arm has losses. */
export function scalesOf({ trainings }: ArmLosses): readonly LossScale[] {
  const perByte = trainings.every(({ natsPerByte }) => natsPerByte !== null);
  return [...(perByte ? ['nats/byte' as const] : []), trainings[0]!.lossUnit];
}

/**
 * The losses of one arm over the evaluations of all seeds, on one scale, items in the order of their ids:
 * each run draws an order of its own. Undefined where one of them lacks the arm or the scale, or has
 * other held-out items.
 */
export function lossTable(
  evaluations: readonly (readonly ArmLosses[])[],
  wanted: { readonly arm: string; readonly scale: LossScale },
): LossTable | undefined {
  const blocks: LossTable[] = [];
  const ids = new Set<string>();
  for (const arms of evaluations) {
    const arm = arms.find((each) => each.arm === wanted.arm);
    if (arm === undefined || !scalesOf(arm).includes(wanted.scale)) return undefined;
    const order = orderOf(arm.items);
    ids.add(JSON.stringify(order.map((index) => arm.items[index])));
    blocks.push(
      arm.trainings.map(({ losses, natsPerByte }) => {
        // `scalesOf` has seen that it is there.
        const values = wanted.scale === 'nats/byte' ? natsPerByte! : losses;
        return order.map((index) => values[index]!);
      }),
    );
  }
  if (ids.size !== 1) return undefined;
  return blocks.length === 1 ? blocks[0] : blocks.map(meanRow);
}

function orderOf(items: readonly string[]): readonly number[] {
  return items.map((_, index) => index).toSorted((a, b) => (items[a]! < items[b]! ? -1 : 1));
}

/** Mean over the rows, item by item. */
export function meanRow(table: LossTable): readonly number[] {
  return table[0]!.map((_, item) => table.reduce((sum, row) => sum + row[item]!, 0) / table.length);
}

/** The differences of two tables of one shape, cell by cell. */
export function minus(a: LossTable, b: LossTable): LossTable {
  return a.map((row, index) => row.map((loss, item) => loss - b[index]![item]!));
}
