import type {
  ComparedQuantity,
  HeldOutComparison,
  QuantityOutcome,
  RunComparison,
  RunDifference,
  SettingComparison,
} from '@ggmi/core';
import {
  emptyTree,
  filled,
  put,
  said,
  type GateTree,
  type GateValue,
  type GateValues,
} from '../gates/gate-tree.js';
import { lossWords, withEstimate } from '../gates/difference-words.js';
import { voidOutcome } from '../gates/void-outcome.js';
import { inputGateValues } from './input-gate-values.js';
import { isWhole, settingNames } from './setting-names.js';

const heldOutNames: Readonly<Record<string, string>> = {
  'held-out-loss': 'difference',
  'held-out-nats-per-byte': 'natsPerByte',
};

/** What a run has places of where it has results. */
const resultNames = ['heldOut', 'readings', 'data', 'calibration', 'settings'] as const;

/**
 * The differences of a comparison by the places that gates name, in the words of a report:
 * `heldOut.<arm>.difference` (of the loss; `.loss` says the same), `.minus.<other arm>` and
 * `.natsPerByte`; `readings.<reading>.<arm>.<id>.<source>`; `data.<arm>.<id>.<source>`; each with `value`,
 * `standardError`, `lower` and `upper`, this run minus the reference. What went in is under `inputs`, see
 * `inputGateValues`. Of several runs against the reference, and of settings of a sweep: `runs.2` … and
 * `settings.1` … or `settings."<its name>"` before them. A difference that could not be taken has its
 * place and the reason; so has every one of `heldOut` where the comparison as deployed of a run is void.
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
  const tree = filled({ inputs: inputGateValues(inputs) });
  if (settings.length === 0) {
    const missing = { unavailable: leftOut.join(' ') };
    for (const name of resultNames) put(tree, [name], missing);
    return tree;
  }
  const nameOf = settingNames(settings);
  for (const [index, setting] of settings.entries()) {
    const values = treeOfSetting(setting);
    if (settings.length === 1) Object.assign(tree, values);
    if (isWhole(setting)) continue;
    put(tree, ['settings', String(index + 1)], values);
    put(tree, ['settings', nameOf(setting)], values);
  }
  return tree;
}

function treeOfSetting({ verdicts, heldOut, numbers }: SettingComparison): GateTree {
  const tree = emptyTree();
  for (const compared of [...heldOut.quantities, ...numbers]) {
    const values = valuesOf(compared, verdicts.void);
    for (const path of pathsOf(compared)) put(tree, path, values);
  }
  for (const { path, reason } of missingOf(heldOut)) {
    put(tree, ['heldOut', ...path], fourTimes({ unavailable: reason }));
  }
  return tree;
}

function valuesOf(compared: ComparedQuantity, why: string | undefined): GateTree {
  const { section, id, difference } = compared;
  if (section.type !== 'deployed') return numbersOf(difference);
  if (why !== undefined) return numbersOf(voidOutcome(why));
  const numbers = numbersOf(difference);
  if (id !== 'held-out-loss' && id !== 'loss-difference') return numbers;
  return said(
    numbers,
    withEstimate(`${lossWords(compared)}, this run minus the reference`, difference),
  );
}

function pathsOf(compared: ComparedQuantity): readonly (readonly string[])[] {
  const { section, id, arm = 'run', source } = compared;
  switch (section.type) {
    case 'deployed':
      return heldOutPaths(compared).map((path) => ['heldOut', arm, ...path]);
    case 'reading':
      return [['readings', section.reading, arm, id, source]];
    case 'generators':
      return [['data', arm, id, source]];
    case 'calibration':
      return [['calibration', arm, id, source]];
  }
}

/** A difference between arms has the name that a report gives it, and so has a loss. */
function heldOutPaths({
  id,
  versus = '',
}: Pick<ComparedQuantity, 'id' | 'versus'>): readonly (readonly string[])[] {
  if (id === 'loss-difference') return [['minus', versus]];
  const name = heldOutNames[id] ?? id;
  return id === 'held-out-loss' ? [[name], ['loss']] : [[name]];
}

const WITHOUT_DATA: ReadonlySet<string> = new Set(['base', 'anchors', 'anchors twice']);

/** The differences that an arm may have: of synthetic data to the anchors too. */
function possiblePaths(arm: string): readonly (readonly string[])[] {
  const versus =
    arm === 'base'
      ? []
      : WITHOUT_DATA.has(arm)
        ? ['base']
        : ['base', 'anchors', ...(arm.startsWith('anchors+') ? ['anchors twice'] : [])];
  return [
    ...Object.keys(heldOutNames).flatMap((id) => heldOutPaths({ id })),
    ...versus.map((other) => ['minus', other]),
  ];
}

/** Of every arm that has a loss: which of its other differences there are none of, and why. */
function missingOf({ quantities, reason }: HeldOutComparison) {
  const losses = quantities.filter(({ id }) => id === 'held-out-loss');
  return losses.flatMap(({ arm = 'run', difference }) => {
    const own = quantities.filter((each) => (each.arm ?? 'run') === arm).flatMap(heldOutPaths);
    const have = new Set(own.map((path) => path.join('.')));
    return possiblePaths(arm)
      .filter((path) => !have.has(path.join('.')))
      .map((path) => ({
        path: [arm, ...path],
        reason: difference.available
          ? (reason ?? 'a run has no such loss of this arm')
          : difference.reason,
      }));
  });
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
