import type { ComparedQuantity, QuantityOutcome, RunComparison, RunDifference } from '@ggmi/core';
import { isGroup, type GateValue, type GateValues } from '../gates/gate-values.js';

type Tree = { [name: string]: Tree | GateValue };

const heldOutNames: Readonly<Record<string, string>> = {
  'held-out-loss': 'difference',
  'loss-difference': 'differenceToBase',
  'held-out-nats-per-byte': 'natsPerByte',
};

/**
 * The differences of a comparison by the places that gates name: `heldOut.<arm>.difference`,
 * `.differenceToBase`, `.natsPerByte`; `readings.<reading>.<arm>.<id>.<source>`;
 * `data.<arm>.<id>.<source>`; each with `value`, `standardError`, `lower` and `upper`, this run minus
 * the reference; `inputs.differences` and `inputs.otherResults` as counts. Of several runs against
 * the reference, and of settings of a sweep: `runs.2` … and `settings.1` … before them.
 */
export function comparisonGateValues({ others }: RunComparison): GateValues {
  const trees = others.map(treeOfRun);
  const [only] = trees;
  const whole = only !== undefined && trees.length === 1 ? only : emptyTree();
  for (const [index, tree] of trees.entries()) {
    put(whole, ['runs', String(index + 2)], Object.assign(emptyTree(), tree));
  }
  return whole;
}

function treeOfRun({ inputs, settings }: RunDifference): Tree {
  const tree = emptyTree();
  const deciding = inputs.differences.filter(({ effect }) => effect === 'results').length;
  put(tree, ['inputs', 'differences'], deciding);
  put(tree, ['inputs', 'otherResults'], inputs.commonCells.otherResults);
  for (const [index, { heldOut, numbers }] of settings.entries()) {
    const place = settings.length === 1 ? [] : ['settings', String(index + 1)];
    for (const compared of [...heldOut.quantities, ...numbers]) {
      put(tree, [...place, ...pathOf(compared)], numbersOf(compared.difference));
    }
  }
  return tree;
}

function pathOf({ section, id, arm = 'run', source }: ComparedQuantity): readonly string[] {
  switch (section.type) {
    case 'deployed':
      return ['heldOut', arm, heldOutNames[id] ?? id];
    case 'reading':
      return ['readings', section.reading, arm, id, source];
    case 'generators':
      return ['data', arm, id, source];
    case 'calibration':
      return ['calibration', arm, id, source];
  }
}

function numbersOf(outcome: QuantityOutcome): Tree {
  const names = ['value', 'standardError', 'lower', 'upper'];
  const tree = emptyTree();
  if (!outcome.available) {
    for (const name of names) tree[name] = { unavailable: outcome.reason };
    return tree;
  }
  const { value, standardError, interval } = outcome;
  const numbers = [value, standardError, interval?.lower, interval?.upper];
  for (const [index, name] of names.entries()) {
    tree[name] = numbers[index] ?? { unavailable: 'the difference has none' };
  }
  return tree;
}

function emptyTree(): Tree {
  // Assignable as it is: an object without a prototype has no keys yet.
  return Object.create(null) as Tree;
}

function put(tree: Tree, path: readonly string[], value: Tree | GateValue): void {
  let at = tree;
  for (const name of path.slice(0, -1)) {
    const next = at[name];
    at = isTree(next) ? next : (at[name] = emptyTree());
  }
  at[path.at(-1)!] = value;
}

function isTree(value: Tree | GateValue | undefined): value is Tree {
  return isGroup(value);
}
