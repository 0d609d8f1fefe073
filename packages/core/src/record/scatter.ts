/** Items of one setting as points of a plane: what data, generator and truth look like. */
export interface Scatter {
  /** The reading that draws the setting. */
  readonly reading: string;
  /** A generator's name. */
  readonly arm: string;
  /** d: the plane is that of the first two coordinates. */
  readonly columns: number;
  readonly series: readonly {
    readonly of: 'truth' | 'anchors' | 'synthetic';
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}
