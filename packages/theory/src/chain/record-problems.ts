import type { ChainProblem } from './chain-problem.js';
import { typeProblem } from './table-problems.js';

/** The fields of an object by name, or undefined for anything that is not a plain object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // An object that is no list has string keys; what they hold is checked field by field.
  return value as Readonly<Record<string, unknown>>;
}

/** Unknown and missing keys of an object. */
export function keyProblems(
  path: string,
  value: Readonly<Record<string, unknown>>,
  keys: { readonly required: readonly string[]; readonly optional: readonly string[] },
): readonly ChainProblem[] {
  const known = [...keys.required, ...keys.optional];
  const place = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  const absent = keys.required.filter((key) => value[key] === undefined);
  return [
    ...unknown.map((key) => ({
      path: place(key),
      received: 'an unknown key',
      expected: `one of ${known.join(', ')}`,
      next: 'Remove the key or correct its spelling.',
    })),
    ...absent.map((key) => typeProblem(place(key), undefined, 'a value')),
  ];
}

/** What is wrong in a number of items. */
export function countProblems(path: string, count: unknown): readonly ChainProblem[] {
  if (typeof count === 'number' && Number.isInteger(count) && count >= 1) return [];
  return [typeProblem(path, count, 'an integer of at least 1')];
}
