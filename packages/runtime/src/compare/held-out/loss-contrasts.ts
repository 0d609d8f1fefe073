import type { ComparedQuantity, Unit } from '@ggmi/core';
import type { DeployedPayload } from '../../cells/train-deployed-cell.js';
import { referencesOf } from './arm-references.js';
import { tablesMinus, type PairedTables } from './paired-tables.js';
import type { CommonItems } from './common-items.js';
import type { DeployedData } from './deployed-data.js';
import type { TrainingPairing } from './training-pairing.js';

/** Two comparisons as deployed over the items that they share. */
export interface PairedDeployed {
  readonly here: DeployedData;
  readonly there: DeployedData;
  readonly items: CommonItems;
  readonly trainings: TrainingPairing;
}

/** A difference that is to be taken: what it is called, and the losses behind it. */
export interface Contrast {
  readonly label: Omit<ComparedQuantity, 'here' | 'there' | 'difference' | 'pairing'>;
  readonly unit: Unit;
  readonly tables: PairedTables;
  /** Its differences are those of the first contrast minus those of the second. */
  readonly of?: readonly [Contrast, Contrast];
}

const section = { type: 'deployed' } as const;

/** Those of every arm that both runs have, in the order of the reference. */
export function lossContrasts(deployed: PairedDeployed): readonly Contrast[] {
  const { here, there } = deployed;
  const arms = [...here.arms.keys()].filter((arm) => there.arms.has(arm));
  const losses = new Map(arms.map((arm) => [arm, lossContrast(arm, deployed)]));
  return arms.flatMap((arm) => {
    const loss = losses.get(arm)!;
    return [
      loss,
      ...referencesOf(arm).flatMap((versus) => {
        const reference = losses.get(versus);
        return reference === undefined ? [] : [contrastWith(loss, { versus, reference })];
      }),
      ...byteContrasts(arm, deployed),
    ];
  });
}

function lossContrast(arm: string, deployed: PairedDeployed): Contrast {
  return {
    label: {
      section,
      arm,
      source: 'host',
      id: 'held-out-loss',
      symbol: 'R̂_D(W)',
      name: 'mean loss on the common held-out items',
    },
    unit: deployed.here.arms.get(arm)![0]!.lossUnit,
    tables: lossTables(arm, deployed),
  };
}

/** How the difference between two arms of a run differs: both runs on the same items, as of one arm. */
function contrastWith(
  loss: Contrast,
  { versus, reference }: { readonly versus: string; readonly reference: Contrast },
): Contrast {
  return {
    label: {
      ...loss.label,
      versus,
      id: 'loss-difference',
      symbol: `R̂_D(arm) − R̂_D(${versus})`,
      name: `difference to ${versus === 'base' ? 'the base' : versus} on the common held-out items`,
    },
    unit: loss.unit,
    tables: tablesMinus(loss.tables, reference.tables),
    of: [loss, reference],
  };
}

function byteContrasts(arm: string, deployed: PairedDeployed): readonly Contrast[] {
  const tables = tablesOf(arm, deployed, ({ natsPerByte }) => natsPerByte);
  if (tables === undefined) return [];
  const label = {
    section,
    arm,
    source: 'host',
    id: 'held-out-nats-per-byte',
    symbol: '−ln p / byte',
    name: 'undivided log-loss on the common held-out items',
  } as const;
  return [{ label, unit: 'nats/byte', tables }];
}

function lossTables(arm: string, deployed: PairedDeployed): PairedTables {
  // Every training has losses.
  return tablesOf(arm, deployed, ({ losses }) => losses)!;
}

function tablesOf(
  arm: string,
  { here, there, items, trainings }: PairedDeployed,
  values: (payload: DeployedPayload) => readonly number[] | null,
): PairedTables | undefined {
  const table = (
    payloads: readonly DeployedPayload[],
    used: readonly number[],
    places: readonly number[],
  ): readonly Float64Array[] | undefined => {
    const rows = used.flatMap((place) => {
      const row = values(payloads[place]!);
      return row === null ? [] : [Float64Array.from(places, (item) => row[item]!)];
    });
    return rows.length < used.length ? undefined : rows;
  };
  const own = table(
    here.arms.get(arm)!,
    trainings.here,
    items.pairs.map(([place]) => place),
  );
  const other = table(
    there.arms.get(arm)!,
    trainings.there,
    items.pairs.map(([, place]) => place),
  );
  return own && other && { here: own, there: other };
}
