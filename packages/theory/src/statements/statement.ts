import type { Readings } from '../quantity/readings.js';
import type { Value } from '../quantity/value.js';

/** What a statement reads besides the quantities of the chain. */
export interface StatementInput {
  readonly readings: Readings;
  /** m and n. */
  readonly anchorItems: number;
  readonly syntheticItems: number;
  /** C: the length of the interval that the loss lies in; missing for an unbounded loss. */
  readonly lossSpread: Value;
}

/** An inequality or equality between two numbers that a chain has. */
export interface Statement {
  /** As written in theory. */
  readonly text: string;
  readonly relation: '≤' | '=';
  readonly unit: 'nats/dataset' | 'nats/item' | 'loss' | 'ratio' | 'probability';
  readonly left: (input: StatementInput) => Value;
  readonly right: (input: StatementInput) => Value;
}

/** Where a statement stands. */
export type StatementStatus = 'printed' | 'after Gan & Liu';

/** A statement of the paper, with what this project puts in its place. */
export interface PaperStatement extends Statement {
  readonly id: string;
  readonly name: string;
  readonly status: StatementStatus;
  readonly corrections: readonly NamedStatement[];
}

/** A statement of this project, true for every chain. */
export interface NamedStatement extends Statement {
  readonly id: string;
}
