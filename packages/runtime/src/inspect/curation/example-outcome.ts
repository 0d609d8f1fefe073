/** What became of an example of a draw. */
export type ExampleOutcome =
  | {
      readonly type: 'kept';
      /** What speaks against it, by curator: it was kept all the same. */
      readonly flags: readonly CuratorReason[];
    }
  | ({ readonly type: 'dropped' } & CuratorReason)
  /** A curator before the last one has no result. */
  | ({ readonly type: 'unknown' } & CuratorReason);

/** A curator of the config, and what it says: `near-duplicate` and the like. */
export interface CuratorReason {
  readonly curator: string;
  readonly reason: string;
}

/** What one curator did with what it was given. */
export interface CuratorCount {
  readonly curator: string;
  /** Absent where its result is missing; then `problem` says why. */
  readonly received?: number;
  readonly kept?: number;
  readonly drops: readonly { readonly reason: string; readonly count: number }[];
  readonly flags: readonly { readonly reason: string; readonly count: number }[];
  readonly problem?: string;
}
