import type { DataComparison, InputComparison } from '@ggmi/core';
import { emptyTree, filled, put, type GateTree, type GateValue } from '../gates/gate-tree.js';

/**
 * What went into two runs by the places that gates name, as counts: `differ`, 1 where something that can
 * change results does and 0 where nothing does; `differences` of these inputs; `lastDigits` of inputs that
 * change rounding alone; `otherResults` of common cells; of every kind of data `data.<name>.differ`,
 * `.removed` and `.added` of its items.
 */
export function inputGateValues(inputs: InputComparison): GateTree {
  const { differences, commonCells, data } = inputs;
  const count = (effect: 'results' | 'last-digits'): number =>
    differences.filter((each) => each.effect === effect).length;
  const tree = filled({
    differ: differValue(inputs),
    differences: count('results'),
    lastDigits: count('last-digits'),
    otherResults: commonCells.otherResults,
    data: emptyTree(),
  });
  for (const each of data) put(tree, ['data', each.data], dataTree(each));
  return tree;
}

/** Data that nobody could look at may differ or not. */
function differValue({ differences, data }: InputComparison): GateValue {
  const isSure =
    differences.some(({ effect }) => effect === 'results') ||
    data.some(({ state }) => state === 'different');
  if (isSure) return 1;
  const unknown = data.find(({ state }) => state === 'unknown');
  return unknown === undefined ? 0 : { unavailable: unknownText(unknown) };
}

function dataTree(data: DataComparison): GateTree {
  const { state, items } = data;
  if (state === 'same') return filled({ differ: 0, removed: 0, added: 0 });
  const unknown = { unavailable: unknownText(data) };
  return filled({
    differ: state === 'unknown' ? unknown : 1,
    removed: items === undefined ? unknown : items.here - items.common,
    added: items === undefined ? unknown : items.there - items.common,
  });
}

function unknownText({ data, reason }: DataComparison): string {
  return `${data}: ${reason ?? 'it is not known whether they are the same'}`;
}
