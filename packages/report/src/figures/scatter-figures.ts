import type { RunSummary, Scatter } from '@ggmi/core';
import { chartConfig, colours, type ChartSpec, type Figure } from './chart-spec.js';

/** A picture with the name of its file. */
interface Picture {
  readonly scatter: Scatter;
  readonly mode?: string;
}

/** Truth, synthetic data and anchors of one setting, a figure for each picture of the run. */
export function scatterFigures({ scatters = [], points = [] }: RunSummary): readonly Figure[] {
  const pictures: readonly Picture[] = [
    ...scatters.map((scatter) => ({ scatter })),
    ...points.flatMap(({ mode, scatters: own = [] }) =>
      own.map((scatter) => ({ scatter, ...(mode !== undefined && { mode }) })),
    ),
  ];
  return pictures.map(({ scatter, mode }) => ({
    name: ['scatter', mode, scatter.reading, scatter.arm].filter(Boolean).join('_'),
    spec: scatterSpec(scatter, mode),
  }));
}

/** In the order in which they are drawn. */
const shown = ['truth', 'synthetic', 'anchors'] as const;

const names = { truth: 'truth', synthetic: 'synthetic data', anchors: 'anchors' } as const;

function scatterSpec({ arm, columns, series }: Scatter, mode: string | undefined): ChartSpec {
  const values = series.flatMap(({ of, points }) =>
    points.map(([x, y]) => ({ of: names[of], x, y })),
  );
  const plane = columns > 2 ? `, first 2 of ${columns} coordinates` : '';
  const axis = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { zero: false },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    config: chartConfig,
    title: `${arm}, first setting${mode === undefined ? '' : `, mode ${mode}`}${plane}`,
    width: 420,
    height: 420,
    data: { values },
    mark: { type: 'point', filled: true, opacity: 0.6, size: 24 },
    encoding: {
      x: axis('x'),
      y: axis('y'),
      color: {
        field: 'of',
        type: 'nominal',
        title: null,
        scale: { domain: shown.map((of) => names[of]), range: shown.map((of) => colours[of]) },
      },
    },
  };
}
