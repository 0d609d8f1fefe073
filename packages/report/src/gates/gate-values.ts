import type { PointSummary, Quantity, RunSummary } from '@ggmi/core';
import { distinctWarnings } from '../quantities/distinct-warnings.js';
import { emptyTree, filled, put, type GateTree, type GateValues } from './gate-tree.js';

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
 * `standardError`, `lower` and `upper`; `cells` and `warnings` as counts, a warning that several
 * numbers have once; `points.1` and so on the same for each point of a sweep.
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

function treeOf(quantities: readonly Quantity[]): GateTree {
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

function numbersOf({ outcome }: Quantity): GateTree {
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

/** As a report lists them: each code with each text once, however many numbers have it. */
function warningCounts(quantities: readonly Quantity[]): ReadonlyMap<string, number> {
  const warnings = distinctWarnings(quantities);
  const counts = new Map<string, number>([['all', warnings.length]]);
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
