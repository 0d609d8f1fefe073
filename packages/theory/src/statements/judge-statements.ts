import { isNumber } from '../quantity/value.js';
import { generalStatements } from './general-statements.js';
import { paperStatements } from './paper-statements.js';
import type { Statement, StatementInput, StatementStatus } from './statement.js';

/** A statement held against one chain. */
export type JudgedStatement = Pick<Statement, 'text' | 'relation' | 'unit'> & {
  readonly id: string;
} & (
    | {
        readonly outcome: 'holds' | 'fails';
        readonly left: number;
        readonly right: number;
        /** right − left: what is left over, or by how much it fails if negative. */
        readonly slack: number;
      }
    | { readonly outcome: 'unavailable'; readonly reason: string }
  );

/** A statement of the paper held against one chain, with what is put in its place. */
export type Verdict = JudgedStatement & {
  readonly name: string;
  readonly status: StatementStatus;
  readonly corrections: readonly JudgedStatement[];
};

/** The verdicts on a chain. */
export interface Verdicts {
  readonly paper: readonly Verdict[];
  readonly general: readonly JudgedStatement[];
}

/**
 * Holds every statement of the paper, its corrections and the general laws against one chain.
 *
 * @param tolerance how far, relative to the larger side (at least 1), rounding may move a side.
 */
export function judgeStatements(input: StatementInput, tolerance: number): Verdicts {
  return {
    paper: paperStatements.map((statement) => ({
      ...judge(statement, input, tolerance),
      name: statement.name,
      status: statement.status,
      corrections: statement.corrections.map((correction) => judge(correction, input, tolerance)),
    })),
    general: generalStatements.map((statement) => judge(statement, input, tolerance)),
  };
}

function judge(
  statement: Statement & { readonly id: string },
  input: StatementInput,
  tolerance: number,
): JudgedStatement {
  const { id, text, relation, unit } = statement;
  const left = statement.left(input);
  const right = statement.right(input);
  // A bound that does not exist is the better reason, so the right side speaks first.
  if (!isNumber(right))
    return { id, text, relation, unit, outcome: 'unavailable', reason: right.missing };
  if (!isNumber(left))
    return { id, text, relation, unit, outcome: 'unavailable', reason: left.missing };
  const slack = right - left;
  const allowed = tolerance * Math.max(1, Math.abs(left), Math.abs(right));
  const holds = relation === '=' ? Math.abs(slack) <= allowed : slack >= -allowed;
  return { id, text, relation, unit, outcome: holds ? 'holds' : 'fails', left, right, slack };
}
