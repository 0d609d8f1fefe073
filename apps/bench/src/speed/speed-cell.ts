import { GgmiError } from '@ggmi/core';

/** One thing to time. */
export type SpeedCell = EstimateCell | MixtureCell;

/** One estimate of Gaussian pairs of correlation 0.6 per coordinate. */
export interface EstimateCell {
  readonly id: string;
  readonly job: 'ksg1' | 'hsic';
  /** Pairs. */
  readonly rows: number;
  /** Of each side. */
  readonly dimensions: number;
  /** How many threads the parts of one estimate may use. */
  readonly threads: number;
}

/** 100 iterations of EM on a plane mixture of full covariance. */
export interface MixtureCell {
  readonly id: string;
  readonly job: 'em';
  readonly rows: number;
  readonly components: number;
}

/** Where nobody says which: five of KSG1, HSIC, EM, KSG1 with two threads, and a million pairs. */
export const defaultSpeedCells: readonly string[] = [
  'ksg1-1+1-100000',
  'ksg1-2+2-100000',
  'ksg1-5+5-10000',
  'ksg1-5+5-100000',
  'ksg1-10+10-10000',
  'hsic-5+5-5000',
  'em-10-2000',
  'ksg1-5+5-100000-threads2',
  'ksg1-1+1-1000000',
];

const estimatePattern = /^(ksg1|hsic)-(\d+)\+(\d+)-(\d+)(?:-threads(\d+))?$/;
const mixturePattern = /^em-(\d+)-(\d+)$/;

/**
 * A cell by its id: `ksg1-DIM+DIM-PAIRS`, `hsic-DIM+DIM-PAIRS`, either with `-threadsN`, or
 * `em-COMPONENTS-ROWS`.
 *
 * @throws CELL_UNKNOWN where the id is of none of these forms.
 */
export function speedCell(id: string): SpeedCell {
  const [, job, x, y, pairs, threads = '1'] = estimatePattern.exec(id) ?? [];
  if ((job === 'ksg1' || job === 'hsic') && x === y && Number(x) > 0 && Number(threads) > 0) {
    const size = { rows: Number(pairs), dimensions: Number(x), threads: Number(threads) };
    if (size.rows > 3) return { id, job, ...size };
  }
  const [, components, rows] = mixturePattern.exec(id) ?? [];
  if (Number(components) > 0 && Number(rows) >= Number(components)) {
    return { id, job: 'em', rows: Number(rows), components: Number(components) };
  }
  throw new GgmiError({
    code: 'CELL_UNKNOWN',
    message: `'${id}' is nothing that can be timed.`,
    next: `Write it as ${defaultSpeedCells.slice(4, 8).join(', ')}, with numbers of your own.`,
    fields: { received: id, examples: [...defaultSpeedCells] },
  });
}
