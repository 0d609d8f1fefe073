import { capabilitiesOf } from '../../host/component-of-kind.js';
import type { Cell } from '../../cells/cell.js';
import { measureOverlapCell, type OverlapPayload } from '../../cells/measure-overlap-cell.js';
import { drawAnchors, drawHeldOut } from '../arm-draws.js';
import type { CellResults, PlanContext } from '../plan-context.js';

/**
 * How much of the data of an arm repeats itself, the anchors and the held-out set. Undefined for
 * vectors, where nearness is no sign of copying.
 */
export function planOverlap(context: PlanContext, pool: Cell): Cell | undefined {
  if (!isText(context)) return undefined;
  const { config } = context;
  const anchors = drawAnchors(context, 0);
  const beside = [
    ...(pool.address === anchors.address ? [] : [{ name: 'anchors' as const, cell: anchors }]),
    ...(config.heldOut === undefined
      ? []
      : [{ name: 'heldOut' as const, cell: drawHeldOut(context, 0) }]),
  ];
  return context.cell({
    cellType: measureOverlapCell,
    label: `overlap of ${pool.label}`,
    roles: {},
    parameters: {
      beside: beside.map(({ name }) => name),
      threshold: config.nearDuplicates.threshold,
    },
    inputs: [pool, ...beside.map(({ cell }) => cell)],
  });
}

/** The payload of an overlap cell; undefined where it failed. */
export function overlapOf(cell: Cell, results: CellResults): OverlapPayload | undefined {
  // Only planOverlap makes these cells.
  return results.payload(cell) as OverlapPayload | undefined;
}

/** Whether the examples of the run are texts. */
export function isText(context: PlanContext): boolean {
  return capabilitiesOf(context.host, 'generator', 'anchors').produces === 'text';
}
