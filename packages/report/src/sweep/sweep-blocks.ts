import type { Quantity, RunSummary } from '@ggmi/core';
import type { Block, Cell } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { formatNumber } from '../numbers/format-number.js';
import { valueCell } from '../tables/quantity-cell.js';
import { createReasonNotes, type ReasonNotes } from '../tables/reason-notes.js';
import { agreementBlocks } from './agreement-blocks.js';
import { sparkline } from './sparkline.js';
import {
  sweepPanels,
  type SeriesPoint,
  type SweepPanel,
  type SweepSeries,
} from './sweep-panels.js';
import { seriesText } from './series-text.js';

/** A sweep: a table per series of every panel, the trends along the panels, and what the modes agree on. */
export function sweepBlocks(summary: RunSummary): readonly Block[] {
  return [
    ...sweepPanels(summary).flatMap((panel) => panelBlocks(panel, seriesBlocks)),
    ...agreementBlocks(summary.trends ?? []),
    ...pointVerdicts(summary),
  ];
}

/** The same in short: a line of bars per series in the place of its table. */
export function sweepBriefBlocks(summary: RunSummary): readonly Block[] {
  return [
    ...sweepPanels(summary).flatMap((panel) => panelBlocks(panel, seriesLine)),
    ...agreementBlocks(summary.trends ?? []),
    ...pointVerdicts(summary),
  ];
}

function panelBlocks(
  { name, axes, series, proxies }: SweepPanel,
  show: (series: SweepSeries, axes: readonly string[]) => readonly Block[],
): readonly Block[] {
  if (series.length === 0) return [];
  const heading = name === '' ? 'Modes' : `Sweep ${name}: along ${axes.join(', ')}`;
  return [
    { type: 'heading', text: heading },
    ...series.flatMap((each) => show(each, axes)),
    ...proxyBlocks(proxies, (each) => show(each, axes)),
  ];
}

/** In a block of their own: nothing in nats is to be held against them. */
function proxyBlocks(
  proxies: readonly SweepSeries[],
  show: (series: SweepSeries) => readonly Block[],
): readonly Block[] {
  if (proxies.length === 0) return [];
  return [
    { type: 'heading', text: 'Proxies along the same points, not in nats' },
    ...proxies.flatMap((each) => show(each)),
  ];
}

function seriesLine(series: SweepSeries, axes: readonly string[]): readonly Block[] {
  const values = series.points.map(valueOf);
  const there = values.filter((value) => value !== undefined);
  if (there.length === 0) return [{ type: 'paragraph', text: `${seriesText(series)}: no value` }];
  const places = series.points.map(({ at }) => axes.map((axis) => String(at[axis])).join(', '));
  const [low, high] = [Math.min(...there), Math.max(...there)].map((value) =>
    formatNumber(value, { type: 'significant', digits: 3 }),
  );
  const range = `${places[0]} ${sparkline(values)} ${places.at(-1)}`;
  return [
    {
      type: 'list',
      items: [{ mark: '-', text: `${seriesText(series)}: ${range}, from ${low} to ${high}` }],
    },
  ];
}

function valueOf({ quantity }: SeriesPoint): number | undefined {
  return quantity?.outcome.available ? quantity.outcome.value : undefined;
}

function seriesBlocks(series: SweepSeries, axes: readonly string[]): readonly Block[] {
  const { points } = series;
  const reasons = createReasonNotes();
  const hasSpread = points.some(({ spread }) => spread !== undefined);
  const extra = hasSpread ? ['median', 'spread'] : [];
  const columns = [...axes, 'mean', ...extra].map((header) => ({
    header: wordsCell(header),
    align: 'left' as const,
  }));
  const rows = points.map(({ at, quantity, median, spread }): readonly Cell[] => [
    ...axes.map((axis) => wholeCell(String(at[axis]))),
    valueOrReason(quantity, reasons),
    ...(hasSpread ? [valueOrReason(median, reasons), valueOrReason(spread, reasons)] : []),
  ]);
  const notes = reasons.reasons.map((reason, index) => ({ mark: `(${index + 1})`, text: reason }));
  return [
    { type: 'subheading', text: seriesText(series) },
    { type: 'paragraph', text: sparkline(points.map(valueOf)) },
    { type: 'table', table: { columns, rows } },
    ...(notes.length > 0 ? [{ type: 'list' as const, items: notes }] : []),
  ];
}

function valueOrReason(quantity: Quantity | undefined, reasons: ReasonNotes): Cell {
  if (quantity === undefined)
    return wordsCell(reasons.mark('not asked for at this point'), 'faint');
  const { outcome } = quantity;
  return outcome.available
    ? valueCell(quantity)
    : wordsCell(reasons.mark(outcome.reason), 'warning');
}

/** What the comparison as deployed says at each point that has one. */
function pointVerdicts({ points = [] }: RunSummary): readonly Block[] {
  const items = points.flatMap(({ verdict, mode, panel, at }) => {
    if (!verdict.available) return [];
    const axes = Object.entries(at).map(([axis, value]) => `${axis} = ${value}`);
    const place = [panel, ...axes, mode === undefined ? undefined : `mode ${mode}`];
    const text = `${place.filter((part) => part !== undefined).join(', ')}: ${verdict.sentence}`;
    return [{ mark: '-', text }];
  });
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: 'Verdicts' },
    { type: 'list', items },
  ];
}
