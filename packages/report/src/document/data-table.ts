/** A table of plain values: what a figure shows, or a part of the record. */
export interface DataTable {
  /** The name of its files, without extension. */
  readonly name: string;
  /** What it holds, in words. */
  readonly title: string;
  readonly columns: readonly string[];
  /** A value per column; undefined where there is none. */
  readonly rows: readonly (readonly DataValue[])[];
}

/** Numbers keep all their digits. */
export type DataValue = string | number | boolean | undefined;
