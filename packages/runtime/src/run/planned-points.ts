import type { Cell } from '../cells/cell.js';
import type { PlanContext } from '../readings/plan-context.js';
import type { PlannedCell } from '../record/plan-file.js';
import type { PointLabel } from '../sweep/point-label.js';

/** Which points of a sweep plan which cells: points share what they have in common. */
export class PlannedPoints {
  readonly #contexts: { readonly context: PlanContext; readonly label: PointLabel }[] = [];

  /** Notes the point that a context plans; a point may have several. */
  plans(context: PlanContext, label: PointLabel): void {
    this.#contexts.push({ context, label });
  }

  /** Cells with the points whose contexts have made them so far; without where all have. */
  planned(cells: Iterable<Cell>): readonly PlannedCell[] {
    const all = new Set(this.#contexts.map(({ label }) => label));
    const pointsOf = new Map<string, Set<PointLabel>>();
    for (const { context, label } of this.#contexts) {
      for (const { address } of context.cells) {
        pointsOf.set(address, (pointsOf.get(address) ?? new Set()).add(label));
      }
    }
    return Array.from(cells, (cell) => {
      const points = pointsOf.get(cell.address);
      return points === undefined || points.size === all.size
        ? cell
        : { ...cell, points: [...points] };
    });
  }
}
