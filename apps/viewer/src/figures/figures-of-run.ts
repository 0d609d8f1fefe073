import type { ReadRun } from '../runs/run-reader.js';
import { runPath, withQuery } from '../shell/run-paths.js';
import type { PlacedFigures } from './figure-picture.js';

/** The figures of a run; the address of a drawing names the version of the run, so that it may be kept. */
export function figuresOfRun({ figures, place, version }: ReadRun): PlacedFigures {
  return {
    figures,
    drawingPath: (name, drawing) =>
      withQuery(runPath(place.id, 'figures', `${name}.svg`), {
        drawing,
        v: drawing === undefined ? undefined : version,
      }),
    tablePath: (name) => runPath(place.id, 'tables', `figure_${name}.csv`),
  };
}
