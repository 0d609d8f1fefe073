import type { PointSummary, Quantity, RunSummary } from '@ggmi/core';

/** The numbers of a run by the places that gates name. */
export interface GateValues {
  readonly [name: string]: GateValues | GateValue;
}

/** A number, or why there is none. */
export type GateValue = number | { readonly unavailable: string };

/** The same while it is filled; without a prototype, so that no name means anything else. */
type Tree = { [name: string]: Tree | GateValue };

/** The short names of the comparison as deployed, by quantity. */
const deployedNames: Readonly<Record<string, string>> = {
  'held-out-loss': 'loss',
  'held-out-nats-per-byte': 'natsPerByte',
  'probability-best': 'probabilityBest',
  'probability-best-generator': 'probabilityBestGenerator',
};

/**
 * All numbers of a run: `heldOut.<arm>.loss`, `.difference` (minus base) and `.minus.<other arm>`;
 * `readings.<reading>.<arm>.<id>.<source>`; `data.<arm>.<id>.<source>`; each with `value`,
 * `standardError`, `lower` and `upper`; `cells` and `warnings` as counts; `points.1` and so on the same
 * for each point of a sweep.
 */
export function gateValues({ quantities, points = [], cells }: RunSummary): GateValues {
  const tree = treeOf(quantities);
  const all = [...quantities, ...points.flatMap((point) => point.quantities)];
  put(tree, ['cells', 'planned'], cells.planned);
  put(tree, ['cells', 'succeeded'], cells.succeeded);
  put(tree, ['cells', 'failed'], cells.failed.length);
  for (const [code, count] of warningCounts(all)) put(tree, ['warnings', code], count);
  points.forEach((point: PointSummary, index) => {
    put(tree, ['points', String(index + 1)], treeOf(point.quantities));
  });
  return tree;
}

function treeOf(quantities: readonly Quantity[]): Tree {
  const tree = emptyTree();
  for (const quantity of quantities) {
    for (const path of pathsOf(quantity)) put(tree, path, numbersOf(quantity));
  }
  return tree;
}

function pathsOf(quantity: Quantity): readonly (readonly string[])[] {
  const { section, id, arm = 'run', versus, source } = quantity;
  switch (section.type) {
    case 'deployed': {
      if (id !== 'loss-difference') return [['heldOut', arm, deployedNames[id] ?? id]];
      const minus = ['heldOut', arm, 'minus', versus ?? ''];
      return versus === 'base' ? [['heldOut', arm, 'difference'], minus] : [minus];
    }
    case 'reading':
      return [['readings', section.reading, arm, id, source]];
    case 'generators':
      return [['data', arm, id, source]];
    case 'calibration':
      return [['calibration', arm, id, source]];
  }
}

function numbersOf({ outcome }: Quantity): Tree {
  if (!outcome.available) {
    const unavailable = { unavailable: outcome.reason };
    return filled({
      value: unavailable,
      standardError: unavailable,
      lower: unavailable,
      upper: unavailable,
    });
  }
  const { value, standardError, interval, permutationPValue } = outcome;
  return filled({
    value,
    ...(standardError !== undefined && { standardError }),
    ...(interval && { lower: interval.lower, upper: interval.upper }),
    ...(permutationPValue !== undefined && { p: permutationPValue }),
  });
}

function warningCounts(quantities: readonly Quantity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([['all', 0]]);
  for (const { outcome } of quantities) {
    if (!outcome.available) continue;
    for (const { code } of outcome.warnings) {
      counts.set('all', counts.get('all')! + 1);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

function emptyTree(): Tree {
  // Assignable as it is: an object without a prototype has no keys yet.
  return Object.create(null) as Tree;
}

function filled(values: Readonly<Record<string, GateValue>>): Tree {
  return Object.assign(emptyTree(), values);
}

/** What finds its place taken, such as the second reason of a curator, is numbered: `duplicates (2)`. */
function put(tree: Tree, path: readonly string[], value: Tree | GateValue): void {
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

function isTree(value: Tree | GateValue | undefined): value is Tree {
  return isGroup(value);
}

/** Whether a place holds further places. */
export function isGroup(value: GateValues | GateValue | undefined): value is GateValues {
  return (
    typeof value === 'object' &&
    !('unavailable' in value && typeof value['unavailable'] === 'string')
  );
}
