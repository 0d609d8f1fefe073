import type { JsonObject, Matrix, Scatter } from '@ggmi/core';
import type { CellType } from '../cell.js';
import { readEmbedded } from './embed-examples-cell.js';
import { neighbourPlane } from './neighbour-plane.js';
import { principalPlane } from './principal-plane.js';

interface PlanesParameters extends JsonObject {
  readonly key: string;
  /** Points of either side at most: the first ones, whose order is random. */
  readonly points: number;
}

/** A picture without the names of what it shows. */
export type PlanePicture = Omit<Scatter, 'reading' | 'arm' | 'embedding'>;

/** The pictures of one comparison; none where the embedding was refused. */
export interface PlanesPayload extends JsonObject {
  readonly pictures: readonly (PlanePicture & JsonObject)[];
}

/** Brings two embedded samples, anchors and synthetic items, into a plane each time together. */
export const drawPlanesCell: CellType<PlanesParameters, PlanesPayload> = {
  type: 'draw-planes',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs }) {
    const embedded = readEmbedded(inputs[0]!);
    if (typeof embedded === 'string') return { pictures: [] };
    const sides = embedded.samples.map((sample) => firstRows(sample, parameters.points));
    const all = joined(sides);
    if (all.rows < 2 || !all.values.every(Number.isFinite)) return { pictures: [] };
    const { points, explained } = principalPlane(all, `${parameters.key}/principal`);
    const near = await neighbourPlane(all, `${parameters.key}/neighbours`);
    const { columns } = all;
    const [anchors] = sides;
    return {
      pictures: [
        {
          columns,
          plane: 'principal-components',
          explained,
          series: seriesOf(points, anchors!.rows),
        },
        ...(near === undefined
          ? []
          : [{ columns, plane: 'neighbours' as const, series: seriesOf(near, anchors!.rows) }]),
      ],
    };
  },
};

function firstRows({ rows, columns, values }: Matrix, most: number): Matrix {
  const kept = Math.min(rows, most);
  return { rows: kept, columns, values: values.subarray(0, kept * columns) };
}

function joined(sides: readonly Matrix[]): Matrix {
  const { columns } = sides[0]!;
  const rows = sides.reduce((sum, side) => sum + side.rows, 0);
  return { rows, columns, values: Float64Array.from(sides.flatMap(({ values }) => [...values])) };
}

function seriesOf(
  points: readonly (readonly [number, number])[],
  anchors: number,
): PlanePicture['series'] {
  return [
    { of: 'synthetic', points: points.slice(anchors) },
    { of: 'anchors', points: points.slice(0, anchors) },
  ];
}
