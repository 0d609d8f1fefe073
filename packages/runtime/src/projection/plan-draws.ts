import type { Cell } from '../cells/cell.js';
import { componentKeys } from '../cells/component-keys.js';
import type { CheckedPoint } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
import type { Host } from '../host/host.js';
import { planEvaluation } from '../readings/plan-evaluation.js';
import { planCalibration } from '../readings/supersample/calibration.js';
import { planContextAt } from '../run/plan-context-at.js';

/** The cells that the points of a config plan before any of them has run, each once, by address. */
export function planDraws(
  points: readonly CheckedPoint<Config>[],
  {
    host,
    fingerprints,
  }: {
    readonly host: Host;
    readonly fingerprints: ReadonlyMap<string, string>;
  },
): ReadonlyMap<string, Cell> {
  const keyOf = componentKeys(host, fingerprints);
  const cells = new Map<string, Cell>();
  for (const point of points) {
    const context = planContextAt(point, { host, keyOf, trainerOverrides: {}, pictures: false });
    planCalibration(context);
    planEvaluation(context);
    for (const cell of context.cells) cells.set(cell.address, cell);
  }
  return cells;
}
