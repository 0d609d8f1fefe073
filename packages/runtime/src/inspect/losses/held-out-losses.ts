import { trainDeployedCell, type DeployedPayload } from '../../cells/train-deployed-cell.js';
import { OPEN_BRACKET } from '../bytes/json-bytes.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import type { LossCell, LossColumn, PoolLosses } from './loss-column.js';
import { numberArray, type NumberArray, type PartReader } from './number-array.js';
import { TrainingProblems, type LossSource } from './training-problems.js';
import { BEING_READ, whyNoLosses } from './why-no-losses.js';
import { trainingGroups, type TrainingGroup } from './training-groups.js';

/** One training that was read. */
interface Training {
  readonly cell: string;
  readonly arrays: Readonly<Partial<Record<LossColumn['unit'], NumberArray>>>;
  readonly bound: number | null;
}

/** The losses of held-out items by every arm as deployed: all of them are scored by every training. */
export function heldOutLosses(
  pool: { readonly draw: string; readonly count: number },
  from: LossSource,
): PoolLosses {
  const { payloads } = from;
  const cells = from.plan.filter(
    ({ type, inputs }) => type === trainDeployedCell.type && inputs.at(-1) === pool.draw,
  );
  const groups = trainingGroups(cells, /^train (.+) as deployed, seed \d+$/);
  const waiting = cells.map(({ address }) => address);
  const read = new Map<string, Training>();
  const problems = new TrainingProblems(from);
  return {
    cells: cells.map(({ address }) => address),
    isRead: () => waiting.length === 0,
    step: () => {
      const cell = waiting.shift();
      if (cell === undefined) return;
      problems.attempt(cell, () => {
        read.set(cell, readTraining(cell, { payloads, count: pool.count }));
      });
    },
    table: (places) => {
      const columns = groups.flatMap((group) => columnsOf(group, read));
      const values = columns.map(({ trainings, unit }) =>
        meansAt(places, { trainings, unit, payloads }),
      );
      const reasons = groups.map(({ cells: own }) => problems.firstOf(own) ?? BEING_READ);
      return {
        columns: columns.map(({ trainings, arm, unit, planned }) => ({
          arm,
          role: 'held-out',
          unit,
          trainings: trainings.length,
          planned,
          bound: unit === 'nats/byte' ? null : (trainings[0]?.bound ?? null),
        })),
        rows: places.map((_, row) =>
          columns.map(({ trainings, group }, column): LossCell => {
            if (trainings.length > 0) {
              return { value: values[column]![row]!, of: trainings.length };
            }
            return { reason: reasons[groups.indexOf(group)]! };
          }),
        ),
      };
    },
    column: (index, count) => {
      const { trainings, unit } = groups.flatMap((group) => columnsOf(group, read))[index]!;
      const values = trainings.map(({ cell, arrays }) =>
        arrays[unit]!.all(partsOf(cell, payloads)),
      );
      return Array.from({ length: count }, (_, place) => meanOf(values, place));
    },
    notes: () => (cells.length === 0 ? [whyNoLosses(from.plan, [pool.draw])] : []),
  };
}

interface OpenColumn {
  readonly group: TrainingGroup;
  readonly arm: string;
  readonly unit: LossColumn['unit'];
  readonly trainings: readonly Training[];
  readonly planned: number;
}

function columnsOf(group: TrainingGroup, read: ReadonlyMap<string, Training>): OpenColumn[] {
  const trainings = group.cells.flatMap(({ address }) => read.get(address) ?? []);
  const units = (['loss', 'squared-error', 'nats/byte'] as const).filter((unit) =>
    trainings.some(({ arrays }) => arrays[unit] !== undefined),
  );
  const shown = units.length === 0 ? (['loss'] as const) : units;
  return shown.map((unit) => ({
    group,
    arm: group.arm,
    unit,
    trainings: trainings.filter(({ arrays }) => arrays[unit] !== undefined),
    planned: group.cells.length,
  }));
}

/** @throws RangeError or SyntaxError where the payload is missing or damaged. */
function readTraining(
  cell: string,
  { payloads, count }: { readonly payloads: StoredPayloads; readonly count: number },
): Training {
  const fields = payloads.fields(cell);
  const bytes = payloads.bytes(cell);
  // Written by trainDeployedCell.
  const unit = payloads.field(cell, 'lossUnit') as DeployedPayload['lossUnit'];
  // As above.
  const bound = payloads.field(cell, 'lossBound') as number | null;
  const arrayOf = (name: string): NumberArray | undefined => {
    const range = fields.get(name);
    if (range === undefined || bytes[range.start] !== OPEN_BRACKET) return undefined;
    const array = numberArray(bytes, range);
    if (array.count === count) return array;
    throw new RangeError(`it has ${array.count} losses for ${count} items`);
  };
  const [losses, natsPerByte] = [arrayOf('losses'), arrayOf('natsPerByte')];
  if (losses === undefined) throw new RangeError('it holds no losses');
  return {
    cell,
    bound,
    arrays: { [unit]: losses, ...(natsPerByte && { 'nats/byte': natsPerByte }) },
  };
}

/** Means over trainings; empty where there is no training. */
function meansAt(
  places: readonly number[],
  of: {
    readonly trainings: readonly Training[];
    readonly unit: LossColumn['unit'];
    readonly payloads: StoredPayloads;
  },
): readonly number[] {
  const { trainings, unit, payloads } = of;
  const values = trainings.map(({ cell, arrays }) =>
    arrays[unit]!.at(places, partsOf(cell, payloads)),
  );
  return places.flatMap((_, row) => meanOf(values, row) ?? []);
}

/** Over trainings; undefined where there is none. */
function meanOf(values: readonly (readonly number[])[], row: number): number | undefined {
  if (values.length === 0) return undefined;
  const sum = values.reduce((total, each) => total + each[row]!, 0);
  return sum / values.length;
}

function partsOf(cell: string, { store }: StoredPayloads): PartReader {
  return (parts) => {
    const read = store.readParts(cell, parts);
    if (read === undefined) throw new RangeError('the store was pruned while it was read');
    return read;
  };
}
