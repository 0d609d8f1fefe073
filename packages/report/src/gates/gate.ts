/** How a gate compares; as in most languages. */
export type GateOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** A condition under which a report fails: a number of the run against one of the gate. */
export interface Gate {
  /** As it was written. */
  readonly text: string;
  /** The place of the number, such as `heldOut`, `gpt`, `difference`, `lower`. */
  readonly path: readonly string[];
  readonly operator: GateOperator;
  readonly limit: number;
}

/** What became of a gate: it fails where its condition holds, or where that cannot be known. */
export interface GateOutcome {
  readonly gate: string;
  /** The place of the number, as a gate writes it. */
  readonly place: string;
  /** What fails if it holds, such as `> 0`. */
  readonly condition: string;
  readonly failed: boolean;
  /** Absent where the run has no value there. */
  readonly value?: number;
  /** What was compared, where the place does not say all: `loss of gpt minus loss of base: -0.011 [-0.020, -0.002]`. */
  readonly says?: string;
  /** Why there is none. */
  readonly reason?: string;
}
