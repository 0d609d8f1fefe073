import { createHash } from 'node:crypto';

/** How the stub treats one call. All but `answer`, `empty` and `miscounted` leave the draw without an answer. */
export type Treatment =
  /** A whole answer. */
  | 'answer'
  /** 429, with the header `Retry-After` and without. */
  | 'busy-until'
  | 'busy'
  /** 503. */
  | 'unavailable'
  /** The connection is reset before anything is sent. */
  | 'reset'
  /** The connection is reset in the middle of the body. */
  | 'half'
  /** The body begins and never goes on. */
  | 'stall'
  /** A line of the body is no JSON. */
  | 'malformed'
  /** 400: this call alone is refused for good. */
  | 'refused'
  /** A whole answer without a character in it. */
  | 'empty'
  /** A whole answer with counts of tokens that are none. */
  | 'miscounted';

/** The share of calls that meet each fault; the rest is answered. */
export type FaultMix = Readonly<Partial<Record<Treatment, number>>>;

/** About one call in seven meets a fault. */
export const stormMix: FaultMix = {
  'busy-until': 0.004,
  busy: 0.02,
  unavailable: 0.02,
  reset: 0.02,
  half: 0.02,
  stall: 0.003,
  malformed: 0.02,
  refused: 0.005,
  empty: 0.015,
  miscounted: 0.015,
};

/** The treatment of a draw's n-th call, from 1: a function of the two and the seed, not of time. */
export function treatmentOf(
  mix: FaultMix,
  call: { readonly seed: string; readonly draw: string; readonly number: number },
): Treatment {
  let left = keyedUniform(`${call.seed}/${call.draw}/${call.number}`);
  // The keys of a FaultMix are treatments.
  for (const [treatment, share] of Object.entries(mix) as [Treatment, number][]) {
    left -= share;
    if (left < 0) return treatment;
  }
  return 'answer';
}

/** A number in [0, 1) that depends on its key alone. */
export function keyedUniform(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32LE(0) / 2 ** 32;
}
