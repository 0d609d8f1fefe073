/** A list of 32-bit integers that grows at its end by doubling. */
export class GrowingIntegers {
  /** Zero beyond `length`; a new array after growth, so read it anew after every append. */
  values: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.values = new Int32Array(Math.max(1, capacity));
  }

  append(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Makes room for `count` more; everything between the old and the new length is the caller's. */
  reserve(count: number): void {
    const wanted = this.length + count;
    if (wanted <= this.values.length) return;
    const grown = new Int32Array(Math.max(wanted, 2 * this.values.length));
    grown.set(this.values);
    this.values = grown;
  }
}
