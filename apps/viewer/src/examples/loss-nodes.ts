import { element, siteElement, type HtmlElement, type SiteNode } from '@ggmi/report';
import type { LossCell, LossColumn } from '@ggmi/runtime';
import { shortNumber } from './short-number.js';

/** More columns than these are folded on a page with many examples. */
const UNFOLDED = 2;

/** What the losses of a pool are, said once for all examples of a page. */
export function lossMeaning(columns: readonly LossColumn[]): readonly HtmlElement[] {
  const roles = new Set(columns.map(({ role }) => role));
  const units = new Set(columns.map(({ unit }) => unit));
  const sentences = [
    roles.has('held-out')
      ? 'Losses of held-out items: of every arm as deployed, the mean over its trainings (seeds). Lower is better.'
      : undefined,
    roles.has('trained-on')
      ? 'Losses by the trainings of supersample readings, the mean over the runs that drew the example: trained on it, or with it held back. The gap between both is what a training keeps of its data.'
      : undefined,
    units.has('nats/byte')
      ? 'nats/byte: the undivided log-loss of the response for each of its bytes, which is not bounded.'
      : undefined,
  ];
  const bounds = [...new Set(columns.flatMap(({ bound }) => bound ?? []))];
  const range =
    bounds.length === 1
      ? `Unit loss: between 0 and ${bounds[0]}, as the trainer bounds it; no probability.`
      : undefined;
  return [...sentences, range]
    .filter((text) => text !== undefined)
    .map((text) => element('p', { class: 'note' }, [text]));
}

/** The losses of one example. */
export function lossNodes(
  columns: readonly LossColumn[],
  cells: readonly LossCell[],
  within: 'list' | 'alone',
): readonly SiteNode[] {
  if (columns.length === 0) return [];
  const table = lossTable(columns, cells);
  if (within === 'alone' || columns.length <= UNFOLDED) return [table];
  return [
    siteElement('details', { class: 'losses' }, [
      siteElement('summary', {}, [summaryText(columns, cells)]),
      table,
    ]),
  ];
}

/** The extremes of the first unit, so that a folded table says what it is about. */
function summaryText(columns: readonly LossColumn[], cells: readonly LossCell[]): string {
  const [{ unit } = { unit: 'loss' }] = columns;
  const known = columns.flatMap((column, index) => {
    const cell = cells[index];
    return column.unit === unit && cell !== undefined && 'value' in cell
      ? [{ name: nameOf(column), value: cell.value }]
      : [];
  });
  if (known.length === 0) return `Losses: none of ${columns.length} is there`;
  const lowest = known.reduce((a, b) => (b.value < a.value ? b : a));
  const highest = known.reduce((a, b) => (b.value > a.value ? b : a));
  return `Losses (${unit}): lowest ${shortNumber(lowest.value)} by ${lowest.name}, highest ${shortNumber(highest.value)} by ${highest.name}`;
}

function lossTable(columns: readonly LossColumn[], cells: readonly LossCell[]): SiteNode {
  return siteElement(
    'div',
    { class: 'table', role: 'region', tabindex: 0, 'aria-label': 'Losses of this example' },
    [
      element('table', {}, [
        element('thead', {}, [
          element('tr', {}, [
            element('th', { scope: 'col' }, ['Arm']),
            element('th', { scope: 'col', class: 'right' }, ['Loss']),
            element('th', { scope: 'col' }, ['Unit']),
            element('th', { scope: 'col', class: 'right' }, ['Trainings']),
          ]),
        ]),
        element(
          'tbody',
          {},
          columns.map((column, index) => lossRow(column, cells[index])),
        ),
      ]),
    ],
  );
}

function lossRow(column: LossColumn, cell: LossCell | undefined): HtmlElement {
  const head = element('th', { scope: 'row' }, [nameOf(column)]);
  if (cell === undefined || 'reason' in cell) {
    return element('tr', {}, [
      head,
      element('td', { colspan: 3, class: 'faint' }, [`none: ${cell?.reason ?? 'not read'}`]),
    ]);
  }
  return element('tr', {}, [
    head,
    element('td', { class: 'right' }, [
      element('data', { value: cell.value }, [shortNumber(cell.value)]),
    ]),
    element('td', {}, [column.unit]),
    element('td', { class: 'right' }, [
      column.role === 'held-out' ? `${cell.of} of ${column.planned}` : `${cell.of}`,
    ]),
  ]);
}

function nameOf({ arm, role }: LossColumn): string {
  switch (role) {
    case 'held-out':
      return arm;
    case 'trained-on':
      return `${arm}, trained on it`;
    case 'held-back':
      return `${arm}, held back`;
  }
}
