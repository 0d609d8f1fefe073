import type { Example } from '@ggmi/core';
import type { ExampleOutcome } from '../curation/example-outcome.js';
import type { LossCell, LossColumn } from '../losses/loss-column.js';
import type { LossDirection, LossOrder } from '../losses/loss-order.js';

/** Which examples of a pool are wanted. */
export interface PageRequest {
  /** Of those that fit, from 0. */
  readonly offset: number;
  readonly limit: number;
  /** `flagged`: kept, with a flag. `failed`: draws that gave no example. */
  readonly outcome?: OutcomeFilter;
  /** A text in id, prompt or response, to the letter but for capitals of ASCII. */
  readonly search?: string;
  /** Sorted by a loss where those are read and have this order; else as they were drawn. */
  readonly sort?: { readonly key: string; readonly direction: LossDirection };
}

export const outcomeFilters = ['kept', 'flagged', 'dropped', 'failed'] as const;
export type OutcomeFilter = (typeof outcomeFilters)[number];

/** Some rows of a pool, and how many there are of their kind. */
export interface ExamplePage {
  readonly offset: number;
  /** Rows that fit outcome and search. */
  readonly matching: number;
  /** Examples of the draw, or its failed draws where those are asked for. */
  readonly total: number;
  readonly rows: readonly PageRow[];
  readonly losses: PageLosses;
  /** What the pool can be sorted by; none while losses are read. */
  readonly orders: readonly LossOrder[];
  /** How rows are sorted; absent where they stand as they were drawn. */
  readonly sorted?: PageOrder;
}

/** The order of a page's rows. */
export interface PageOrder {
  readonly order: LossOrder;
  readonly direction: LossDirection;
  /** Of the matching rows those without this loss, which come last. */
  readonly missing: number;
}

export type PageRow = ExampleRow | FailedRow;

/** An example of a draw, as it was drawn. */
export interface ExampleRow {
  readonly type: 'example';
  /** Place in the draw, from 0: what `example` is asked with. */
  readonly index: number;
  readonly example: Example;
  readonly outcome: ExampleOutcome;
  /** One cell per column of the page's losses; empty while they are read. */
  readonly losses: readonly LossCell[];
}

/** A draw that gave no example. */
export interface FailedRow {
  readonly type: 'failed';
  /** Place among the failed draws, from 0. */
  readonly index: number;
  readonly promptId?: string;
  readonly draw: number;
  readonly code: string;
  readonly reason: string;
}

/** The losses of a page, or how far their reading is. */
export type PageLosses =
  | {
      readonly state: 'read';
      readonly columns: readonly LossColumn[];
      readonly notes: readonly string[];
    }
  | { readonly state: 'being-read' };
