import { randomStream } from '@ggmi/numerics';
import type { ComparedQuantity, Unit } from '@ggmi/core';
import type { DeployedPayload } from '../../cells/train-deployed-cell.js';
import { percentileInterval } from '../../intervals/percentile-interval.js';
import { unavailable } from '../../readings/quantity-builders.js';
import { bootstrapDifferences, type PairedTables } from './bootstrap-differences.js';
import type { CommonItems } from './common-items.js';
import type { DeployedData } from './deployed-data.js';
import { stretchOfDifference } from './stretch-of-difference.js';
import type { TrainingPairing } from './training-pairing.js';

/** Two comparisons as deployed over the items that they share. */
export interface PairedDeployed {
  readonly here: DeployedData;
  readonly there: DeployedData;
  readonly items: CommonItems;
  readonly trainings: TrainingPairing;
}

/** A difference that is to be taken: what it is called, and the losses behind it. */
interface Contrast {
  readonly label: Omit<ComparedQuantity, 'here' | 'there' | 'difference' | 'pairing'>;
  readonly unit: Unit;
  readonly tables: PairedTables;
}

/**
 * Of every arm that both runs have: its held-out loss, its difference to the base, and its log-loss per
 * byte, there minus here, by the bootstrap over common items crossed with trainings.
 */
export function pairedLosses(deployed: PairedDeployed): readonly ComparedQuantity[] {
  const contrasts = [...deployed.here.arms.keys()]
    .filter((arm) => deployed.there.arms.has(arm))
    .flatMap((arm) => contrastsOf(arm, deployed));
  if (contrasts.length === 0) return [];
  const { level, resamples, resamplingKey } = deployed.here.parameters;
  const trainings = deployed.trainings.used;
  const { points, draws } = bootstrapDifferences(
    contrasts.map(({ tables }) => tables),
    { trainings, resamples, random: randomStream(resamplingKey) },
  );
  return contrasts.map(({ label, unit, tables }, index) => {
    const value = points[index]!;
    const { standardError, lower, upper } = percentileInterval([...draws[index]!], level);
    const stretch = stretchOfDifference(tables, { trainings, level });
    const common = { available: true, unit, kind: 'estimate', warnings: [] } as const;
    return {
      ...label,
      here: { ...common, value: meanOf(tables.here) },
      there: { ...common, value: meanOf(tables.there) },
      difference: {
        ...common,
        value,
        standardError,
        interval: {
          lower: value + stretch * (lower - value),
          upper: value + stretch * (upper - value),
          level,
          method: 'bootstrap',
        },
        sampleSize: deployed.items.pairs.length,
      },
      pairing: 'paired',
    };
  });
}

const section = { type: 'deployed' } as const;

function contrastsOf(arm: string, deployed: PairedDeployed): readonly Contrast[] {
  const label = { section, arm, source: 'host' } as const;
  const unit = deployed.here.arms.get(arm)![0]!.lossUnit;
  const own = lossTables(arm, deployed);
  const perByte = tablesOf(arm, deployed, ({ natsPerByte }) => natsPerByte);
  const base = deployed.here.arms.has('base') && deployed.there.arms.has('base');
  return [
    {
      label: {
        ...label,
        id: 'held-out-loss',
        symbol: 'R̂_D(W)',
        name: 'mean loss on the common held-out items',
      },
      unit,
      tables: own,
    },
    ...(arm === 'base' || !base
      ? []
      : [
          {
            label: {
              ...label,
              versus: 'base',
              id: 'loss-difference',
              symbol: 'R̂_D(arm) − R̂_D(base)',
              name: 'difference to the base on the common held-out items',
            },
            unit,
            tables: minus(own, lossTables('base', deployed)),
          },
        ]),
    ...(perByte === undefined
      ? []
      : [
          {
            label: {
              ...label,
              id: 'held-out-nats-per-byte',
              symbol: '−ln p / byte',
              name: 'undivided log-loss on the common held-out items',
            },
            unit: 'nats/byte' as const,
            tables: perByte,
          },
        ]),
  ];
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
  ): readonly (readonly number[])[] | undefined => {
    const rows = used.flatMap((place) => {
      const row = values(payloads[place]!);
      return row === null ? [] : [places.map((item) => row[item]!)];
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

function minus(arm: PairedTables, base: PairedTables): PairedTables {
  const subtract = (rows: PairedTables['here'], from: PairedTables['here']) =>
    rows.map((row, index) => row.map((loss, item) => loss - from[index]![item]!));
  return { here: subtract(arm.here, base.here), there: subtract(arm.there, base.there) };
}

function meanOf(rows: readonly (readonly number[])[]): number {
  const sum = rows.reduce((total, row) => total + row.reduce((all, loss) => all + loss, 0), 0);
  return sum / (rows.length * rows[0]!.length);
}

/** Arms that one run alone has, or whose trainings are lost: each with its reason. */
export function unpairedArms({ here, there }: PairedDeployed): readonly ComparedQuantity[] {
  const arms = new Set([...here.parameters.arms, ...there.parameters.arms]);
  return [...arms].flatMap((arm) => {
    const reasons = [here, there].map(({ parameters, arms: trained }) => {
      if (!parameters.arms.includes(arm)) return 'the run has no such arm';
      return trained.has(arm) ? undefined : 'the store beside the run has lost its losses';
    });
    const [own, other] = reasons;
    const reason = own ?? other;
    if (reason === undefined) return [];
    return [
      {
        id: 'held-out-loss',
        symbol: 'R̂_D(W)',
        name: 'mean loss on the common held-out items',
        section,
        arm,
        source: 'host',
        here: unavailable(own ?? 'not compared'),
        there: unavailable(other ?? 'not compared'),
        difference: unavailable(
          own === undefined
            ? `only the reference has it: ${reason}`
            : `the reference lacks it: ${reason}`,
        ),
      },
    ];
  });
}
