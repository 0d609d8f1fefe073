import type { ChainProblem } from './chain-problem.js';

/** How far a probability row may be from summing to 1: the rounding of its decimal digits. */
const SUM_TOLERANCE = 1e-12;

/** A size that a table must have, and what it is the number of. */
export interface Size {
  readonly count: number;
  readonly of: string;
}

/** What the entries of a table have to be. */
export type EntryRule =
  | { readonly kind: 'number' }
  | { readonly kind: 'probability' }
  | { readonly kind: 'index'; readonly bound: Size | undefined };

/** What a table has to be; a size that is not known yet is left out. */
export interface TableRule {
  readonly entries: EntryRule;
  readonly rows?: Size | undefined;
  readonly columns?: Size | undefined;
}

/** What is wrong in a list of rows: not a table, empty, of the wrong size, ragged, or in its entries. */
export function tableProblems(
  path: string,
  value: unknown,
  rule: TableRule,
): readonly ChainProblem[] {
  if (!Array.isArray(value)) return [typeProblem(path, value, 'a list of rows')];
  if (value.length === 0) return [emptyProblem(path, 'at least one row')];
  const problems: ChainProblem[] = [];
  if (rule.rows !== undefined && value.length !== rule.rows.count) {
    problems.push(sizeProblem(path, { length: value.length, unit: 'rows', wanted: rule.rows }));
  }
  const first: unknown = value[0];
  const ownWidth = Array.isArray(first)
    ? { count: first.length, of: 'entries of row 0' }
    : undefined;
  const columns = rule.columns ?? ownWidth;
  value.forEach((row: unknown, i) => {
    problems.push(...rowProblems(`${path}[${i}]`, row, { entries: rule.entries, columns }));
  });
  return problems;
}

/** What is wrong in one list of numbers. */
export function rowProblems(
  path: string,
  value: unknown,
  rule: Omit<TableRule, 'rows'>,
): readonly ChainProblem[] {
  if (!Array.isArray(value)) return [typeProblem(path, value, 'a list of numbers')];
  if (value.length === 0) return [emptyProblem(path, 'at least one number')];
  const problems: ChainProblem[] = [];
  if (rule.columns !== undefined && value.length !== rule.columns.count) {
    problems.push(
      sizeProblem(path, { length: value.length, unit: 'entries', wanted: rule.columns }),
    );
  }
  value.forEach((entry: unknown, j) => {
    problems.push(...entryProblems(`${path}[${j}]`, entry, rule.entries));
  });
  if (problems.length === 0 && rule.entries.kind === 'probability') {
    return sumProblems(path, value);
  }
  return problems;
}

function entryProblems(path: string, entry: unknown, rule: EntryRule): readonly ChainProblem[] {
  if (typeof entry !== 'number' || !Number.isFinite(entry)) {
    return [typeProblem(path, entry, 'a finite number')];
  }
  if (rule.kind === 'probability' && (entry < 0 || entry > 1)) {
    const next = 'Give a probability.';
    return [{ path, received: String(entry), expected: 'a number in [0, 1]', next }];
  }
  if (rule.kind === 'index') return indexProblems(path, entry, rule.bound);
  return [];
}

function indexProblems(
  path: string,
  entry: number,
  bound: Size | undefined,
): readonly ChainProblem[] {
  const highest = bound === undefined ? Infinity : bound.count - 1;
  if (Number.isInteger(entry) && entry >= 0 && entry <= highest) return [];
  const expected =
    bound === undefined ? 'an integer of at least 0' : `an integer in 0 … ${highest} (${bound.of})`;
  const next = 'Point to a state that exists; states are numbered from 0.';
  return [{ path, received: String(entry), expected, next }];
}

function sumProblems(path: string, row: readonly number[]): readonly ChainProblem[] {
  const total = row.reduce((mass, p) => mass + p, 0);
  if (Math.abs(total - 1) <= SUM_TOLERANCE) return [];
  return [
    {
      path,
      received: `[${row.join(', ')}], which sums to ${total}`,
      expected: 'probabilities that sum to 1',
      next: 'Correct the row, or give its probabilities with all their digits.',
    },
  ];
}

function sizeProblem(
  path: string,
  found: { readonly length: number; readonly unit: string; readonly wanted: Size },
): ChainProblem {
  const { length, unit, wanted } = found;
  return {
    path,
    received: `${length} ${unit}`,
    expected: `${wanted.count} ${unit} (${wanted.of})`,
    next: 'Give every state its entry, in order.',
  };
}

function emptyProblem(path: string, expected: string): ChainProblem {
  return { path, received: 'an empty list', expected, next: 'No alphabet may be empty.' };
}

/** A value of the wrong type. */
export function typeProblem(path: string, value: unknown, expected: string): ChainProblem {
  const received = value === undefined ? 'nothing' : describe(value);
  return { path, received, expected, next: `Set ${path === '' ? 'the chain' : path}.` };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `'${value}'` : String(value);
}
