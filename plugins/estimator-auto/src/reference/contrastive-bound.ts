import type { RandomStream } from '@ggmi/core';
import type { Critic } from './student-critic.js';

/** Strangers that each pair is told from. */
const STRANGERS = 200;

export interface ContrastiveBound {
  /** InfoNCE, nats: in expectation at most the information, whatever the critic. */
  readonly nats: number;
  /** Standard deviation of the critic over the pairs; over √N the error of an efficient estimate. */
  readonly deviation: number;
}

/**
 * How well a critic tells true pairs from strangers: ⟨f(i,i) − ln mean of e^f(i,j) over i's own and
 * K = 200 other partners⟩ (van den Oord et al. 2018, arXiv 1807.03748, eq. 4).
 *
 * A lower bound for a critic from other data; at most ln(K + 1). The strangers are K cyclic shifts,
 * the same for all rows.
 */
export function contrastiveBound(
  critic: Critic,
  rows: number,
  random: RandomStream,
): ContrastiveBound {
  const shifts = Array.from({ length: STRANGERS }, () => 1 + random.integer(rows - 1));
  let sum = 0;
  let own = 0;
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    const self = critic(i, i);
    sum += self - logMeanWithStrangers(critic, { i, self, shifts, rows });
    own += self;
    squares += self * self;
  }
  const variance = Math.max(0, squares / rows - (own / rows) ** 2);
  return { nats: sum / rows, deviation: Math.sqrt(variance) };
}

function logMeanWithStrangers(
  critic: Critic,
  row: {
    readonly i: number;
    readonly self: number;
    readonly shifts: readonly number[];
    readonly rows: number;
  },
): number {
  let largest = row.self;
  let total = 1;
  for (const shift of row.shifts) {
    const value = critic(row.i, (row.i + shift) % row.rows);
    if (value > largest) {
      total = total * Math.exp(largest - value) + 1;
      largest = value;
    } else total += Math.exp(value - largest);
  }
  return largest + Math.log(total / (row.shifts.length + 1));
}
