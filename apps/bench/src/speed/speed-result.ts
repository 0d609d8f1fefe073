import type { Machine } from '../machine/describe-machine.js';
import type { Measured } from './measurement.js';

/** What `ggmi bench speed` gives. */
export interface SpeedResult {
  readonly format: 'ggmi/benchmark-of-speed';
  readonly version: 1;
  readonly machine: Machine;
  readonly rows: readonly SpeedRow[];
}

/** One cell. */
export interface SpeedRow {
  readonly cell: string;
  readonly own: Measured;
  /** On the same bytes, in the same run, one thread. */
  readonly peers: readonly { readonly tool: string; readonly measured: Measured }[];
  /** Own CPU time over that of the fastest peer; null without both. */
  readonly ratio: number | null;
  /** The largest |own value − a peer's|; null without both. */
  readonly valueDifference: number | null;
  /** Wall time with one thread over wall time with several; null where there is no such pair. */
  readonly speedUp: number | null;
}

/** A row from what was measured. `oneThread`: the same cell with one thread. */
export function speedRow(
  cell: string,
  measured: Pick<SpeedRow, 'own' | 'peers'> & { readonly oneThread: Measured | undefined },
): SpeedRow {
  const { own, peers, oneThread } = measured;
  const others = peers.flatMap(({ measured: other }) =>
    other.state === 'measured' ? [other] : [],
  );
  if (own.state === 'errored') {
    return { cell, own, peers, ratio: null, valueDifference: null, speedUp: null };
  }
  const fastest = Math.min(...others.map(({ cpuMs }) => cpuMs));
  const differences = others.map(({ value }) => Math.abs(own.value - value));
  return {
    cell,
    own,
    peers,
    ratio: others.length === 0 ? null : own.cpuMs / fastest,
    valueDifference: others.length === 0 ? null : Math.max(...differences),
    speedUp: oneThread?.state === 'measured' ? oneThread.wallMs / own.wallMs : null,
  };
}
