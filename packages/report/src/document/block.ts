import type { Quantity } from '@ggmi/core';

/** How a piece of text stands out; meaning never rests on it alone. */
export type Tone = 'plain' | 'strong' | 'faint' | 'good' | 'bad' | 'warning';

/** Text that is not broken inside, where the width allows. */
export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
  /** Where it stands: after the piece before it, or always on a line of its own start. */
  readonly place?: 'flow' | 'new-line';
  /** The number that it is a part of, for pages that show one in another way. */
  readonly quantity?: Quantity;
}

/** A table cell: pieces side by side, broken between pieces where the column is narrow. */
export type Cell = readonly Piece[];

/** A column's heading and side. */
export interface Column {
  readonly header: Cell;
  readonly align: 'left' | 'right';
}

/** A table whose first column names its rows; it is repeated where the table is split by width. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * One part of a report, apart from how it is shown. Texts are as they came: escaping belongs to
 * whatever renders them.
 */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'subheading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly type: 'table'; readonly table: Table }
  /** What belongs to the table above it. */
  | { readonly type: 'caption'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly ListItem[] };

/** A line of a list, with the short mark that stands before it. */
export interface ListItem {
  readonly mark: string;
  readonly text: string;
  readonly tone?: Tone;
}
