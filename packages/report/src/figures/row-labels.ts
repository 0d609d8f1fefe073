import { colours, label, type ChartSpec } from './chart-spec.js';
import { NOT_DRAWN } from './drawable.js';
import { shortNames } from './short-names.js';

/** A row of a figure: what it is called, and the panel that it belongs to. */
export interface NamedRow {
  readonly panel: string;
  readonly row: string;
}

/** Where the rows of a figure stand: headings and rows below each other, places counted from 0. */
export interface RowPlaces<Row extends NamedRow> {
  readonly rows: readonly { readonly row: Row; readonly place: number }[];
  readonly labels: readonly {
    readonly place: number;
    readonly text: string;
    readonly weight: 'heading' | 'row';
  }[];
  readonly count: number;
}

/**
 * Gives every row a place of its own, below the heading of its panel; a blank place parts two panels. One
 * view with places draws many times faster than a view for each panel.
 */
export function placeRows<Row extends NamedRow>(
  rows: readonly Row[],
  labelWidth: number,
): RowPlaces<Row> {
  const placed: { row: Row; place: number }[] = [];
  const labels: { place: number; text: string; weight: 'heading' | 'row' }[] = [];
  let place = 0;
  for (const panel of new Set(rows.map((row) => row.panel))) {
    const own = rows.filter((row) => row.panel === panel);
    if (place > 0) place += 1;
    if (panel !== '') labels.push({ place: place++, text: label(panel), weight: 'heading' });
    const names = shortNames(
      own.map(({ row }) => row),
      labelWidth,
    );
    for (const [index, row] of own.entries()) {
      labels.push({ place, text: names[index]!, weight: 'row' });
      placed.push({ row, place: place++ });
    }
  }
  return { rows: placed, labels, count: place };
}

/** The vertical place of a row. */
export function placeAxis(count: number): ChartSpec {
  return {
    field: 'place',
    type: 'ordinal',
    axis: null,
    scale: { domain: Array.from({ length: count }, (_, place) => place) },
  };
}

/** The names at the left of the rows, headings in bold; a layer of its own. */
export function labelLayers(
  { labels, count }: Pick<RowPlaces<NamedRow>, 'labels' | 'count'>,
  labelWidth: number,
): readonly ChartSpec[] {
  return (['heading', 'row'] as const).map((weight) => ({
    data: { values: labels.filter((each) => each.weight === weight) },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      color: colours.ink,
      fontSize: weight === 'heading' ? 12 : 11,
      fontWeight: weight === 'heading' ? 'bold' : 'normal',
    },
    encoding: {
      x: { value: -labelWidth },
      y: placeAxis(count),
      text: { field: 'text', type: 'nominal' },
    },
  }));
}

/** What stands in the rows whose number no axis can hold; a layer of its own, where there are any. */
export function notDrawnLayers(places: readonly number[], count: number): readonly ChartSpec[] {
  if (places.length === 0) return [];
  return [
    {
      data: { values: places.map((place) => ({ place, text: NOT_DRAWN })) },
      mark: { type: 'text', align: 'left', baseline: 'middle', color: colours.faint },
      encoding: { x: { value: 2 }, y: placeAxis(count), text: { field: 'text', type: 'nominal' } },
    },
  ];
}
