import { randomStream } from '@ggmi/numerics';
import type { JsonObject, Matrix, Scatter, VectorExample } from '@ggmi/core';
import type { CellType } from './cell.js';
import { drawSetting, type SettingParameters } from './draw-setting.js';

interface ScatterParameters extends SettingParameters {
  readonly measurementKey: string;
  /** Draws of the truth. */
  readonly truthCount: number;
}

/** The points of a scatter, as its cell keeps them. */
export interface ScatterPayload extends JsonObject {
  readonly columns: number;
  readonly series: readonly (Scatter['series'][number] & JsonObject)[];
}

/** Draws one setting of a divergence reading for the eye: the data that its models are trained on. */
export const drawScatterCell: CellType<ScatterParameters, ScatterPayload> = {
  type: 'draw-scatter',
  version: 1,
  inResults: false,
  async execute({ parameters, components, signal }) {
    const source = await components.instance('generator', 'anchors');
    const generator = await components.instance('generator', 'generator');
    const drawn = await drawSetting({ source, generator }, parameters, signal);
    const setting = randomStream(parameters.settingKey);
    const truth = source.distribution?.({ prompt: { kind: 'none', id: 'none' }, setting });
    if (truth === undefined) throw new TypeError('a divergence reading needs distribution()');
    const random = randomStream(parameters.measurementKey).fork('scatter');
    const columns = truth.columns;
    return {
      columns,
      series: [
        { of: 'truth', points: rowPoints(truth.sample(parameters.truthCount, random)) },
        { of: 'synthetic', points: drawn.synthetic.map(pointOf) },
        { of: 'anchors', points: drawn.anchors.map(pointOf) },
      ],
    };
  },
};

/** A law on the line is shown along the abscissa. */
function pointOf({ values }: VectorExample): [number, number] {
  return [values[0] ?? 0, values[1] ?? 0];
}

function rowPoints({ rows, columns, values }: Matrix): [number, number][] {
  return Array.from({ length: rows }, (_, row) => {
    const start = row * columns;
    return [values[start] ?? 0, columns < 2 ? 0 : (values[start + 1] ?? 0)];
  });
}
