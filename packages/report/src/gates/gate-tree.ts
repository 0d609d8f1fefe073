/** The numbers of a run by the places that gates name. */
export interface GateValues {
  readonly [name: string]: GateValues | GateValue;
}

/** A number, with or without words that say what it is of; or why there is none. */
export type GateValue = number | SaidNumber | { readonly unavailable: string };

/** A number whose place does not say all that a reader has to know. */
export interface SaidNumber {
  readonly number: number;
  /** What was compared, with the estimate and its interval. */
  readonly says: string;
}

/** The same while it is filled; without a prototype, so that no name means anything else. */
export type GateTree = { [name: string]: GateTree | GateValue };

export function emptyTree(): GateTree {
  // Assignable as it is: an object without a prototype has no keys yet.
  return Object.create(null) as GateTree;
}

export function filled(values: Readonly<Record<string, GateTree | GateValue>>): GateTree {
  return Object.assign(emptyTree(), values);
}

/** What finds its place taken, such as the second reason of a curator, is numbered: `duplicates (2)`. */
export function put(tree: GateTree, path: readonly string[], value: GateTree | GateValue): void {
  let at = tree;
  for (const name of path.slice(0, -1)) {
    const next = at[name];
    at = isTree(next) ? next : (at[name] = emptyTree());
  }
  const last = path.at(-1)!;
  let name = last;
  for (let place = 2; at[name] !== undefined; place++) name = `${last} (${place})`;
  at[name] = value;
}

function isTree(value: GateTree | GateValue | undefined): value is GateTree {
  return isGroup(value);
}

/** Whether a place holds further places. */
export function isGroup(value: GateValues | GateValue | undefined): value is GateValues {
  return typeof value === 'object' && !isUnavailable(value) && !isSaid(value);
}

/** Whether a place says why it has no number. */
export function isUnavailable(
  value: GateValues | GateValue,
): value is { readonly unavailable: string } {
  return (
    typeof value === 'object' && 'unavailable' in value && typeof value['unavailable'] === 'string'
  );
}

/** Whether a place says in words what its number is of; an arm that is called `says` is no text. */
export function isSaid(value: GateValues | GateValue): value is SaidNumber {
  return typeof value === 'object' && 'says' in value && typeof value['says'] === 'string';
}

/** Gives the numbers of a tree without deeper parts the words that say what they are of. */
export function said(numbers: GateTree, says: string): GateTree {
  return filled(
    Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [
        name,
        typeof value === 'number' ? { number: value, says } : value,
      ]),
    ),
  );
}
