/** As much of what `ggmi run --json` prints of a sweep as its acceptance reads. */
export interface SweepJson {
  readonly summary: SweepSummary;
}

export interface SweepSummary {
  readonly cells: { readonly planned: number };
  readonly points: readonly {
    readonly panel?: string;
    readonly at: Readonly<Record<string, number>>;
    readonly quantities: readonly { readonly id: string; readonly outcome: Outcome }[];
  }[];
  readonly trends: readonly Trend[];
}

export interface Trend {
  readonly panel: string;
  readonly from: number;
  readonly to: readonly number[];
  readonly difference: number;
  readonly standardError: number;
}

export type Outcome =
  | { readonly available: true; readonly value: number; readonly standardError?: number }
  | { readonly available: false };
