/** Items of one setting as points of a plane: what data, generator and truth look like. */
export interface Scatter {
  /** The reading that draws the setting. */
  readonly reading: string;
  /** A generator's name. */
  readonly arm: string;
  /** d: the columns of the items before they were brought into the plane. */
  readonly columns: number;
  /**
   * Which plane it is: the first two coordinates (where it is absent), the first two principal
   * components, or an embedding that keeps neighbours together and no distances.
   */
  readonly plane?: 'coordinates' | 'principal-components' | 'neighbours';
  /** How items became rows, in words; absent where items are rows. */
  readonly embedding?: string;
  /** The shares of the total variance along both axes, 0 … 1; for principal components. */
  readonly explained?: readonly [x: number, y: number];
  readonly series: readonly {
    readonly of: 'truth' | 'anchors' | 'synthetic';
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}
