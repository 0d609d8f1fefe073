import type { RunSummary, Scatter } from '@ggmi/core';
import { chartConfig, colours, SCHEMA, type ChartSpec, type Figure } from './chart-spec.js';
import { isDrawable, notDrawnText } from './drawable.js';
import { densityLines } from './density-lines.js';

/** A picture with the mode of its run. */
interface Picture {
  readonly scatter: Scatter;
  readonly mode?: string;
}

/** Truth, synthetic data and anchors in a plane, a figure for each picture of the run. */
export function scatterFigures({ scatters = [], points = [] }: RunSummary): readonly Figure[] {
  const pictures: readonly Picture[] = [
    ...scatters.map((scatter) => ({ scatter })),
    ...points.flatMap(({ mode, scatters: own = [] }) =>
      own.map((scatter) => ({ scatter, ...(mode !== undefined && { mode }) })),
    ),
  ];
  const most = Math.max(
    FEWEST_POINTS,
    Math.min(MOST_POINTS, Math.round(ALL_POINTS / pictures.length)),
  );
  return pictures.map((picture) => figureOf(picture, most));
}

/** In the order in which they are drawn. */
const shown = ['truth', 'synthetic', 'anchors'] as const;

const names = { truth: 'truth', synthetic: 'synthetic data', anchors: 'anchors' } as const;

const planeNames = {
  coordinates: undefined,
  'principal-components': 'principal components',
  neighbours: 'neighbour embedding',
} as const;

function figureOf({ scatter: whole, mode }: Picture, most: number): Figure {
  const scatter = thinned(whole, most);
  const { reading, arm, plane = 'coordinates', series } = scatter;
  const planeName = planeNames[plane];
  const suffix = plane === 'coordinates' ? undefined : plane;
  const hasTruth = series.some(({ of }) => of === 'truth');
  const title = [
    `${hasTruth ? 'Truth, anchors' : 'Anchors'} and ${arm}`,
    ...(planeName === undefined ? [] : [planeName]),
    ...(mode === undefined ? [] : [`mode ${mode}`]),
  ].join(', ');
  const drawn = drawable(scatter);
  const about = `${aboutOf(scatter)}${notDrawnText(pointsOf(scatter) - pointsOf(drawn))}`;
  let spec: ChartSpec | undefined;
  const counts = series.map(({ of, points }) => `${points.length} points of ${names[of]}`);
  return {
    name: ['scatter', mode, reading, arm, suffix].filter(Boolean).join('_'),
    part: plane === 'neighbours' ? 'neighbours' : 'data',
    title,
    about,
    alternative: `${title}: ${counts.join(', ')} in a plane. ${about}`,
    // Made when it is drawn: contours of many pictures would hold up a page that shows none of them yet.
    get spec() {
      spec ??= specOf(drawn);
      return spec;
    },
    data: {
      columns: ['of', 'x', 'y'],
      rows: series.flatMap(({ of, points }) => points.map(([x, y]) => [names[of], x, y])),
    },
  };
}

/** More points of a kind would hide each other; those of many pictures would fill a file. */
const MOST_POINTS = 600;
const FEWEST_POINTS = 100;
const ALL_POINTS = 2500;

/** Evenly spaced points of every series: data come in any order, also by component. */
function thinned(scatter: Scatter, most: number): Scatter {
  const series = scatter.series.map(({ of, points }) => {
    const stride = Math.ceil(points.length / most);
    return { of, points: points.filter((_, index) => index % stride === 0) };
  });
  return { ...scatter, series };
}

/** The points that axes can hold. */
function drawable(scatter: Scatter): Scatter {
  const series = scatter.series.map(({ of, points }) => ({
    of,
    points: points.filter(([x, y]) => isDrawable(x, y)),
  }));
  return { ...scatter, series };
}

function pointsOf({ series }: Scatter): number {
  return series.reduce((count, { points }) => count + points.length, 0);
}

