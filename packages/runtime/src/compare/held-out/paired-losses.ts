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
  /** Its differences are those of the first contrast minus those of the second. */
  readonly of?: readonly [Contrast, Contrast];
}

/**
 * Of every arm that both runs have: its held-out loss, its difference to the base, and its log-loss per
 * byte, there minus here, by the bootstrap over common items crossed with trainings.
 */
export function pairedLosses(deployed: PairedDeployed): readonly ComparedQuantity[] {
  const contrasts = contrastsOf(deployed);
  if (contrasts.length === 0) return [];
  const { level } = deployed.here.parameters;
  const trainings = deployed.trainings.used;
  const drawn = drawsOf(contrasts, deployed);
  return contrasts.map((contrast) => {
    const { label, unit, tables } = contrast;
    const { value, draws } = drawn(contrast);
    const { standardError, lower, upper } = percentileInterval(draws, level);
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

/** The differences of a contrast on the data and on the resamples, which are common to all contrasts. */
function drawsOf(
  contrasts: readonly Contrast[],
  { here, trainings }: PairedDeployed,
): (contrast: Contrast) => { readonly value: number; readonly draws: readonly number[] } {
  const own = contrasts.filter(({ of }) => of === undefined);
  const { resamples, resamplingKey } = here.parameters;
  const { points, draws } = bootstrapDifferences(
    own.map(({ tables }) => tables),
    { trainings: trainings.used, resamples, random: randomStream(resamplingKey) },
  );
  return (contrast) => {
    if (contrast.of === undefined) {
      const place = own.indexOf(contrast);
      return { value: points[place]!, draws: [...draws[place]!] };
    }
    const [first, second] = contrast.of.map((each) => own.indexOf(each));
    return {
      value: points[first!]! - points[second!]!,
      draws: Array.from(draws[first!]!, (value, resample) => value - draws[second!]![resample]!),
    };
  };
}

const section = { type: 'deployed' } as const;

function contrastsOf(deployed: PairedDeployed): readonly Contrast[] {
  const { here, there } = deployed;
  const arms = [...here.arms.keys()].filter((arm) => there.arms.has(arm));
  const losses = new Map(arms.map((arm) => [arm, lossContrast(arm, deployed)]));
  const base = losses.get('base');
  return arms.flatMap((arm) => {
    const loss = losses.get(arm)!;
    return [
      loss,
      ...(base === undefined || loss === base ? [] : [baseContrast(loss, base)]),
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

function baseContrast(loss: Contrast, base: Contrast): Contrast {
  return {
    label: {
      ...loss.label,
      versus: 'base',
      id: 'loss-difference',
      symbol: 'R̂_D(arm) − R̂_D(base)',
      name: 'difference to the base on the common held-out items',
    },
    unit: loss.unit,
    tables: minus(loss.tables, base.tables),
    of: [loss, base],
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
