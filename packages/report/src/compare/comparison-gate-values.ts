import type {
  ComparedQuantity,
  HeldOutComparison,
  QuantityOutcome,
  RunComparison,
  RunDifference,
} from '@ggmi/core';
import {
  emptyTree,
  filled,
  put,
  type GateTree,
  type GateValue,
  type GateValues,
} from '../gates/gate-tree.js';

const heldOutNames: Readonly<Record<string, string>> = {
  'held-out-loss': 'difference',
  'held-out-nats-per-byte': 'natsPerByte',
};

/** By what an arm is held against. */
const differenceNames: Readonly<Record<string, string>> = {
  base: 'differenceToBase',
  anchors: 'differenceToAnchors',
  'anchors twice': 'differenceToAnchorsTwice',
};

/** What a run has places of where it has results. */
const resultNames = ['heldOut', 'readings', 'data', 'calibration', 'settings'] as const;

/**
 * The differences of a comparison by the places that gates name: `heldOut.<arm>.difference`,
 * `.differenceToBase`, `.differenceToAnchors`, `.differenceToAnchorsTwice`, `.natsPerByte`; `readings.<reading>.<arm>.<id>.<source>`;
 * `data.<arm>.<id>.<source>`; each with `value`, `standardError`, `lower` and `upper`, this run minus
 * the reference; `inputs.differences` and `inputs.otherResults` as counts. Of several runs against
 * the reference, and of settings of a sweep: `runs.2` … and `settings.1` … before them. A difference
 * that could not be taken has its place and the reason.
 */
export function comparisonGateValues({ others }: RunComparison): GateValues {
  const trees = others.map(treeOfRun);
  const [only] = trees;
  const whole = only !== undefined && trees.length === 1 ? only : emptyTree();
  for (const [index, tree] of trees.entries()) {
    put(whole, ['runs', String(index + 2)], filled(tree));
  }
  return whole;
}

function treeOfRun({ inputs, settings, leftOut }: RunDifference): GateTree {
  const tree = emptyTree();
  const deciding = inputs.differences.filter(({ effect }) => effect === 'results').length;
  put(tree, ['inputs', 'differences'], deciding);
  put(tree, ['inputs', 'otherResults'], inputs.commonCells.otherResults);
  if (settings.length === 0) {
    const missing = { unavailable: leftOut.join(' ') };
    for (const name of resultNames) put(tree, [name], missing);
  }
  for (const [index, { heldOut, numbers }] of settings.entries()) {
    const place = settings.length === 1 ? [] : ['settings', String(index + 1)];
    for (const compared of [...heldOut.quantities, ...numbers]) {
      put(tree, [...place, ...pathOf(compared)], numbersOf(compared.difference));
    }
    for (const { arm, name, reason } of missingOf(heldOut)) {
      put(tree, [...place, 'heldOut', arm, name], fourTimes({ unavailable: reason }));
    }
  }
  return tree;
}

function pathOf(compared: ComparedQuantity): readonly string[] {
  const { section, id, arm = 'run', source } = compared;
  switch (section.type) {
    case 'deployed':
      return ['heldOut', arm, heldOutName(compared)];
    case 'reading':
      return ['readings', section.reading, arm, id, source];
    case 'generators':
      return ['data', arm, id, source];
    case 'calibration':
      return ['calibration', arm, id, source];
  }
}

/** The differences that an arm may have: of synthetic data to the anchors too. */
function namesOf(arm: string): readonly string[] {
  const versus = Object.entries(differenceNames).flatMap(([reference, name]) => {
    if (arm === 'base' || arm === reference) return [];
    if (reference === 'base') return [name];
    if (Object.hasOwn(differenceNames, arm)) return [];
    return reference === 'anchors' || arm.startsWith('anchors+') ? [name] : [];
  });
  return [...Object.values(heldOutNames), ...versus];
}

function heldOutName({ id, versus = '' }: Pick<ComparedQuantity, 'id' | 'versus'>): string {
  return heldOutNames[id] ?? differenceNames[versus] ?? id;
}

/** Of every arm that has a loss: which of its other differences there are none of, and why. */
function missingOf({ quantities, reason }: HeldOutComparison) {
  const losses = quantities.filter(({ id }) => id === 'held-out-loss');
  return losses.flatMap(({ arm = 'run', difference }) =>
    namesOf(arm)
      .filter(
        (name) =>
          !quantities.some((each) => heldOutName(each) === name && (each.arm ?? 'run') === arm),
      )
      .map((name) => ({
        arm,
        name,
        reason: difference.available
          ? (reason ?? 'a run has no such loss of this arm')
          : difference.reason,
      })),
  );
}

function numbersOf(outcome: QuantityOutcome): GateTree {
  if (!outcome.available) return fourTimes({ unavailable: outcome.reason });
  const { value, standardError, interval } = outcome;
  const none = { unavailable: 'the difference has none' };
  return filled({
    value,
    standardError: standardError ?? none,
    lower: interval?.lower ?? none,
    upper: interval?.upper ?? none,
  });
}

function fourTimes(value: GateValue): GateTree {
  return filled({ value, standardError: value, lower: value, upper: value });
}
