import type { Scatter } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { drawPlanesCell, type PlanesPayload } from '../../cells/embedding/draw-planes-cell.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import type { CellResults, PlanContext } from '../plan-context.js';

/** Points of either side in a picture: what an eye tells apart. */
const POINTS = 300;

/** The pictures of one generator's data beside the anchors. */
export interface PlannedPlanes {
  readonly reading: string;
  readonly arm: string;
  readonly cell: Cell;
}

/** Plans the pictures of a comparison that has been embedded. */
export function planPlanes(
  context: PlanContext,
  { reading, arm, embedding }: Omit<PlannedPlanes, 'cell'> & { readonly embedding: Cell },
): PlannedPlanes {
  const cell = context.cell({
    cellType: drawPlanesCell,
    label: `pictures of anchors and ${arm} (${reading})`,
    roles: {},
    parameters: { key: seedKeys.picture(context.config.seed), points: POINTS },
    inputs: [embedding],
  });
  return { reading, arm, cell };
}

/** What was drawn; nothing where the embedding failed. */
export function planesOf(
  { reading, arm, cell }: PlannedPlanes,
  { results, embedding }: { readonly results: CellResults; readonly embedding?: string },
): readonly Scatter[] {
  // The pictures are a draw-planes cell.
  const payload = results.payload(cell) as PlanesPayload | undefined;
  return (payload?.pictures ?? []).map((picture) => ({
    ...picture,
    reading,
    arm,
    ...(embedding !== undefined && { embedding }),
  }));
}
