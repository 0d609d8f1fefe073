/** Everything that the numbers of a result depend on, and where they were computed. */
export interface ResultOrigin {
  readonly inputs: object;
  readonly machine: object;
}

/**
 * Something that is not the same in two results, as JSON texts; null where one lacks it. Of lists,
 * such as tasks and seeds, each side has what only it holds.
 */
export interface InputDifference {
  /** Such as `estimators.ksg.options.k` or `machine.node`. */
  readonly path: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** A value that is compared as a whole. */
type Leaf = readonly [path: string, value: unknown];

/** Everything that differs in inputs and machine, by path. */
export function inputDifferences(a: ResultOrigin, b: ResultOrigin): readonly InputDifference[] {
  const [first, second] = [a, b].map(
    ({ inputs, machine }) => new Map([...leavesOf(inputs, ''), ...leavesOf(machine, 'machine')]),
  );
  const paths = new Set([...first!.keys(), ...second!.keys()]);
  return [...paths].flatMap((path) => {
    const [inA, inB] = [first!.get(path), second!.get(path)];
    if (JSON.stringify(inA) === JSON.stringify(inB)) return [];
    return [{ path, a: textOf(inA, inB), b: textOf(inB, inA) }];
  });
}

function textOf(own: unknown, other: unknown): string | null {
  if (own === undefined) return null;
  if (!Array.isArray(own) || !Array.isArray(other)) return JSON.stringify(own);
  const alone = own.filter((item) => !other.includes(item));
  // Where the lists hold the same, their order differs.
  const sameItems = alone.length === 0 && other.every((item) => own.includes(item));
  return JSON.stringify(sameItems ? own : alone);
}

function leavesOf(value: unknown, path: string): readonly Leaf[] {
  const isList = Array.isArray(value);
  const holdsObjects = isList && value.some((item) => typeof item === 'object');
  if (typeof value !== 'object' || value === null || (isList && !holdsObjects)) {
    return [[path, value]];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}
