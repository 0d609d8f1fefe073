import type { ConfigPath } from '../config/config-path.js';
import { isRecord } from '../config/config-path.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { evaluateExpression } from './evaluate-expression.js';

/** Data with every expression computed, and the expressions that have no value. */
export interface FilledData {
  readonly data: unknown;
  readonly problems: readonly ProblemDraft[];
}

/** Sections that are read before expressions are computed. */
const literalSections = new Set(['mode', 'modes', 'parameters', 'sweep']);

/**
 * Computes every text of a config that begins with `=`. A config without parameters has no
 * expressions: there the text stays as it is.
 */
export function fillParameters(
  data: unknown,
  parameters: Readonly<Record<string, number>>,
): FilledData {
  if (Object.keys(parameters).length === 0 || !isRecord(data)) return { data, problems: [] };
  const problems: ProblemDraft[] = [];
  const fill = (value: unknown, path: ConfigPath): unknown => {
    if (typeof value === 'string' && value.startsWith('=')) {
      const evaluation = evaluateExpression(value.slice(1), parameters);
      if ('value' in evaluation) return evaluation.value;
      problems.push(invalidExpression(path, value, evaluation.failure));
      return value;
    }
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index]));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        path.length === 0 && literalSections.has(key) ? item : fill(item, [...path, key]),
      ]),
    );
  };
  return { data: fill(data, []), problems };
}

function invalidExpression(path: ConfigPath, text: string, failure: string): ProblemDraft {
  return {
    code: 'EXPRESSION_INVALID',
    path,
    received: `'${text}': ${failure}`,
    expected: 'an expression of numbers and `parameters` with + - * / %',
    next: 'Correct it, or add the name to `parameters`.',
  };
}
