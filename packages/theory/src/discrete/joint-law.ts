/** A joint law of two finite variables: entry (i, j) is `values[i * columns + j]`. */
export interface JointLaw {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** −Σ p ln p in nats, with 0 ln 0 = 0, over a law of any shape. */
export function entropyOf(law: Float64Array): number {
  let total = 0;
  for (let i = 0; i < law.length; i++) {
    const p = law[i]!;
    if (p > 0) total -= p * Math.log(p);
  }
  return total;
}

/** The law of the row variable. */
export function rowLaw({ rows, columns, values }: JointLaw): Float64Array {
  const law = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) law[i]! += values[i * columns + j]!;
  }
  return law;
}

/** The law of the column variable. */
export function columnLaw({ rows, columns, values }: JointLaw): Float64Array {
  const law = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) law[j]! += values[i * columns + j]!;
  }
  return law;
}

/** I(rows; columns) = H(rows) + H(columns) − H(rows, columns), in nats. */
export function informationOf(law: JointLaw): number {
  return entropyOf(rowLaw(law)) + entropyOf(columnLaw(law)) - entropyOf(law.values);
}

/** H(columns | rows), in nats. */
export function entropyOfColumnsGivenRows(law: JointLaw): number {
  return entropyOf(law.values) - entropyOf(rowLaw(law));
}

/** H(rows | columns), in nats. */
export function entropyOfRowsGivenColumns(law: JointLaw): number {
  return entropyOf(law.values) - entropyOf(columnLaw(law));
}

/** The joint law of the rows and of what a channel (columns × outputs) makes of the columns. */
export function through(law: JointLaw, channel: JointLaw): JointLaw {
  const { rows, columns } = law;
  const outputs = channel.columns;
  const values = new Float64Array(rows * outputs);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const p = law.values[i * columns + j]!;
      if (p === 0) continue;
      for (let k = 0; k < outputs; k++) {
        values[i * outputs + k]! += p * channel.values[j * outputs + k]!;
      }
    }
  }
  return { rows, columns: outputs, values };
}

/** The joint law of a variable and of what a channel makes of it. */
export function withOutput(law: Float64Array, channel: JointLaw): JointLaw {
  const { rows, columns } = channel;
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const p = law[i]!;
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = p * channel.values[i * columns + j]!;
    }
  }
  return { rows, columns, values };
}

/** The joint law after the row variable is mapped into `classes` classes. */
export function mergeRows(law: JointLaw, map: Int32Array, classes: number): JointLaw {
  const { rows, columns } = law;
  const values = new Float64Array(classes * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      values[map[i]! * columns + j]! += law.values[i * columns + j]!;
    }
  }
  return { rows: classes, columns, values };
}
