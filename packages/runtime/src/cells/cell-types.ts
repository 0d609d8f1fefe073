import type { JsonObject } from '@ggmi/core';
import { calibrateStrengthCell } from './calibrate-strength-cell.js';
import type { Cell, CellTask, CellType } from './cell.js';
import { compareDeployedCell } from './compare-deployed-cell.js';
import { curateExamplesCell } from './curate-examples-cell.js';
import { drawExamplesCell } from './draw-examples-cell.js';
import { drawScatterCell } from './draw-scatter-cell.js';
import { drawPlanesCell } from './embedding/draw-planes-cell.js';
import { embedExamplesCell } from './embedding/embed-examples-cell.js';
import { estimateDependenceCell } from './embedding/estimate-dependence-cell.js';
import { estimateSamplesCell } from './embedding/estimate-samples-cell.js';
import { trainEmbeddingCell } from './embedding/train-embedding-cell.js';
import { estimateDivergenceCell } from './estimate-divergence-cell.js';
import { estimateEntropyCell } from './estimate-entropy-cell.js';
import { estimateMiCell } from './estimate-mi-cell.js';
import { measureDemonstrationsCell } from './measure-demonstrations-cell.js';
import { measureDivergenceCell } from './measure-divergence-cell.js';
import { measureOverlapCell } from './measure-overlap-cell.js';
import { scoreMixtureCell } from './score-mixture-cell.js';
import { trainDeployedCell } from './train-deployed-cell.js';
import { trainReplicateCell } from './train-replicate-cell.js';
import { trainSupersampleCell } from './train-supersample-cell.js';

/** A cell type whose parameters are no longer known to the type checker. */
type AnyCellType = CellType<never, JsonObject>;

const cellTypes: ReadonlyMap<string, AnyCellType> = new Map(
  [
    drawExamplesCell,
    curateExamplesCell,
    measureOverlapCell,
    measureDemonstrationsCell,
    scoreMixtureCell,
    drawScatterCell,
    trainReplicateCell,
    trainSupersampleCell,
    trainDeployedCell,
    estimateMiCell,
    estimateEntropyCell,
    estimateDivergenceCell,
    calibrateStrengthCell,
    compareDeployedCell,
    measureDivergenceCell,
    embedExamplesCell,
    drawPlanesCell,
    estimateSamplesCell,
    trainEmbeddingCell,
    estimateDependenceCell,
  ].map((cellType: AnyCellType) => [cellType.type, cellType]),
);

/** The type of a cell of the runtime's own. */
export function cellTypeOf(cell: Cell): AnyCellType {
  const cellType = cellTypes.get(cell.type);
  if (cellType === undefined) throw new TypeError(`no cell type '${cell.type}'`);
  return cellType;
}

/** Executes a cell on the payloads of its inputs. */
export async function executeCell(
  cell: Cell,
  inputs: readonly JsonObject[],
  surroundings: Pick<CellTask<never>, 'components' | 'signal' | 'keptDraws' | 'keptScores'>,
): Promise<JsonObject> {
  const cellType = cell.module === undefined ? cellTypeOf(cell) : await importCellType(cell.module);
  // makeCell paired these parameters with this cell type.
  const parameters = cell.parameters as never;
  return cellType.execute({ parameters, inputs, ...surroundings });
}

async function importCellType(module: string): Promise<AnyCellType> {
  // What a module that a cell names exports: see CellType.module.
  const { cellType } = (await import(module)) as { readonly cellType: AnyCellType };
  return cellType;
}