function aboutOf({ plane = 'coordinates', columns, embedding, explained }: Scatter): string {
  const items = embedding === undefined ? '' : ` Items are ${embedding}, ${columns} numbers each.`;
  switch (plane) {
    case 'coordinates':
      return columns > 2
        ? `The first 2 of ${columns} coordinates of the first setting, with density lines.`
        : 'The items of the first setting, with density lines.';
    case 'principal-components': {
      const [x, y] = explained ?? [0, 0];
      return `The two principal components show ${percent(x + y)} of the variance. Lines are density lines.${items}`;
    }
    case 'neighbours':
      return `A neighbour embedding: near items stay near, distances and sizes mean nothing. Lines are density lines.${items}`;
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

/** Narrow enough for a telephone, and for three beside each other on a desk. */
const SIDE = 290;

function specOf(scatter: Scatter): ChartSpec {
  const { series, plane = 'coordinates', explained } = scatter;
  const all = series.flatMap(({ points }) => points);
  const extent = { x: extentOf(all.map(([x]) => x)), y: extentOf(all.map(([, y]) => y)) };
  const lines = series.map(({ of, points }) => ({ of, rings: densityLines(points, extent) }));
  const drawn = plotExtent(
    extent,
    lines.flatMap(({ rings }) => rings.flatMap((ring) => ring.points)),
  );
  const values = series.flatMap(({ of, points }) =>
    points.map(([x, y]) => ({ of: names[of], x: rounded(x), y: rounded(y) })),
  );
  const rings = lines.flatMap(({ of, rings: own }) =>
    own.flatMap(({ ring, points: places }) =>
      places.map(([x, y], order) => ({
        of: names[of],
        ring: `${of}/${ring}`,
        order,
        x: rounded(x),
        y: rounded(y),
      })),
    ),
  );
  const titles =
    plane === 'principal-components' && explained !== undefined
      ? explained.map((share, index) => `component ${index + 1} (${percent(share)})`)
      : [null, null];
  const axis = (field: 'x' | 'y', title: string | null): ChartSpec => ({
    field,
    type: 'quantitative',
    title,
    axis: { tickCount: 5, ...(plane === 'neighbours' && { labels: false }) },
    scale: { zero: false, domain: drawn[field], nice: false },
  });
  const present = shown.filter((of) => series.some((each) => each.of === of));
  const scale = {
    domain: present.map((of) => names[of]),
    range: present.map((of) => colours[of]),
  };
  const x = axis('x', titles[0] ?? null);
  const y = axis('y', titles[1] ?? null);
  const color = { field: 'of', type: 'nominal', scale };
  return {
    $schema: SCHEMA,
    config: chartConfig,
    width: SIDE,
    height: SIDE,
    layer: [
      {
        data: { values },
        mark: { type: 'point', filled: true, opacity: 0.7, size: 30 },
        encoding: { x, y, color, shape: shapeOf(present) },
      },
      {
        data: { values: rings },
        mark: { type: 'line', strokeWidth: 1.1, opacity: 0.85, clip: true },
        encoding: {
          x,
          y,
          color,
          detail: { field: 'ring', type: 'nominal' },
          order: { field: 'order', type: 'quantitative' },
        },
      },
    ],
  };
}

const shapes = { truth: 'square', synthetic: 'circle', anchors: 'triangle-up' } as const;

function shapeOf(present: readonly (keyof typeof names)[]): ChartSpec {
  return {
    field: 'of',
    type: 'nominal',
    scale: {
      domain: present.map((of) => names[of]),
      range: present.map((of) => shapes[of]),
    },
  };
}

interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The room of the points, and of lines that go round the outermost ones. */
function plotExtent({ x, y }: Extent, places: readonly (readonly [number, number])[]): Extent {
  const around = (
    [low, high]: readonly [number, number],
    values: readonly number[],
  ): readonly [number, number] => [
    rounded(values.reduce((least, value) => Math.min(least, value), low)),
    rounded(values.reduce((most, value) => Math.max(most, value), high)),
  ];
  const [across, up] = [places.map(([at]) => at), places.map(([, at]) => at)];
  return { x: around(x, across), y: around(y, up) };
}

/** A little room around the outermost points. */
function extentOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || 1) * 0.1;
  return [rounded(low - room), rounded(high + room)];
}

/** Six digits place a point to a thousandth of its sign; the data table keeps all of them. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
