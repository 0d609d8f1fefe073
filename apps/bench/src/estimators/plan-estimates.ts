import { GgmiError } from '@ggmi/core';
import type { CellMaker, Checked, EstimatorConfig, ResolvedComponent } from '@ggmi/runtime';
import type { BenchmarkTask } from './benchmark-task.js';
import type { PlacedCell } from './estimate-reading.js';
import { cellType, type EstimateTaskParameters } from './estimate-task-cell.js';
import { placeTasks } from './place-tasks.js';

/** The grid of a benchmark: every estimator on every sample. */
export interface EstimateGrid {
  readonly tasks: readonly BenchmarkTask[];
  readonly seeds: readonly number[];
  readonly rows: readonly number[];
  /** Names from the config's `estimators`. */
  readonly estimators: readonly string[];
  /** Whether the host adds intervals; an estimator's own are kept in any case. */
  readonly intervals: 'resampled' | 'none';
  readonly measure: EstimateTaskParameters['measure'];
}

/**
 * One cell for each task, number of rows, seed and estimator; of texts, for each embedder.
 *
 * @throws ESTIMATOR_UNKNOWN, EMBEDDER_MISSING
 */
export function planEstimates(
  grid: EstimateGrid,
  checked: Checked<EstimatorConfig>,
  makeCell: CellMaker,
): readonly PlacedCell[] {
  const components = grid.estimators.map((name) => ({ name, component: roleOf(checked, name) }));
  return placeTasks(grid.tasks, checked).flatMap(({ id, task, embedder }) =>
    grid.rows.flatMap((rows) =>
      grid.seeds.flatMap((seed) =>
        components.map(({ name, component }) => ({
          place: {
            task: id,
            truth: task.mutualInformation,
            rows,
            seed,
            estimator: name,
          },
          cell: makeCell({
            cellType,
            label: `${name} on ${id}, ${rows} rows, seed ${seed}`,
            roles: { estimator: component.role, ...(embedder && { embedder }) },
            parameters: parametersOf(grid, checked, { component, task: task.id, rows, seed }),
            inputs: [],
          }),
        })),
      ),
    ),
  );
}

/**
 * The component of an estimator of the list.
 *
 * @throws ESTIMATOR_UNKNOWN where the list has no estimator of this name.
 */
export function roleOf(checked: Checked<EstimatorConfig>, name: string): ResolvedComponent {
  const role = `estimators.${name}`;
  const component = checked.hostSpec.components.find((each) => each.role === role);
  if (component !== undefined) return component;
  const existing = Object.keys(checked.config.estimators);
  throw new GgmiError({
    code: 'ESTIMATOR_UNKNOWN',
    message: `There is no estimator '${name}' in the list; there are ${existing.join(', ')}.`,
    next: 'Choose among them, or add it to `estimators`.',
    fields: { received: name, existing },
  });
}

type Capabilities = Pick<EstimateTaskParameters, 'resampling' | 'minimumSampleSize'>;

interface Place {
  readonly component: ResolvedComponent;
  readonly task: string;
  readonly rows: number;
  readonly seed: number;
}

function parametersOf(
  grid: EstimateGrid,
  { config }: Checked<EstimatorConfig>,
  { component, task, rows, seed }: Place,
): EstimateTaskParameters {
  // The capabilities of a mi-estimator as the plugin declares them, which the catalogue found.
  const { resampling, minimumSampleSize } = component.capabilities as Capabilities;
  const { level, subsamples, permutations } = config.intervals;
  return {
    task,
    rows,
    seed,
    level,
    subsamples,
    permutations,
    resampling: grid.intervals === 'none' ? 'none' : resampling,
    minimumSampleSize,
    measure: grid.measure,
  };
}
