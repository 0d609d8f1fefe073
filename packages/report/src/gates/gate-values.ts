import {
  ownWarningCodes,
  whyComparisonVoid,
  type PointSummary,
  type Quantity,
  type RunSummary,
} from '@ggmi/core';
import { distinctWarnings } from '../quantities/distinct-warnings.js';
import { lossWords, withEstimate } from './difference-words.js';
import { emptyTree, filled, put, said, type GateTree, type GateValues } from './gate-tree.js';
import { voidOutcome } from './void-outcome.js';

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
 * `standardError`, `lower` and `upper`; `verdict.available` as 1 or 0; `cells` and `warnings` as counts, a
 * warning that several numbers have once; `points.1` and so on the same for each point of a sweep. Where
 * the comparison as deployed is void, as its held-out set is not held out, no number of `heldOut` is available.
 */
export function gateValues(summary: RunSummary): GateValues {
  const { quantities, points = [], cells } = summary;
  const tree = treeOf(summary);
  const all = [...quantities, ...points.flatMap((point) => point.quantities)];
  put(tree, ['cells', 'planned'], cells.planned);
  put(tree, ['cells', 'succeeded'], cells.succeeded);
  put(tree, ['cells', 'failed'], cells.failed.length);
  for (const [code, count] of warningCounts(all)) put(tree, ['warnings', code], count);
  points.forEach((point: PointSummary, index) => {
    put(tree, ['points', String(index + 1)], treeOf(point));
  });
  return tree;
}

function treeOf({ verdict, quantities }: Pick<PointSummary, 'verdict' | 'quantities'>): GateTree {
  const tree = emptyTree();
  const why = whyComparisonVoid(quantities);
  for (const quantity of quantities) {
    const isVoid = why !== undefined && quantity.section.type === 'deployed';
    const numbers = numbersOf(isVoid ? { ...quantity, outcome: voidOutcome(why) } : quantity);
    for (const path of pathsOf(quantity)) put(tree, path, numbers);
  }
  put(tree, ['verdict', 'available'], verdict.available ? 1 : 0);
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

function numbersOf(quantity: Quantity): GateTree {
  const { id, outcome } = quantity;
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
  const numbers = filled({
    value,
    ...(standardError !== undefined && { standardError }),
    ...(interval && { lower: interval.lower, upper: interval.upper }),
    ...(permutationPValue !== undefined && { p: permutationPValue }),
  });
  if (id !== 'loss-difference') return numbers;
  return said(numbers, withEstimate(lossWords(quantity), outcome));
}

/**
 * As a report lists them: each code with each text once, however many numbers have it; a code of the
 * project that no number has counts 0.
 */
function warningCounts(quantities: readonly Quantity[]): ReadonlyMap<string, number> {
  const warnings = distinctWarnings(quantities);
  const counts = new Map<string, number>([['all', warnings.length]]);
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const code of ownWarningCodes) if (!counts.has(code)) counts.set(code, 0);
  return counts;
}
