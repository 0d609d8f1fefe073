/** A bound as read off held-out scores. */
export interface Evaluation {
  /** Nats. */
  readonly value: number;
  /**
   * What each held-out pair adds, up to a constant: first-order influences, whose variance over the
   * number of pairs is that of the value, given the critic.
   */
  readonly contributions: Float64Array;
  readonly diagnostics?: Readonly<Record<string, number>>;
}
